package dev.assay.benchmarks.bind;

import com.sun.management.ThreadMXBean;
import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Chain;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One read of a bound interface against the same by hand, and by hand against itself, in alternated pairs. */
public final class BoundCallComparison {

    private static final String TOKEN = "0xdac17f958d2ee523a2206206994597c13d831ec7";
    private static final String OWNER = "0x52908400098527886E0F7030069857D2E4169EE7";
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final LongSupplier PROCESSOR = THREADS::getCurrentThreadCpuTime;
    private static final int WARM = 6;
    private static final int PAIRS = 30;
    private static final int CALLS = 2_000;

    private BoundCallComparison() {}

    interface Token {
        @Solidity("function balanceOf(address owner) view returns (uint256)")
        BigInteger balanceOf(Address owner);
    }

    private interface Side {
        BigInteger call() throws Exception;
    }

    /** Prints the ratios. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("Java " + System.getProperty("java.runtime.version"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process node = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), NodeStub.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        String url = "http://127.0.0.1:" + Integer.parseInt(out.readLine()) + "/";
        Token token = Chain.connect(url).bind(Token.class, Address.parse(TOKEN));
        Address owner = Address.parse(OWNER);
        ByHand byHand = new ByHand(url, TOKEN);
        ByHand again = new ByHand(url, TOKEN);
        if (!token.balanceOf(owner).equals(byHand.balanceOf(OWNER))) {
            throw new IllegalStateException("the two read different values");
        }
        compare(() -> token.balanceOf(owner), () -> byHand.balanceOf(OWNER), () -> again.balanceOf(OWNER));
        node.getOutputStream().close();
        System.exit(0);
    }

    private static void compare(Side bound, Side byHand, Side again) throws Exception {
        for (int i = 0; i < WARM; i++) {
            time(bound, System::nanoTime);
            time(byHand, System::nanoTime);
            time(again, System::nanoTime);
        }
        System.out.println("time, bound to by hand:             " + ratios(bound, byHand, System::nanoTime));
        System.out.println("time, by hand to itself:            " + ratios(again, byHand, System::nanoTime));
        System.out.println("processor time, bound to by hand:   " + ratios(bound, byHand, PROCESSOR));
        System.out.println("processor time, by hand to itself:  " + ratios(again, byHand, PROCESSOR));
        System.out.printf(
                Locale.ROOT,
                "bytes allocated a call:             %,.0f and %,.0f%n",
                allocated(bound),
                allocated(byHand));
    }

    private static String ratios(Side side, Side peer, LongSupplier clock) throws Exception {
        double[] ratios = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            double first = i % 2 == 0 ? time(side, clock) : 0;
            double second = time(peer, clock);
            ratios[i] = (i % 2 == 0 ? first : time(side, clock)) / second;
        }
        Arrays.sort(ratios);
        return String.format(
                Locale.ROOT,
                "median %.3f, quartiles %.3f to %.3f (%d pairs of %,d calls)",
                (ratios[PAIRS / 2 - 1] + ratios[PAIRS / 2]) / 2,
                ratios[PAIRS / 4],
                ratios[PAIRS * 3 / 4],
                PAIRS,
                CALLS);
    }

    private static double time(Side side, LongSupplier clock) throws Exception {
        long begun = clock.getAsLong();
        for (int i = 0; i < CALLS; i++) {
            side.call();
        }
        return clock.getAsLong() - begun;
    }

    private static double allocated(Side side) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            side.call();
        }
        return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
    }
}
