package dev.assay.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LongSortTest {

    @Test
    void sortsLikeTheJdk() {
        Random random = new Random(3);
        for (int bits = 0; bits < Long.SIZE; bits++) {
            int width = bits;
            sorted(random, x -> x >>> (63 - width) >>> 1);
        }
        sorted(random, x -> x);
        sorted(random, x -> x & 0x7ff0_0000_0000_07ffL);
        sorted(random, x -> Long.MAX_VALUE - (x & 1));
    }

    private static void sorted(Random random, LongUnaryOperator form) {
        for (int size : new int[] {0, 1, 2, 100, 4_096, 10_000}) {
            long[] values =
                    LongStream.generate(random::nextLong).limit(size).map(form).toArray();
            long[] expected = values.clone();
            Arrays.sort(expected);

            LongSort.sort(values);

            assertThat(values).containsExactly(expected);
        }
    }

    @Test
    void leavesWhatIsSortedAsItIs() {
        long[] values = LongStream.range(0, 10_000).toArray();

        LongSort.sort(values);

        assertThat(values).containsExactly(LongStream.range(0, 10_000).toArray());
    }
}
