package dev.assay.contracts.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.internal.signing.Secp256k1;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.tx.ContractAddress;
import dev.assay.contracts.tx.Signature;
import dev.assay.contracts.typed.TypedDomain;
import dev.assay.core.error.DataException;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestChainExtension.class)
class ContractSignaturesTest {

    private static final Address WALLET = Address.parse("0x00000000000000000000000000000000000a55a1");
    private static final Address DEPLOYER = Address.parse("0x4e59b44847b379578588920ca78fbf26c0b4956c");
    private static final Bytes RIGHT = Bytes.parse("0x" + "11".repeat(40));
    private static final Bytes WRONG = Bytes.parse("0x" + "12".repeat(40));
    private static final Bytes32 DIGEST = Bytes.parse("0x1234").keccak256();
    private static final String MAGIC_FLAG = "631626ba7e60e01b0260005260206000f3";

    /** Says yes to signatures that begin with 32 times 0x11. */
    private static final String RUNTIME = "6064357f" + "11".repeat(32) + "14" + MAGIC_FLAG;

    /** Says yes once it was called without data. */
    private static final String PREPARED = "36600a57600160005500" + "5b600054" + MAGIC_FLAG;

    private final LocalKey key = LocalKey.parse("01".repeat(32));

    @Test
    void asksTheKeyWhereThereIsNoCode(TestChain chain) {
        ContractSignatures signatures = ContractSignatures.of(JsonRpc.connect(chain.url()));
        Signature signature = key.sign(DIGEST);
        Signature high = new Signature(signature.r(), Secp256k1.ORDER.subtract(signature.s()), 1 - signature.yParity());

        assertThat(signatures.isValid(key.address(), DIGEST, signature.toBytes()))
                .isTrue();
        assertThat(signatures.isValid(key.address(), DIGEST, signature.toCompact()))
                .isTrue();
        assertThat(signatures.isValid(key.address(), Bytes32.ZERO, signature.toBytes()))
                .isFalse();
        assertThat(signatures.isValid(WALLET, DIGEST, signature.toBytes())).isFalse();
        assertThat(signatures.isValid(key.address(), DIGEST, high.toBytes())).isFalse();
        assertThat(signatures.isValid(key.address(), DIGEST, Bytes.parse("0x00")))
                .isFalse();
        assertThat(signatures.isValid(key.address(), DIGEST, Bytes.copyOf(new byte[65])))
                .isFalse();
    }

    @Test
    void asksTheContractThatStands(TestChain chain) {
        chain.setCode(WALLET.toHex(), "0x" + RUNTIME);
        ContractSignatures signatures = ContractSignatures.of(JsonRpc.connect(chain.url()));

        assertThat(signatures.isValid(WALLET, DIGEST, RIGHT)).isTrue();
        assertThat(signatures.isValid(WALLET, DIGEST, WRONG)).isFalse();
    }

    @Test
    void takesARevertAndShortAnswersForNo(TestChain chain) {
        ContractSignatures signatures = ContractSignatures.of(JsonRpc.connect(chain.url()));

        chain.setCode(WALLET.toHex(), "0x60006000fd");
        assertThat(signatures.isValid(WALLET, DIGEST, RIGHT)).isFalse();
        assertThat(signatures.isValid(WALLET, DIGEST, wrapped(WALLET, Bytes.EMPTY, RIGHT)))
                .isFalse();

        // Four bytes of the magic value are no word of it.
        chain.setCode(WALLET.toHex(), "0x631626ba7e60e01b60005260046000f3");
        assertThat(signatures.isValid(WALLET, DIGEST, RIGHT)).isFalse();
        assertThat(signatures.isValid(WALLET, DIGEST, wrapped(WALLET, Bytes.EMPTY, RIGHT)))
                .isFalse();
    }

    @Test
    void asksAContractThatDoesNotStandYetAndLeavesItSo(TestChain chain) {
        JsonRpc node = JsonRpc.connect(chain.url());
        ContractSignatures signatures = ContractSignatures.of(node);
        Bytes initCode =
                Bytes.parse("0x60" + String.format("%02x", RUNTIME.length() / 2) + "80600b6000396000f3" + RUNTIME);
        Address future = ContractAddress.create2(DEPLOYER, Bytes32.ZERO, initCode);
        Bytes deployment = Bytes32.ZERO.toBytes().concat(initCode);

        assertThat(signatures.isValid(future, DIGEST, wrapped(DEPLOYER, deployment, RIGHT)))
                .isTrue();
        assertThat(signatures.isValid(future, DIGEST, wrapped(DEPLOYER, deployment, WRONG)))
                .isFalse();
        assertThat(signatures.isValid(future, DIGEST, wrapped(DEPLOYER, Bytes.parse("0x01"), RIGHT)))
                .isFalse();
        assertThat(signatures.isValid(WALLET, DIGEST, wrapped(DEPLOYER, deployment, RIGHT)))
                .isFalse();
        assertThat(signatures.isValid(future, DIGEST, RIGHT.concat(Bytes.parse("0x" + "6492".repeat(16)))))
                .isFalse();
        assertThat(node.call("eth_getCode", future, "latest").get().bytes()).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void preparesAContractThatSaysNoAndAsksAgain(TestChain chain) {
        chain.setCode(WALLET.toHex(), "0x" + PREPARED);
        ContractSignatures signatures = ContractSignatures.of(JsonRpc.connect(chain.url()));

        assertThat(signatures.isValid(WALLET, DIGEST, RIGHT)).isFalse();
        assertThat(signatures.isValid(WALLET, DIGEST, wrapped(WALLET, Bytes.EMPTY, RIGHT)))
                .isTrue();
        assertThat(signatures.isValid(WALLET, DIGEST, wrapped(DEPLOYER, Bytes.EMPTY, RIGHT)))
                .isFalse();
    }

    @Test
    void readsTheDomainThatAContractSays(TestChain chain) {
        ContractSignatures signatures = ContractSignatures.of(JsonRpc.connect(chain.url()));
        TypedDomain expected = TypedDomain.of("Gold", "1", 31337, WALLET);

        chain.setCode(WALLET.toHex(), returning(domain("0x0f", 31337, WALLET)));
        assertThat(signatures.domain(WALLET)).isEqualTo(expected);
        chain.setCode(WALLET.toHex(), returning(domain("0x1b", 0, WALLET)));
        assertThat(signatures.domain(WALLET))
                .isEqualTo(TypedDomain.EMPTY
                        .name("Gold")
                        .version("1")
                        .verifyingContract(WALLET)
                        .salt(Bytes32.ZERO));

        chain.setCode(WALLET.toHex(), "0x60006000fd");
        assertThatThrownBy(() -> signatures.domain(WALLET)).isInstanceOf(RpcException.class);
    }

    @Test
    void refusesADomainThatIsAnothers(TestChain chain) {
        ContractSignatures signatures = ContractSignatures.of(JsonRpc.connect(chain.url()));

        chain.setCode(WALLET.toHex(), returning(domain("0x0f", 31337, DEPLOYER)));
        assertThatThrownBy(() -> signatures.domain(WALLET))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("verifyingContract is " + DEPLOYER + ", not " + WALLET);

        chain.setCode(WALLET.toHex(), returning(domain("0x0f", 1, WALLET)));
        assertThatThrownBy(() -> signatures.domain(WALLET))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("chainId is 1, not 31337");

        chain.setCode(WALLET.toHex(), returning(domain("0x07", 31337, WALLET)));
        assertThatThrownBy(() -> signatures.domain(WALLET))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("verifyingContract is null");
    }

    private static Bytes domain(String fields, long chainId, Address verifying) {
        return AbiCodec.of(List.of("bytes1", "string", "string", "uint256", "address", "bytes32", "uint256[]"))
                .encode(List.<Object>of(
                        Bytes.parse(fields),
                        "Gold",
                        "1",
                        BigInteger.valueOf(chainId),
                        verifying,
                        Bytes32.ZERO,
                        List.of()));
    }

    private static String returning(Bytes answer) {
        String size = String.format("61%04x", answer.size());
        return "0x" + size + "600e600039" + size + "6000f3" + answer.toHex().substring(2);
    }

    private static Bytes wrapped(Address factory, Bytes callData, Bytes signature) {
        return AbiCodec.of(List.of("address", "bytes", "bytes"))
                .encode(List.<Object>of(factory, callData, signature))
                .concat(Bytes.parse("0x" + "6492".repeat(16)));
    }
}
