package dev.assay.samples.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.Units;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.keys.ContractSignatures;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.keys.PublicKeys;
import dev.assay.contracts.keys.RefusedException;
import dev.assay.contracts.keys.SignPolicy;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.keys.SigningException;
import dev.assay.contracts.keys.WalletCost;
import dev.assay.contracts.keys.WalletFile;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.starters.Starters;
import dev.assay.contracts.tx.Eip1559Transaction;
import dev.assay.contracts.tx.Signature;
import dev.assay.contracts.tx.SignedTransaction;
import dev.assay.contracts.tx.Transaction;
import dev.assay.contracts.typed.Eip712;
import dev.assay.contracts.typed.PersonalMessage;
import dev.assay.contracts.typed.TypedData;
import dev.assay.contracts.typed.TypedDomain;
import dev.assay.testing.contracts.Contracts;
import dev.assay.testing.contracts.ContractsExtension;
import dev.assay.testing.contracts.Deployed;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The blocks of docs/contracts/keys.md. */
@ExtendWith(ContractsExtension.class)
class KeysPageTest {

    private static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000a55a1");
    private static final Address OTHER = Address.parse("0x00000000000000000000000000000000000a55a2");
    private static final AbiFunction TRANSFER =
            AbiFunction.parse("function transfer(address to, uint256 amount) returns (bool)");

    private static SignedTransaction open(Path path, char[] password, Transaction transaction) {
        // snippet: keys-wallet
        // The password is a char[], as System.console().readPassword("Password: ") gives it.
        try (LocalKey key = WalletFile.read(path).open(password)) {
            return key.sign(transaction);
        } finally {
            Arrays.fill(password, '\0');
        }
        // end snippet
    }

    @Test
    void opensAWalletFile(@TempDir Path folder) {
        LocalKey key = LocalKey.create();
        Path path = folder.resolve("wallet.json");
        WalletFile.create(key, "secret".toCharArray(), new WalletCost(1024, 1, 1), new SecureRandom())
                .write(path);
        char[] password = "secret".toCharArray();
        Transaction transaction = transaction(1, TOKEN, BigInteger.ONE, Bytes.EMPTY);

        SignedTransaction signed = open(path, password, transaction);

        assertThat(signed).isEqualTo(key.sign(transaction));
        assertThat(password).containsOnly('\0');
    }

    @Test
    void signsByAKeyService() {
        FakeKeyService kms = new FakeKeyService();

        // snippet: keys-service
        Address address = PublicKeys.addressOf(Bytes.copyOf(kms.publicKey()));
        // Tell the service that it is a digest, as by the message type DIGEST of AWS, or it hashes once more.
        Signer signer = Signer.ofDigest(address, digest -> Bytes.copyOf(kms.sign(digest.toArray())));
        // end snippet

        for (String text : List.of("low", "high", "low again")) {
            Signature signature = signer.signMessage(text);
            assertThat(signature.isLowS()).isTrue();
            assertThat(signature.recover(PersonalMessage.hash(text))).isEqualTo(FakeKeyService.KEY.address());
        }
        assertThat(kms.highOnes).isEqualTo(1);
        Signer wrong = Signer.ofDigest(TOKEN, digest -> Bytes.copyOf(kms.sign(digest.toArray())));
        assertThatThrownBy(() -> wrong.signMessage("low")).isInstanceOf(SigningException.class);
    }

    @Test
    void refusesWhatThePolicyForbids() {
        LocalKey key = LocalKey.create();
        Address token = TOKEN;

        // snippet: keys-policy
        Signer guarded = SignPolicy.create()
                .chains(1)
                .recipients(token)
                .functions("transfer(address,uint256)")
                .valuePerDay(Units.ether("0.5"))
                .feePerDay(Units.ether("0.05"))
                .guard(key);
        // end snippet

        Bytes call = TRANSFER.encode(List.of(OTHER, BigInteger.TEN));
        Transaction good = transaction(1, TOKEN, BigInteger.ZERO, call);
        assertThat(guarded.sign(good)).isEqualTo(key.sign(good));
        assertRefused(guarded, transaction(10, TOKEN, BigInteger.ZERO, call), SignPolicy.Rule.CHAINS);
        assertRefused(guarded, transaction(1, OTHER, BigInteger.ZERO, call), SignPolicy.Rule.RECIPIENTS);
        assertRefused(
                guarded, transaction(1, TOKEN, BigInteger.ZERO, Bytes.parse("0x12345678")), SignPolicy.Rule.FUNCTIONS);
        assertRefused(guarded, transaction(1, TOKEN, Units.ether("0.6"), call), SignPolicy.Rule.VALUE_PER_DAY);
        assertThatThrownBy(() -> guarded.sign(Bytes32.ZERO)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> guarded.signMessage("hello")).isInstanceOf(RefusedException.class);
    }

    private static void assertRefused(Signer signer, Transaction transaction, SignPolicy.Rule rule) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> signer.sign(transaction));
        assertThat(refused.rule()).isEqualTo(rule);
    }

    private static Transaction transaction(long chain, Address to, BigInteger value, Bytes data) {
        return new Eip1559Transaction(
                chain,
                BigInteger.ZERO,
                Units.gwei("1"),
                Units.gwei("20"),
                BigInteger.valueOf(60_000),
                to,
                value,
                data,
                List.of());
    }

    @Test
    void signsAPermitThatATokenTakes(Contracts contracts) {
        Deployed deployed = contracts.deploy(contracts
                .compile(Starters.erc20("Gold", "GLD").permit().starter().project())
                .artifact("Gold"));
        JsonRpc node = contracts.rpc();
        LocalKey key = LocalKey.create();
        Address token = deployed.address();
        Address owner = key.address();
        Address spender = contracts.account("bob");
        BigInteger value = BigInteger.valueOf(500);
        BigInteger nonce = BigInteger.ZERO;
        BigInteger deadline = BigInteger.valueOf(contracts.chain().time().getEpochSecond() + 600);

        // snippet: keys-typed
        record Permit(
                Address owner,
                Address spender,
                @Eip712("uint256") BigInteger value,
                @Eip712("uint256") BigInteger nonce,
                @Eip712("uint256") BigInteger deadline) {}

        TypedDomain domain = ContractSignatures.of(node).domain(token); // EIP-5267, where the contract has it
        TypedData permit = TypedData.of(domain, new Permit(owner, spender, value, nonce, deadline));
        Signature signature = key.sign(permit);
        TypedData shown = TypedData.parse(permit.toJson()); // what eth_signTypedData_v4 takes
        // end snippet

        assertThat(shown.digest()).isEqualTo(permit.digest());
        assertThat(ContractSignatures.of(node).isValid(owner, shown, signature.toBytes()))
                .isTrue();
        deployed.send(
                "permit",
                owner,
                spender,
                value,
                deadline,
                signature.yParity() + 27,
                Bytes32.of(signature.r()),
                Bytes32.of(signature.s()));
        assertThat(deployed.call("allowance", owner, spender)).isEqualTo(value);
    }
}
