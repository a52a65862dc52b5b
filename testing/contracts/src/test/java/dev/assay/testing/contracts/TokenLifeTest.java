package dev.assay.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Call;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.chain.Outcome;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.RefusedAnswerException;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.standards.Domains;
import dev.assay.contracts.standards.token.Erc1155;
import dev.assay.contracts.standards.token.Erc20;
import dev.assay.contracts.standards.token.Erc20Burnable;
import dev.assay.contracts.standards.token.Erc20Permit;
import dev.assay.contracts.standards.token.Erc4626;
import dev.assay.contracts.standards.token.Erc721;
import dev.assay.contracts.standards.token.Erc721Enumerable;
import dev.assay.contracts.standards.token.Permit;
import dev.assay.contracts.starters.Starters;
import dev.assay.contracts.tx.Signature;
import dev.assay.contracts.typed.TypedDomain;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens of all kinds through the ready interfaces. */
@ExtendWith(ContractsExtension.class)
class TokenLifeTest {

    private static final BigInteger UNIT = BigInteger.TEN.pow(18);

    interface FullToken extends Erc20Permit, Erc20Burnable {}

    private Contracts contracts;
    private Hands hands;
    private Address alice;
    private Address bob;

    @BeforeEach
    void names(Contracts contracts) {
        this.contracts = contracts;
        hands = new Hands(contracts);
        alice = contracts.account("alice");
        bob = contracts.account("bob");
    }

    private Address token() {
        return hands.deploy(
                Starters.erc20("Test", "TST")
                        .permit()
                        .burnable()
                        .first(BigInteger.TEN)
                        .starter(),
                alice);
    }

    @Test
    void livesAsAToken() {
        Address address = token();
        FullToken ofAlice = hands.as("alice").bind(FullToken.class, address);
        FullToken ofBob = hands.as("bob").bind(FullToken.class, address);
        BigInteger two = UNIT.add(UNIT);

        Pending paid = ofAlice.transfer(bob, two);
        List<Erc20.Transfer> payments = hands.events(paid, address, Erc20.Transfer.class);
        List<Erc20.Approval> approvals = hands.events(ofAlice.approve(bob, UNIT), address, Erc20.Approval.class);
        ofBob.transferFrom(alice, bob, UNIT).await();
        List<Erc20.Transfer> burned = hands.events(ofBob.burn(two), address, Erc20.Transfer.class);

        assertThat(List.of(ofBob.name(), ofBob.symbol(), ofBob.decimals())).isEqualTo(List.of("Test", "TST", 18));
        assertThat(payments).containsExactly(new Erc20.Transfer(alice, bob, two));
        assertThat(approvals).containsExactly(new Erc20.Approval(alice, bob, UNIT));
        assertThat(burned).containsExactly(new Erc20.Transfer(bob, Address.ZERO, two));
        assertThat(ofBob.balanceOf(bob)).isEqualTo(UNIT);
        assertThat(ofBob.totalSupply()).isEqualTo(UNIT.multiply(BigInteger.valueOf(8)));
        assertThat(Hands.error(Erc20.InsufficientAllowance.class, () -> ofBob.transferFrom(alice, bob, UNIT)))
                .isEqualTo(new Erc20.InsufficientAllowance(bob, BigInteger.ZERO, UNIT));
        assertThat(Hands.error(Erc20.InsufficientBalance.class, () -> ofBob.burn(two)))
                .isEqualTo(new Erc20.InsufficientBalance(bob, UNIT, two));
    }

    @Test
    void takesAPermitAndRefusesAWrongOne() {
        Address address = token();
        Erc20Permit ofBob = hands.as("bob").bind(Erc20Permit.class, address);
        TypedDomain domain = Domains.of(hands.as("bob"), address);
        Instant soon = contracts.chain().time().plusSeconds(600);
        Permit permit = Permit.of(alice, bob, UNIT, ofBob.nonces(alice), soon);

        Signature elsewhere = hands.key("alice").sign(permit.typedData(domain.version("2")));
        Erc20Permit.InvalidSigner wrong =
                Hands.error(Erc20Permit.InvalidSigner.class, () -> ofBob.permit(permit, elsewhere));
        Signature signature = hands.key("alice").sign(permit.typedData(domain));
        ofBob.permit(permit, signature).await();
        Permit late = Permit.of(alice, bob, UNIT, BigInteger.ONE, Instant.EPOCH);

        assertThat(domain).isEqualTo(TypedDomain.of("Test", "1", 31337, address));
        assertThat(domain.separator()).isEqualTo(ofBob.domainSeparator());
        assertThat(wrong.owner()).isEqualTo(alice);
        assertThat(ofBob.allowance(alice, bob)).isEqualTo(UNIT);
        assertThat(ofBob.nonces(alice)).isEqualTo(1);
        assertThat(Hands.error(Erc20Permit.ExpiredSignature.class, () -> ofBob.permit(late, signature)))
                .isEqualTo(new Erc20Permit.ExpiredSignature(BigInteger.ZERO));
    }

    @Test
    void findsTheDomainOfTokensThatOnlyTellItsHash() {
        Address first = hands.deploy("OddTokens.sol:OldPermitToken", "1");
        Address second = hands.deploy("OddTokens.sol:OldPermitToken", "2");

        assertThat(Domains.of(hands.as("bob"), first)).isEqualTo(TypedDomain.of("Old", "1", 31337, first));
        assertThatThrownBy(() -> Domains.of(hands.as("bob"), second))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("The domain of " + second + " cannot be told");
    }

    @Test
    void readsNamesOf32Bytes() {
        Erc20 old = hands.as("bob").bind(Erc20.class, hands.deploy("OddTokens.sol:WordToken"));

        List<Outcome<String>> both =
                hands.as("bob").read(List.of(Call.of(old, Erc20::name), Call.of(old, Erc20::symbol)));

        assertThat(old.name()).isEqualTo("Maker");
        assertThat(old.symbol()).isEqualTo("MKR");
        assertThat(old.decimals()).isEqualTo(18);
        assertThat(both).extracting(Outcome::value).containsExactly("Maker", "MKR");
    }

    @Test
    void sendsWhatAnswersNothing() {
        Address address = contracts.deploy("OddTokens.sol:SilentToken").address();
        Address deployer = Address.parse(contracts.chain().account(0).address());
        String label = contracts.chain().labelOf(deployer.toHex()).orElseThrow();
        Erc20 token = hands.as(label).bind(Erc20.class, address);
        BigInteger five = BigInteger.valueOf(5);

        token.transfer(bob, BigInteger.TEN).await();
        token.approve(deployer, five).await();
        token.transferFrom(deployer, bob, BigInteger.TWO).await();

        assertThat(token.balanceOf(bob)).isEqualTo(12);
        assertThat(token.allowance(deployer, deployer)).isEqualTo(3);
        assertThatThrownBy(() -> token.approve(deployer, five)).hasMessageContaining("not zero");
    }

    @Test
    void sendsNothingThatWouldAnswerFalse() {
        Address address = hands.deploy("OddTokens.sol:FalseToken");
        Chain chain = hands.as("bob");
        Erc20 token = chain.bind(Erc20.class, address);
        Sender sender = chain.sender().orElseThrow();
        long before = contracts.chain().blockNumber();

        RefusedAnswerException refused =
                catchThrowableOfType(RefusedAnswerException.class, () -> token.transfer(alice, BigInteger.TEN));

        assertThat(refused.answer()).isEqualTo(Bytes.parse("0x" + "0".repeat(64)));
        assertThat(refused)
                .hasMessageContaining("its answer says that it fails")
                .hasMessageContaining("Nothing was sent");
        Draft limited =
                Call.draft(token, t -> t.transfer(alice, BigInteger.TEN)).gasLimit(100_000);
        assertThatThrownBy(() -> sender.send(limited)).isInstanceOf(RefusedAnswerException.class);
        assertThat(contracts.chain().blockNumber()).isEqualTo(before);
        assertThat(sender.send(limited.simulated(false)).await().receipt().succeeded())
                .as("it was not tried out, so nobody knows")
                .isTrue();
    }

    @Test
    void asksBehindWhatWaitsWhetherTheAnswerIsGood() {
        Address address = hands.deploy("OddTokens.sol:FalseToken");
        Bank token = hands.as("bob").bind(Bank.class, address);
        contracts.chain().autoMine(false);

        Pending claimed = token.claim(BigInteger.TEN);
        Pending moved = token.transfer(alice, BigInteger.TEN);
        assertThatThrownBy(() -> token.transfer(alice, BigInteger.ONE)).isInstanceOf(RefusedAnswerException.class);
        contracts.chain().autoMine(true);
        contracts.chain().mine();

        claimed.await();
        moved.await();
        assertThat(token.balanceOf(alice)).isEqualTo(10);
    }

    interface Bank extends Erc20 {
        @Solidity("function claim(uint256 value)")
        Pending claim(BigInteger value);
    }

    @Test
    void movesDeedsThatCanBeListed() {
        Address address = hands.deploy(
                Starters.erc721("Deeds", "DED")
                        .mintable()
                        .enumerable()
                        .uriStorage()
                        .starter(),
                alice);
        contracts.at(address, deeds()).from("alice").send("mint", alice, "first");
        Erc721Enumerable ofAlice = hands.as("alice").bind(Erc721Enumerable.class, address);
        Erc721 ofBob = hands.as("bob").bind(Erc721.class, address);
        BigInteger id = ofAlice.tokenOfOwnerByIndex(alice, BigInteger.ZERO);

        Erc721.InsufficientApproval refused =
                Hands.error(Erc721.InsufficientApproval.class, () -> ofBob.transferFrom(alice, bob, id));
        List<Erc721.Approval> approved = hands.events(ofAlice.approve(bob, id), address, Erc721.Approval.class);
        List<Erc721.Transfer> moved =
                hands.events(ofBob.safeTransferFrom(alice, bob, id, Bytes.EMPTY), address, Erc721.Transfer.class);
        ofBob.setApprovalForAll(alice, true).await();

        assertThat(refused).isEqualTo(new Erc721.InsufficientApproval(bob, id));
        assertThat(approved).containsExactly(new Erc721.Approval(alice, bob, id));
        assertThat(moved).containsExactly(new Erc721.Transfer(alice, bob, id));
        assertThat(ofBob.ownerOf(id)).isEqualTo(bob);
        assertThat(ofBob.tokenUri(id)).isEqualTo("first");
        assertThat(ofBob.isApprovedForAll(bob, alice)).isTrue();
        assertThat(ofAlice.tokenByIndex(BigInteger.ZERO)).isEqualTo(id);
        assertThat(ofAlice.supportsInterface(Bytes.parse("0x780e9d63"))).isTrue();
        assertThat(Hands.error(Erc721.NonexistentToken.class, () -> ofBob.ownerOf(BigInteger.TEN)))
                .isEqualTo(new Erc721.NonexistentToken(BigInteger.TEN));
    }

    private static Abi deeds() {
        return Abi.parse("function mint(address to, string uri) returns (uint256)");
    }

    @Test
    void movesManyKinds() {
        Address address = hands.deploy(
                Starters.erc1155("Items", "https://items.example/{id}")
                        .mintable()
                        .starter(),
                alice);
        Erc1155 items = hands.as("alice").bind(Erc1155.class, address);
        Abi minting = Abi.parse("function mint(address to, uint256 id, uint256 value, bytes data)");
        contracts.at(address, minting).from("alice").send("mint", alice, 7, 5, Bytes.EMPTY);
        contracts.at(address, minting).from("alice").send("mint", alice, 8, 1, Bytes.EMPTY);
        BigInteger seven = BigInteger.valueOf(7);
        List<BigInteger> ids = List.of(seven, BigInteger.valueOf(8));
        List<BigInteger> ones = List.of(BigInteger.ONE, BigInteger.ONE);

        List<Erc1155.TransferSingle> single = hands.events(
                items.safeTransferFrom(alice, bob, seven, BigInteger.TWO, Bytes.EMPTY),
                address,
                Erc1155.TransferSingle.class);
        List<Erc1155.TransferBatch> batch = hands.events(
                items.safeBatchTransferFrom(alice, bob, ids, ones, Bytes.EMPTY), address, Erc1155.TransferBatch.class);

        assertThat(single).containsExactly(new Erc1155.TransferSingle(alice, alice, bob, seven, BigInteger.TWO));
        assertThat(batch).containsExactly(new Erc1155.TransferBatch(alice, alice, bob, ids, ones));
        assertThat(items.balanceOfBatch(List.of(alice, bob), List.of(seven, seven)))
                .containsExactly(BigInteger.TWO, BigInteger.valueOf(3));
        assertThat(items.uri(seven)).isEqualTo("https://items.example/{id}");
        assertThat(Hands.error(
                        Erc1155.InsufficientBalance.class,
                        () -> items.safeTransferFrom(alice, bob, seven, BigInteger.TEN, Bytes.EMPTY)))
                .isEqualTo(new Erc1155.InsufficientBalance(alice, BigInteger.TWO, BigInteger.TEN, seven));
    }

    @Test
    void sharesAVault() {
        Address asset = token();
        Address address =
                hands.deploy(Starters.vault("Vault", "vTST").decimalsOffset(3).starter(), asset);
        Erc20 token = hands.as("alice").bind(Erc20.class, asset);
        Erc4626 vault = hands.as("alice").bind(Erc4626.class, address);
        BigInteger fifty = BigInteger.valueOf(50);
        BigInteger shares = BigInteger.valueOf(50_000);

        token.approve(address, fifty).await();
        List<Erc4626.Deposit> deposits = hands.events(vault.deposit(fifty, bob), address, Erc4626.Deposit.class);
        Erc4626 ofBob = hands.as("bob").bind(Erc4626.class, address);
        Erc4626.ExceededMaxRedeem refused =
                Hands.error(Erc4626.ExceededMaxRedeem.class, () -> ofBob.redeem(shares.add(BigInteger.ONE), bob, bob));
        List<Erc4626.Withdraw> withdrawals =
                hands.events(ofBob.redeem(shares, bob, bob), address, Erc4626.Withdraw.class);

        assertThat(deposits).containsExactly(new Erc4626.Deposit(alice, bob, fifty, shares));
        assertThat(withdrawals).containsExactly(new Erc4626.Withdraw(bob, bob, bob, fifty, shares));
        assertThat(refused).isEqualTo(new Erc4626.ExceededMaxRedeem(bob, shares.add(BigInteger.ONE), shares));
        assertThat(vault.asset()).isEqualTo(asset);
        assertThat(vault.totalAssets()).isZero();
        assertThat(vault.decimals()).isEqualTo(21);
        assertThat(token.balanceOf(bob)).isEqualTo(50);
    }
}
