package dev.assay.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressPartitionsTest {

    private final AddressPartitions keys = new AddressPartitions();
    private final Set<List<Number>> expected = new HashSet<>();

    private void add(long high, long middle, int low) {
        keys.add(high, middle, low);
        expected.add(List.of(high, middle, low));
    }

    private void assertSame() {
        Set<List<Number>> found = new HashSet<>();
        long[] times = new long[1];
        keys.forEach((high, middle, low) -> {
            found.add(List.of(high, middle, low));
            times[0]++;
        });
        assertThat(keys.count()).isEqualTo(expected.size()).isEqualTo(times[0]);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void nothingWasAdded() {
        assertSame();
    }

    @Test
    void isASetWhenKeysComeAgainMoreAndMoreOften() {
        Random random = new Random(5);
        for (int many : new int[] {1_000_000, 50_000, 300_000, 20}) {
            for (int i = 0; i < 250_000; i++) {
                // Parts that share most of their bits.
                int number = random.nextInt(many);
                add(number % 7, (long) number << 40, -number);
            }
            assertSame();
        }
    }

    @Test
    void asksInBetweenChangeNothing() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            for (int i = 0; i < 1_500; i++) {
                add(random.nextInt(2), random.nextInt(20_000), round % 3);
            }
            assertThat(keys.count()).isEqualTo(expected.size());
        }
        assertSame();
    }

    /** A partition holds one key many times over, or exactly a chunk of keys. */
    @Test
    void chunksThatAreJustFullOrNearlyEmptyAreKept() {
        for (int copy = 0; copy < 3_000; copy++) {
            add(1, 2, 3);
        }
        assertSame();
        for (int times = 0; times < 3; times++) {
            for (int i = 0; i < 256 * 512; i++) {
                add(i, 0, 0);
            }
        }
        assertSame();
    }

    @Test
    void equalHashesDoNotMakeKeysEqual() {
        Random random = new Random(7);
        // The birthdays of 300,000 hashes of 32 bits: about ten are shared.
        for (int i = 0; i < 300_000; i++) {
            add(random.nextLong(), random.nextLong(), random.nextInt());
        }
        Set<Long> hashes = new HashSet<>();
        keys.forEach((high, middle, low) -> hashes.add(AddressIndex.hash(high, middle, low)));

        assertThat(hashes.size()).isLessThan(expected.size());
        assertSame();
    }

    @Test
    void takesLittleMoreThanTheKeysAndGivesRoomBackToThoseThatCome() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000_000; i++) {
            keys.add(random.nextLong(), random.nextLong(), random.nextInt());
        }
        assertThat(keys.bytes() / 2_000_000.0).isBetween(20.0, 23.0);

        long before = keys.bytes();
        Random again = new Random(8);
        for (int i = 0; i < 2_000_000; i++) {
            keys.add(again.nextLong(), again.nextLong(), again.nextInt());
        }
        assertThat(keys.count()).isEqualTo(2_000_000);
        assertThat(keys.bytes()).isLessThanOrEqualTo(3 * before);
    }

    /** A table that is filled while it grows would meet keys in the order of hashes all at one place. */
    @Test
    void handsOverInNoOrderOfHashes() {
        for (int i = 0; i < 100_000; i++) {
            keys.add(0, 0, i);
        }
        Set<Long> slices = new HashSet<>();
        int[] seen = new int[1];

        keys.forEach((high, middle, low) -> {
            if (seen[0]++ < 300) {
                slices.add(AddressIndex.hash(high, middle, low) >>> 28);
            }
        });

        assertThat(slices).hasSize(16);
    }
}
