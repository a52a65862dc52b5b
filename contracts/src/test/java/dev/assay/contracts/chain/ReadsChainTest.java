package dev.assay.contracts.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.revert.Revert;
import dev.assay.contracts.revert.RevertException;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.solc.Artifact;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.testing.chain.TestChain;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many calls at once, with and without Multicall3. */
class ReadsChainTest {

    private static final Address NOBODY = Address.parse("0x00000000000000000000000000000000000a55a2");

    private static TestChain node;
    private static Address address;

    private final AtomicInteger requests = new AtomicInteger();
    private Chain chain;
    private Kinds kinds;
    private String snapshot;

    @BeforeAll
    static void deploy() {
        node = TestChain.startOrSkip();
        Bytes code = Sources.compile("Kinds.sol", "Kinds").creationCode().bytes();
        address = Sources.deploy(node, code);
    }

    @AfterAll
    static void stop() {
        if (node != null) {
            node.close();
        }
    }

    @BeforeEach
    void connect() {
        snapshot = node.snapshot();
        JsonRpc rpc = JsonRpc.builder(node.url())
                .client(client -> client.listener(new RequestListener() {
                    @Override
                    public void started(RequestInfo request) {
                        requests.incrementAndGet();
                    }
                }))
                .build();
        chain = Chain.of(rpc);
        kinds = chain.bind(Kinds.class, address);
    }

    @AfterEach
    void forget() {
        node.revert(snapshot);
    }

    private static void deployMulticall() {
        node.setCode(Network.MULTICALL3.toHex(), Aggregate3.runtime().toHex());
    }

    private List<Call<BigInteger>> thousand() {
        List<Call<BigInteger>> calls = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Address owner = Address.copyOf(Bytes32.of(BigInteger.valueOf(i + 1)).toArray(), 12);
            calls.add(kinds.balance(owner));
        }
        return calls;
    }

    private void give(int owner, long amount) {
        Bytes slot = Bytes32.of(BigInteger.valueOf(owner))
                .toBytes()
                .concat(Bytes32.of(BigInteger.ONE).toBytes());
        node.setStorage(address.toHex(), slot.keccak256().toUnsigned(), BigInteger.valueOf(amount));
    }

    @Test
    void readsAThousandInTwoRequests() {
        deployMulticall();
        give(1, 11);
        give(1_000, 13);
        node.mine();

        List<BigInteger> values = chain.reads().run(thousand()).values();

        assertThat(values).hasSize(1_000).startsWith(BigInteger.valueOf(11)).endsWith(BigInteger.valueOf(13));
        assertThat(requests).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void readsAThousandWithoutMulticallToo() {
        give(1_000, 13);
        node.mine();

        List<Outcome<BigInteger>> outcomes = chain.read(thousand());

        assertThat(outcomes.get(999).value()).isEqualTo(13);
        assertThat(requests).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void readsThroughTheCodeOfADeployment() {
        List<Aggregate3.Inner> inner = List.of(
                new Aggregate3.Inner(address, true, kinds.failing(8).data()),
                new Aggregate3.Inner(address, true, kinds.failing(0).data()));
        Bytes answer = chain.rpc()
                .call("eth_call", Map.of("data", Aggregate3.creation(inner)), "latest")
                .get()
                .bytes();

        List<Aggregate3.Result> results = Aggregate3.results(answer, 2);
        assertThat(results.get(0).success()).isTrue();
        assertThat(kinds.failing(8).decode(results.get(0).returnData())).isEqualTo(8);
        assertThat(results.get(1).success()).isFalse();
    }

    @Test
    void keepsTheFailureOfEachCall() {
        deployMulticall();
        node.setCode(NOBODY.toHex(), "0x");

        List<Outcome<Object>> outcomes = chain.read(List.<Call<?>>of(
                        kinds.failing(1),
                        kinds.failing(9),
                        kinds.failing(3),
                        chain.bind(Kinds.class, NOBODY).balance(address),
                        kinds.checking(true),
                        kinds.sender(),
                        kinds.sender().with(CallOptions.none().from(NOBODY)),
                        kinds.failing(6).map(x -> x))
                .stream()
                .map(call -> call.<Object>map(value -> value))
                .toList());

        assertThat(outcomes.get(0).failure().orElseThrow())
                .isInstanceOfSatisfying(
                        RevertException.class,
                        e -> assertThat(e.error(Kinds.NotOwner.class))
                                .contains(new Kinds.NotOwner(Network.MULTICALL3)));
        assertThat(outcomes.get(1).value()).isEqualTo(BigInteger.valueOf(9));
        assertThat(outcomes.get(2).failure().orElseThrow())
                .isInstanceOfSatisfying(
                        RevertException.class, e -> assertThat(e.revert()).isEqualTo(new Revert.Empty()));
        assertThat(outcomes.get(3).failure().orElseThrow())
                .isInstanceOfSatisfying(
                        EmptyAnswerException.class, e -> assertThat(e.hasCode()).contains(false));
        assertThat(outcomes.get(4).isSuccess()).isTrue();
        assertThat(outcomes.get(5).value()).isEqualTo(Network.MULTICALL3);
        assertThat(outcomes.get(6).value()).isEqualTo(NOBODY);
        assertThat(outcomes.get(7).failure().orElseThrow()).hasMessageContaining("unknown error 0xdeadbeef");
        assertThatThrownBy(() -> outcomes.get(2).value()).isInstanceOf(RevertException.class);
        assertThat(outcomes.get(1).orElse("none")).isEqualTo(BigInteger.valueOf(9));
        assertThat(outcomes.get(2).orElse("none")).isEqualTo("none");
    }

    @Test
    void findsTheCallThatTakesAllTheGas() {
        deployMulticall();

        List<Outcome<BigInteger>> outcomes = chain.read(List.of(kinds.failing(8), kinds.failing(5), kinds.failing(9)));

        assertThat(outcomes.get(0).value()).isEqualTo(8);
        assertThat(outcomes.get(1).isSuccess()).isFalse();
        assertThat(outcomes.get(2).value()).isEqualTo(9);
    }

    @Test
    void readsAllOnOneBlock() {
        long old = chain.blockNumber().get();
        give(1, 5);
        node.mine();

        ReadResult<BigInteger> now = chain.reads().run(List.of(kinds.balance(owner(1))));
        ReadResult<BigInteger> then = chain.reads().at(BlockRef.number(old)).run(List.of(kinds.balance(owner(1))));
        ReadResult<BigInteger> again =
                chain.reads().at(BlockRef.hash(now.blockHash())).byBatches().run(List.of(kinds.balance(owner(1))));

        assertThat(now.values()).containsExactly(BigInteger.valueOf(5));
        assertThat(now.blockNumber()).isEqualTo(old + 1);
        assertThat(then.blockNumber()).isEqualTo(old);
        assertThat(again.values()).containsExactly(BigInteger.valueOf(5));
    }

    private static Address owner(int number) {
        return Address.copyOf(Bytes32.of(BigInteger.valueOf(number)).toArray(), 12);
    }

    @Test
    void makesBatchesOfJsonRpcWhereThatIsAskedFor() {
        give(77, 3);
        node.mine();

        List<BigInteger> values = chain.reads().byBatches().run(thousand()).values();

        assertThat(values.get(76)).isEqualTo(3);
        assertThat(requests).hasValue(11);
    }

    @Test
    void cutsByBytesAndByGas() {
        deployMulticall();
        List<Call<BigInteger>> calls = thousand().subList(0, 10);

        assertThat(chain.reads().maxBytes(500).run(calls).values()).hasSize(10);
        assertThat(chain.reads().gas(100_000, 50_000).run(calls).values()).hasSize(10);
        assertThat(chain.reads().run(List.<Call<BigInteger>>of()).outcomes()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeReadTogether() {
        Kinds elsewhere = Chain.connect("http://127.0.0.1:1").bind(Kinds.class, address);

        assertThatThrownBy(() -> chain.read(List.of(kinds.sender(), elsewhere.sender())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calls[1] is of another chain");
        assertThatThrownBy(() -> chain.read(List.of(kinds.sender().with(CallOptions.at(1)))))
                .hasMessageContaining("calls[0] has a block of its own");
        assertThatThrownBy(() -> chain.reads().at(BlockRef.PENDING)).hasMessageContaining("on must not be pending");
    }

    @Test
    void isTheCodeOfItsSource() {
        Artifact contract = Sources.compile("Aggregate.sol", "Aggregate");
        Artifact once = Sources.compile("Aggregate.sol", "AggregateOnce");

        assertThat(contract.runtimeCode().bytes().toHex())
                .isEqualTo(Aggregate3.runtime().toHex());
        assertThat(Aggregate3.creation(List.of()).toHex())
                .startsWith(once.creationCode().bytes().toHex());
    }
}
