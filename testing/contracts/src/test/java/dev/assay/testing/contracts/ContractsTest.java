package dev.assay.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Call;
import dev.assay.contracts.chain.CallOptions;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.solc.Artifact;
import dev.assay.contracts.solc.Deployment;
import dev.assay.contracts.solc.SolidityProject;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ContractsExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractsTest {

    record NotOwner(Address caller, List<Address> owners) {}

    record ERC20InsufficientBalance(Address sender, BigInteger balance, BigInteger needed) {}

    interface Minting {
        @Solidity("function mint(address to, uint256 amount)")
        Call<Void> trying(Address to, long amount);

        @Solidity("function mint(address to, uint256 amount)")
        Pending mint(Address to, long amount);

        @Solidity("function mint(address to, uint256 amount)")
        Draft draft(Address to, long amount);
    }

    interface Declaring extends Minting {
        @Solidity("error NotOwner(address caller, address[] owners)")
        record Stranger(Address caller, List<Address> owners) {}
    }

    private Contracts contracts;
    private Deployed token;
    private Address alice;
    private Address bob;

    @BeforeAll
    void deploy(Contracts contracts) {
        this.contracts = contracts;
        alice = contracts.account("alice");
        bob = contracts.account("bob");
        token = contracts.deploy("Token.sol", "Test", "TST", alice);
    }

    private BigInteger balance(Address who) {
        return token.call(BigInteger.class, "balanceOf", who);
    }

    @Test
    void callsAndSends() {
        Receipt receipt = token.send("mint", bob, 5);

        assertThat(balance(bob)).isEqualTo(5);
        assertThat(receipt.gasUsed()).isPositive();
        assertThat(receipt.events("Transfer")).singleElement().satisfies(event -> {
            assertThat(event.address()).isEqualTo(token.address());
            assertThat(event.values()).isEqualTo(List.of(Address.ZERO, bob, BigInteger.valueOf(5)));
        });
        assertThat(token.from("bob").value(BigInteger.TEN).call("pay")).isEqualTo(List.of(BigInteger.TEN, bob));
        assertThatThrownBy(() -> token.send("burn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("burn")
                .hasMessageContaining("mint(address,uint256)");
    }

    @Test
    void findsNothingOfWhatTheTestBeforeDid() {
        assertThat(token.call("totalSupply")).isEqualTo(BigInteger.ZERO);
        token.send("mint", alice, 1);
    }

    @Test
    void findsNothingOfTheOtherEither() {
        assertThat(token.call("totalSupply")).isEqualTo(BigInteger.ZERO);
        token.send("mint", alice, 1);
    }

    @Test
    void assertsReverts() {
        NotOwner error = contracts.assertReverts(() -> token.from("bob").send("mint", bob, 5), NotOwner.class);
        assertThat(error).isEqualTo(new NotOwner(bob, List.of(alice)));

        ERC20InsufficientBalance poor = contracts.assertReverts(
                () -> token.from("bob").call("transfer", alice, 7), ERC20InsufficientBalance.class);
        assertThat(poor.needed()).isEqualTo(7);

        contracts.assertReverts(() -> contracts.deploy("Token.sol", "Test", "TST", Address.ZERO), "no owner");
        contracts.assertReverts(() -> token.call("divide", 0), "division by zero");
    }

    @Test
    void assertsRevertsThatBoundInterfacesTell() {
        LocalKey key = LocalKey.parse(contracts.chain().account("bob").privateKey());
        Chain chain = Chain.of(contracts.rpc());
        Sender sender = Sender.of(contracts.rpc(), key);
        Minting minting = chain.with(sender).bind(Minting.class, token.address());
        Draft unseen = minting.draft(bob, 5).simulated(false).gasLimit(100_000);
        CallOptions asBob = CallOptions.none().from(bob);
        NotOwner expected = new NotOwner(bob, List.of(alice));

        List<Runnable> ways = List.of(
                () -> minting.trying(bob, 5).with(asBob).get(),
                () -> minting.trying(bob, 5).with(asBob).request().async().join(),
                () -> chain.read(List.of(minting.trying(bob, 5).with(asBob)))
                        .get(0)
                        .value(),
                () -> minting.mint(bob, 5),
                () -> sender.send(minting.draft(bob, 5)),
                () -> sender.sendAll(List.of(minting.draft(bob, 5))),
                () -> behindAnother(sender, () -> sender.send(minting.draft(bob, 5))),
                () -> sender.send(unseen).await());

        assertThat(ways).allSatisfy(way -> {
            assertThat(contracts.assertReverts(way, NotOwner.class)).isEqualTo(expected);
            contracts.assertReverts(way, "NotOwner");
            assertThatThrownBy(() -> contracts.assertReverts(way, "paused"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("but it reverted: NotOwner(caller=bob");
        });
    }

    private void behindAnother(Sender sender, Runnable action) {
        contracts.chain().autoMine(false);
        try {
            sender.send(Draft.to(alice).value(BigInteger.ONE));
            action.run();
        } finally {
            contracts.chain().autoMine(true);
            contracts.chain().mine();
        }
    }

    @Test
    void assertsRevertsThatOnlyABoundInterfaceKnows() {
        Contracts strange = new Contracts(
                contracts.chain(),
                contracts.rpc(),
                () -> {
                    throw new IllegalStateException("nothing is compiled");
                },
                SolidityProject.at(Path.of("")));
        Declaring declaring = Chain.of(contracts.rpc()).bind(Declaring.class, token.address());
        Runnable minting = () ->
                declaring.trying(bob, 5).with(CallOptions.none().from(bob)).get();

        assertThat(strange.assertReverts(minting, Declaring.Stranger.class))
                .isEqualTo(new Declaring.Stranger(bob, List.of(alice)));
        strange.assertReverts(minting, "NotOwner");
    }

    @Test
    void tellsWhatCameInsteadOfTheRevertThatWasExpected() {
        assertThatThrownBy(() -> contracts.assertReverts(() -> token.call("divide", 1), NotOwner.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NotOwner")
                .hasMessageContaining("succeeded");
        assertThatThrownBy(() -> contracts.assertReverts(() -> token.call("divide", 0), NotOwner.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Panic 0x12");
        assertThatThrownBy(() -> contracts.assertReverts(() -> token.from("bob").send("mint", bob, 5), "paused"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NotOwner(caller=bob, owners=[alice])");
        assertThatThrownBy(() -> contracts.assertReverts(
                        () -> {
                            throw new IllegalStateException("a mistake of the test");
                        },
                        "paused"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsTheCallsOfWhatFailed() {
        Deployed shop = contracts.deploy("Shop.sol:Shop", token);
        token.from("bob").send("approve", shop, 100);

        assertThatThrownBy(() -> shop.from("bob").send("buy", 5))
                .isInstanceOfSatisfying(CallFailedException.class, failed -> {
                    assertThat(failed.trace().lines().map(String::strip))
                            .containsExactly(
                                    "Shop.buy(amount=5) reverted: ERC20InsufficientBalance(sender=bob, balance=0, needed=5)",
                                    "Token.totalSupply() [staticcall] -> (0)",
                                    "Token.transferFrom(from=bob, to=Shop, value=5) reverted: "
                                            + "ERC20InsufficientBalance(sender=bob, balance=0, needed=5)");
                    assertThat(failed.data()).isPresent();
                })
                .hasMessageStartingWith("buy(5) reverted: ERC20InsufficientBalance");
    }

    @Test
    void givesTokensAndEther() {
        contracts.deal(token.address(), bob, BigInteger.valueOf(1_000));
        assertThat(balance(bob)).isEqualTo(1_000);
        assertThat(balance(alice)).isEqualTo(0);
        token.from("bob").send("transfer", alice, 1_000);
        assertThat(balance(alice)).isEqualTo(1_000);

        contracts.deal(bob, BigInteger.TWO);
        assertThat(contracts.rpc().call("eth_getBalance", bob, "latest").get().quantity())
                .isEqualTo(2);
    }

    @Test
    void saysWhichBalanceCannotBeSet() {
        Deployed halves = contracts.deploy("Shop.sol:Halves");

        assertThatThrownBy(() -> contracts.deal(halves.address(), bob, BigInteger.TEN))
                .isInstanceOf(DealException.class)
                .hasMessageContaining(halves.address().toString());
        assertThat(halves.call("balanceOf", bob)).isEqualTo(BigInteger.ZERO);
        assertThat(share(halves)).isEqualTo(Bytes32.ZERO);
        assertThatThrownBy(() -> contracts.deal(alice, bob, BigInteger.TEN)).isInstanceOf(DealException.class);
    }

    /** What stands for bob in the first mapping of a contract. */
    private Bytes32 share(Deployed contract) {
        byte[] key = new byte[64];
        bob.copyTo(key, 12);
        Bytes32 slot = Bytes.copyOf(key).keccak256();
        return contracts
                .rpc()
                .call("eth_getStorageAt", contract.address(), slot, "latest")
                .get()
                .bytes32();
    }

    @Test
    void deploysWhereItWasKnownBeforehand() {
        Artifact artifact = contracts.compile("Token.sol").artifact("Token");
        Deployment deployment = artifact.deployment("Test", "TST", alice);
        Bytes32 salt = Bytes32.of(BigInteger.valueOf(7));
        contracts
                .rpc()
                .call(
                        "eth_sendTransactionSync",
                        Map.of(
                                "from", alice,
                                "to", deployment.draft(salt).to().orElseThrow(),
                                "data", deployment.draft(salt).data()))
                .get();

        Deployed there = contracts.at(deployment.address(salt), artifact.abi());
        assertThat(there.call("owner")).isEqualTo(alice);
    }

    @Test
    void explainsAndNames() {
        contracts.label(token.address(), "the token");
        Deployed other = contracts.at(token.address(), Abi.parse("function missing() view returns (uint256)"));
        assertThatThrownBy(() -> other.call("missing"))
                .isInstanceOf(CallFailedException.class)
                .hasMessageContaining("the token.missing()");
        assertThat(contracts.deploy("Shop.sol", token).call("token")).isEqualTo(token.address());
        assertThatThrownBy(() -> contracts.deploy("Shop.sol:None"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Shop.sol:Halves");
    }
}
