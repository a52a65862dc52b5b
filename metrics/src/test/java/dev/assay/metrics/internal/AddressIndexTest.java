package dev.assay.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressIndexTest {

    @Test
    void numbersAreThoseOfTheFirstInsertion() {
        Random random = new Random(3);
        AddressIndex index = new AddressIndex();
        Map<List<Number>, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            // Few values per part, so that keys come again and share most of their bits.
            long high = random.nextInt(40) - 20L;
            long middle = (long) random.nextInt(40) << 58;
            int low = random.nextInt(40) - 20;
            int number = expected.computeIfAbsent(List.of(high, middle, low), key -> expected.size());

            assertThat(index.find(high, middle, low) < 0).isEqualTo(number == index.size());
            assertThat(index.insert(high, middle, low)).isEqualTo(number);
        }
        assertThat(index.size()).isEqualTo(expected.size()).isGreaterThan(50_000);
        expected.forEach((key, number) -> {
            assertThat(List.<Number>of(index.high(number), index.middle(number), index.low(number)))
                    .isEqualTo(key);
            assertThat(index.find(index.high(number), index.middle(number), index.low(number)))
                    .isEqualTo(number);
        });
        assertThat(index.find(99, 99, 99)).isNegative();
    }

    @Test
    void keysThatAnAttackerGroundToShareAlmostAllBitsStillSpread() {
        AddressIndex index = new AddressIndex();
        // With one run of 2^17 slots this would take minutes.
        for (int i = 0; i < 1 << 17; i++) {
            index.insert((long) i << 47, 0, 0);
            index.insert(0, (long) i << 47, 0);
            index.insert(0, 0, i << 15);
        }
        assertThat(index.size()).isEqualTo(2 * ((1 << 17) - 1) + (1 << 17));
    }

    @Test
    void theOrderIsThatOfUnsignedNumbersWhateverTheInsertion() {
        long[] parts = {0, 1, -1, Long.MIN_VALUE, 1L << 32};
        AddressIndex index = new AddressIndex();
        for (long high : parts) {
            for (long middle : parts) {
                for (long low : parts) {
                    index.insert(high, middle, (int) low);
                }
            }
        }

        int[] order = index.sorted();

        assertThat(order).hasSize(index.size());
        for (int i = 1; i < order.length; i++) {
            assertThat(text(index, order[i - 1])).isLessThan(text(index, order[i]));
        }
    }

    private static String text(AddressIndex index, int number) {
        return String.format("%016x%016x%08x", index.high(number), index.middle(number), index.low(number));
    }

    @Test
    void takesAtMostThirtyNineBytesAKeyOnceThereAreMany() {
        AddressIndex index = new AddressIndex();
        Random random = new Random(4);
        long worst = 0;
        for (int i = 0; i < 300_000; i++) {
            index.insert(random.nextLong(), random.nextLong(), random.nextInt());
            if (i > 100_000) {
                worst = Math.max(worst, index.bytes() / index.size());
            }
        }
        assertThat(worst).isLessThanOrEqualTo(39);
    }
}
