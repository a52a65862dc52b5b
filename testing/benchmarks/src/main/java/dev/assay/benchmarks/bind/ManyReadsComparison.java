package dev.assay.benchmarks.bind;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Call;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.testing.chain.TestChain;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A thousand balances on Anvil: in one trip, in batches, and by web3j one by one. Anvil has no Multicall3. */
public final class ManyReadsComparison {

    // PUSH1 4, CALLDATALOAD, PUSH1 0, MSTORE, PUSH1 32, PUSH1 0, RETURN: the balance of an owner is the owner.
    private static final String CODE = "0x60043560005260206000f3";
    private static final String TOKEN = "0x00000000000000000000000000000000000a55a1";
    private static final int OWNERS = 1_000;

    private ManyReadsComparison() {}

    interface Token {
        @Solidity("function balanceOf(address owner) view returns (uint256)")
        Call<BigInteger> balanceOf(Address owner);
    }

    private interface Side {
        List<BigInteger> read();
    }

    /** Prints medians and ratios. Argument: how many rounds. */
    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        AtomicInteger requests = new AtomicInteger();
        try (TestChain node = TestChain.start()) {
            node.setCode(TOKEN, CODE);
            Chain chain = Chain.of(JsonRpc.builder(node.url())
                    .client(client -> client.listener(new RequestListener() {
                        @Override
                        public void started(RequestInfo request) {
                            requests.incrementAndGet();
                        }
                    }))
                    .build());
            Token token = chain.bind(Token.class, Address.parse(TOKEN));
            List<Address> owners = new ArrayList<>();
            for (int i = 1; i <= OWNERS; i++) {
                owners.add(Address.copyOf(Bytes32.of(BigInteger.valueOf(i)).toArray(), 12));
            }
            BareWeb3j web3j = new BareWeb3j(node.url(), TOKEN);
            List<Call<BigInteger>> calls = owners.stream().map(token::balanceOf).toList();
            double together = measure(
                    "in one trip",
                    rounds,
                    requests,
                    () -> chain.reads().run(calls).values());
            double batches = measure(
                    "in batches",
                    rounds,
                    requests,
                    () -> chain.reads().byBatches().run(calls).values());
            double single = measure(
                    "web3j, one by one",
                    rounds,
                    requests,
                    () -> owners.stream()
                            .map(owner -> web3j.balanceOf(owner.toHex()))
                            .toList());
            System.out.printf(
                    Locale.ROOT, "web3j to one trip: %.1f, to batches: %.1f%n", single / together, single / batches);
        }
        System.exit(0);
    }

    private static double measure(String name, int rounds, AtomicInteger requests, Side side) {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            requests.set(0);
            long begun = System.nanoTime();
            List<BigInteger> values = side.read();
            times[i] = (System.nanoTime() - begun) / 1e6;
            if (!values.get(OWNERS - 1).equals(BigInteger.valueOf(OWNERS))) {
                throw new IllegalStateException(name + " read " + values.get(OWNERS - 1));
            }
        }
        double[] later = Arrays.copyOfRange(times, rounds / 2, rounds);
        Arrays.sort(later);
        double median = later[later.length / 2];
        System.out.printf(Locale.ROOT, "%-20s %8.2f ms, %d requests%n", name, median, requests.get());
        return median;
    }
}
