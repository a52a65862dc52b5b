package dev.assay.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static Shape shape(int columns) {
        byte[][] raw = new byte[columns][];
        for (int i = 0; i < columns; i++) {
            raw[i] = ("\"c" + i + "\"").getBytes(StandardCharsets.UTF_8);
        }
        return new Shape(raw);
    }

    @Test
    void findsColumnsFromManyThreadsAtOnce() throws Exception {
        int columns = 300;
        List<Spellings> spellings = new ArrayList<>();
        for (int i = 0; i < columns + 50; i++) {
            spellings.add(new Spellings(List.of("c" + i)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 50; round++) {
                Shape shape = shape(columns);
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Boolean>> right = new ArrayList<>();
                for (int t = 0; t < 4; t++) {
                    int shift = 31 * t;
                    right.add(threads.submit(() -> {
                        start.await();
                        return isRight(shape, spellings, columns, shift);
                    }));
                }

                start.countDown();

                for (Future<Boolean> each : right) {
                    assertThat(each.get()).isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isRight(Shape shape, List<Spellings> spellings, int columns, int shift) {
        for (int i = 0; i < 2 * spellings.size(); i++) {
            int column = (i + shift) % spellings.size();
            int expected = column < columns ? column : Shape.ABSENT;
            if (shape.position(spellings.get(column)) != expected) {
                return false;
            }
        }
        return true;
    }

    @Test
    void findsColumnsBeyondWhatItRemembers() {
        Shape shape = shape(3);

        for (int i = 0; i < 3_000; i++) {
            assertThat(shape.position(new Spellings(List.of("x", "c2")))).isEqualTo(2);
        }
    }

    @Test
    void matchesNamesOfAnyLengthAndOnlyThose() {
        for (int length = 0; length < 40; length++) {
            String name = "\"" + "n".repeat(length) + "\"";
            byte[] raw = name.getBytes(StandardCharsets.UTF_8);
            Shape shape = new Shape(new byte[][] {raw});

            assertThat(shape.matchFast(0, padded(name + ":1"), 0)).isPositive();
            assertThat(shape.matchFast(0, padded("  " + name + ":\"x"), 2)).isPositive();
            assertThat(shape.matchFast(0, padded(name + " :1"), 0)).isNegative();
            assertThat(shape.matchFast(0, padded("\"m" + name.substring(1) + ":1"), 0))
                    .isNegative();
            assertThat(shape.matchFast(0, padded(name), 0)).isNegative();
        }
    }

    private static byte[] padded(String text) {
        return java.util.Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.length() + Indexer.PADDING);
    }
}
