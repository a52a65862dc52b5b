package dev.assay.contracts.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.network.Networks;
import dev.assay.contracts.revert.PanicCode;
import dev.assay.contracts.revert.Revert;
import dev.assay.contracts.revert.RevertException;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.ExecutionFailedException;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.RevertedException;
import dev.assay.contracts.send.Sender;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.error.DataException;
import dev.assay.testing.chain.TestChain;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of method against a real contract. */
class BoundChainTest {

    private static final Address NOBODY = Address.parse("0x00000000000000000000000000000000000a55a1");

    private static TestChain node;
    private static Chain chain;
    private static Chain mine;
    private static Address alice;
    private static Address address;
    private static Kinds kinds;

    @BeforeAll
    static void deploy() {
        node = TestChain.startOrSkip();
        Bytes code = Sources.compile("Kinds.sol", "Kinds").creationCode().bytes();
        address = Sources.deploy(node, code);
        JsonRpc rpc = JsonRpc.connect(node.url());
        chain = Chain.of(rpc);
        kinds = chain.bind(Kinds.class, address);
        LocalKey key = LocalKey.parse(node.account("alice").privateKey());
        alice = key.address();
        mine = chain.with(Sender.of(rpc, key));
    }

    @AfterAll
    static void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void readsEveryKindOfValue() {
        Kinds.Position position = new Kinds.Position(
                alice,
                BigInteger.ONE.shiftLeft(255),
                List.of(new Kinds.Leg(255, Long.MIN_VALUE, "short"), new Kinds.Leg(0, Long.MAX_VALUE, "")),
                List.of(Bytes32.ZERO, Bytes.EMPTY.keccak256()));
        BigInteger most = BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE);
        Bytes raw = Bytes.copyOf("häh".getBytes(StandardCharsets.UTF_8));

        assertThat(kinds.echo(position)).isEqualTo(position);
        assertThat(kinds.many(true, "häh"))
                .isEqualTo(new Kinds.Many(false, "häh", raw, List.of(BigInteger.ZERO, most)));
        assertThat(kinds.manyAsList(false, "")).startsWith(true, "", Bytes.EMPTY);
        assertThat(kinds.kind(BigInteger.ONE)).isEqualTo("uint256");
        assertThat(kinds.kindOfSigned(BigInteger.ONE.negate())).isEqualTo("int256");
        assertThat(kinds.kind("x")).isEqualTo("string");
        assertThat(kinds.both(alice, Address.ZERO)).isEqualTo(BigInteger.ZERO);
        assertThatThrownBy(kinds::big)
                .isInstanceOf(DataException.class)
                .hasMessageContaining("does not fit in long: declare it as BigInteger");
    }

    @Test
    void makesACallAsItIsTold() {
        CallOptions richer = CallOptions.paying(BigInteger.TEN.pow(24))
                .from(NOBODY)
                .override(NOBODY, StateOverride.none().balance(BigInteger.TEN.pow(25)));
        StateOverride slot = StateOverride.none().slot(Bytes32.ZERO, Bytes32.of(BigInteger.valueOf(77)));

        assertThat(kinds.sender(CallOptions.none().from(alice))).isEqualTo(alice);
        assertThat(kinds.pay(richer).get()).isEqualTo(BigInteger.TEN.pow(24));
        assertThat(kinds.stored(CallOptions.none().override(address, slot))).isEqualTo(77);
        assertThat(kinds.tryStore(9).map(before -> before + 1).get()).isPositive();
        assertThatThrownBy(() -> kinds.stored(CallOptions.none().gas(21_500))).hasMessageContaining("eth_call");
    }

    @Test
    void readsOnAnOlderBlock() {
        long before = chain.blockNumber().get();
        mine.bind(Kinds.class, address).store(123).await();

        assertThat(kinds.stored()).isEqualTo(123);
        assertThat(kinds.stored(CallOptions.at(before))).isEqualTo(5);
        assertThat(kinds.stored(CallOptions.at(BlockRef.PENDING))).isEqualTo(123);
    }

    @Test
    void triesOutWhatIsSentAndDecodesWhyItReverts() {
        Kinds ours = mine.bind(Kinds.class, address);

        RevertException refused = catchThrowableOfType(RevertException.class, () -> ours.guard(5, CallOptions.none()));
        ours.guard(5, CallOptions.paying(BigInteger.valueOf(5))).await();
        ours.give(NOBODY, 42).await();

        assertThat(refused.error(Kinds.NotOwner.class)).contains(new Kinds.NotOwner(alice));
        assertThat(refused.invocation().sender()).isEqualTo(alice);
        assertThat((Object) refused.invocation().arguments()).isEqualTo(List.of(5L));
        assertThat(refused).hasCauseInstanceOf(RevertedException.class);
        assertThat(chain.balance(address).get()).isEqualTo(5);
        assertThat(kinds.balanceOf(NOBODY)).isEqualTo(42);
        assertThat(chain.id()).isEqualTo(31337);
        assertThat(chain.network().id()).isEqualTo(31337);
    }

    @Test
    void sendsNothingOnAnotherChainThanItsOwn() {
        LocalKey key = LocalKey.parse(node.account("bob").privateKey());
        AtomicInteger signed = new AtomicInteger();
        Signer counting = Signer.ofDigest(key.address(), digest -> {
            signed.incrementAndGet();
            return key.sign(digest).toBytes();
        });
        try (TestChain other = TestChain.builder().chainId(1337).startOrSkip()) {
            Sender elsewhere = Sender.of(JsonRpc.connect(other.url()), counting);
            Sender here = Sender.of(chain.rpc(), counting);

            assertThatThrownBy(() ->
                            chain.with(elsewhere).bind(Kinds.class, address).store(1))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("sender: it sends on chain 1337")
                    .hasMessageContaining("bound on chain 31337");
            assertThatThrownBy(() -> chain.with(Networks.SEPOLIA)
                            .with(here)
                            .bind(Kinds.class, address)
                            .store(1))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("network: the chain was told to be 11155111")
                    .hasMessageContaining("its node is on 31337");
            assertThat(signed).hasValue(0);
            assertThat(other.blockNumber()).isZero();

            chain.with(here).bind(Kinds.class, address).give(NOBODY, 1).await();
            assertThat(signed).hasValue(1);
        }
    }

    @Test
    void whatFailsInABlockSaysWhatWasCalled() {
        Draft draft = Call.draft(kinds, k -> k.guard(5, CallOptions.none()));
        Pending failing =
                mine.sender().orElseThrow().send(draft.simulated(false).gasLimit(100_000));

        ExecutionFailedException failed = catchThrowableOfType(ExecutionFailedException.class, failing::await);

        assertThat(failed.error(Kinds.NotOwner.class)).contains(new Kinds.NotOwner(alice));
        assertThat(failed.invocation().contract()).isEqualTo(address);
        assertThat(failed.invocation().function()).isEqualTo("function guard(uint256 least) payable");
        assertThat((Object) failed.invocation().arguments()).isEqualTo(List.of(5L));
        assertThat(failed.invocation().sender()).isEqualTo(alice);
        assertThat(failed)
                .hasMessageContaining("NotOwner(caller=" + alice + "), by guard(5) of " + address + ", from " + alice);
    }

    @Test
    void decodesEveryKindOfRevert() {
        RevertException custom = catchThrowableOfType(RevertException.class, () -> kinds.fail(1));

        assertThat(custom.error(Kinds.NotOwner.class)).contains(new Kinds.NotOwner(Address.ZERO));
        assertThat(custom.invocation().contract()).isEqualTo(address);
        assertThat((Object) custom.invocation().arguments()).isEqualTo(List.of(1));
        assertThat(custom).hasMessageContaining("NotOwner(caller=" + Address.ZERO + "), by fail(1) of " + address);
        assertThat(custom.call()).isPresent();
        assertThat(revert(0))
                .isInstanceOfSatisfying(
                        Revert.Message.class,
                        message -> assertThat(message.text()).isEqualTo("zero is wrong"));
        assertThat(revert(2)).hasToString("TooMuch(asked=7, most=5)");
        assertThat(revert(3)).isEqualTo(new Revert.Empty());
        assertThat(revert(4))
                .isInstanceOfSatisfying(
                        Revert.Panic.class, panic -> assertThat(panic.known()).contains(PanicCode.DIVISION_BY_ZERO));
        assertThat(revert(6)).isEqualTo(new Revert.Unknown(Bytes.parse("0xdeadbeef")));
        assertThat(kinds.fail(8)).isEqualTo(8);
    }

    private static Revert revert(int how) {
        return catchThrowableOfType(RevertException.class, () -> kinds.fail(how))
                .revert();
    }

    @Test
    void saysWhetherAContractIsThereWhereNothingIsAnswered() {
        Kinds nowhere = chain.bind(Kinds.class, NOBODY);

        EmptyAnswerException none = catchThrowableOfType(EmptyAnswerException.class, nowhere::stored);

        assertThat(none.hasCode()).contains(false);
        assertThat(none.contract()).isEqualTo(NOBODY);
        assertThat(none).hasMessageContaining("no contract stands there, by stored() of " + NOBODY);
        assertThatThrownBy(() -> nowhere.check(true)).isInstanceOf(EmptyAnswerException.class);
        assertThatThrownBy(() -> nowhere.balance(alice).request().async().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        EmptyAnswerException.class, e -> assertThat(e.hasCode()).contains(false));
        node.setCode(NOBODY.toHex(), "0x00");
        assertThatThrownBy(nowhere::stored)
                .hasMessageContaining("there is a contract, but it answers the function with nothing");
        assertThat(nowhere.checking(true).get()).isNull();
        assertThat(nowhere.checking(true).request().async().join()).isNull();
        node.setCode(NOBODY.toHex(), "0x");
    }

    @Test
    void callsWhatReturnsNothing() {
        kinds.check(true);

        assertThatThrownBy(() -> kinds.check(false))
                .isInstanceOf(RevertException.class)
                .hasMessageContaining("not good");
    }
}
