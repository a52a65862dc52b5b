package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReturnPathTest {

    private static ReturnPath ofLevels(double[] prices, int from, int to) {
        ReturnPath path = ReturnPath.ofLevels(from, prices[from]);
        for (int i = from + 1; i <= to; i++) {
            path.addLevel(i, prices[i]);
        }
        return path;
    }

    private static ReturnPath ofReturns(double[] returns, int from, int to) {
        ReturnPath path = ReturnPath.ofReturns(from);
        for (int i = from; i < to; i++) {
            path.addReturn(i + 1, returns[i]);
        }
        return path;
    }

    @Test
    void byHand() {
        // 100 is the first peak, reached again after 3 steps; 130 is not.
        double[] prices = {100, 80, 90, 100, 130, 104, 117};

        ReturnPath.Summary path = ofLevels(prices, 0, 6).result();

        assertThat(path.observations()).isEqualTo(6);
        assertThat(path.cumulativeReturn()).isEqualTo(117.0 / 100 - 1);
        assertThat(path.maxDrawdown()).isEqualTo(104.0 / 130 - 1);
        assertThat(path.longestUnderWater()).isEqualTo(3);
        assertThat(path.openUnderWater()).isEqualTo(2);
        assertThat(path.start()).isZero();
        assertThat(path.end()).isEqualTo(6);
    }

    private interface Part {
        ReturnPath of(int from, int to);
    }

    /** Cuts into stretches, reads them back from bytes, and merges in a random tree. */
    private static ReturnPath cut(Random random, int size, Part part) {
        List<ReturnPath> stretches = new ArrayList<>();
        int from = 0;
        while (from < size) {
            int to = Math.min(size, from + random.nextInt(20));
            stretches.add(ReturnPath.fromBytes(part.of(from, to).toBytes()));
            from = to;
        }
        while (stretches.size() > 1) {
            int i = random.nextInt(stretches.size() - 1);
            stretches.get(i).merge(stretches.remove(i + 1));
        }
        return stretches.get(0);
    }

    @Test
    void ofLevelsIsTheSameToTheLastBitUnderAnyPartition() {
        Random random = new Random(31);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(150);
            double[] prices = new double[size + 1];
            prices[0] = 50;
            for (int i = 1; i <= size; i++) {
                // Few different prices, so that peaks are reached again exactly.
                prices[i] = Math.max(1, prices[i - 1] + random.nextInt(5) - 2);
            }
            ReturnPath whole = ofLevels(prices, 0, size);

            ReturnPath merged = cut(random, size, (from, to) -> ofLevels(prices, from, to));

            assertThat(merged.result()).isEqualTo(whole.result());
            assertThat(merged.toBytes()).isEqualTo(whole.toBytes());
        }
    }

    @Test
    void ofReturnsIsTheSameUnderAnyPartition() {
        Random random = new Random(32);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(300);
            double[] returns = random.doubles(size)
                    .map(x -> random.nextInt(9) == 0 ? 0 : 0.2 * (x - 0.48))
                    .toArray();
            ReturnPath.Summary whole = ofReturns(returns, 0, size).result();

            ReturnPath.Summary merged = cut(random, size, (from, to) -> ofReturns(returns, from, to))
                    .result();

            assertThat(merged.cumulativeReturn())
                    .isCloseTo(whole.cumulativeReturn(), within(1e-13 * (1 + whole.cumulativeReturn())));
            assertThat(merged.maxDrawdown()).isCloseTo(whole.maxDrawdown(), within(1e-12));
            assertThat(merged.longestUnderWater()).isEqualTo(whole.longestUnderWater());
            assertThat(merged.openUnderWater()).isEqualTo(whole.openUnderWater());
            assertThat(merged.observations()).isEqualTo(size);
        }
    }

    @Test
    void refusesGapsOverlapsAndOtherLevels() {
        ReturnPath path = ofLevels(new double[] {1, 2, 3}, 0, 2);
        byte[] before = path.toBytes();

        assertThatThrownBy(() -> path.merge(ReturnPath.ofLevels(3, 3)))
                .hasMessageContaining("begins at 3 and not at 2");
        assertThatThrownBy(() -> path.merge(ReturnPath.ofLevels(1, 2))).hasMessageContaining("begins at 1");
        assertThatThrownBy(() -> path.merge(ReturnPath.ofLevels(2, 4))).hasMessageContaining("begins with 4.0");
        assertThatThrownBy(() -> path.merge(ReturnPath.ofReturns(2))).hasMessageContaining("of returns");
        assertThatThrownBy(() -> ReturnPath.ofReturns(2).merge(path)).hasMessageContaining("of levels");
        assertThatThrownBy(() -> path.addLevel(2, 3)).hasMessageContaining("time: not after 2");
        assertThatThrownBy(() -> path.addLevel(3, 0)).hasMessageContaining("level: not positive");
        assertThatThrownBy(() -> path.addLevel(3, Double.NaN)).hasMessageContaining("level: not positive");
        assertThatThrownBy(() -> path.addReturn(3, 0.1)).hasMessageContaining("one of levels");
        assertThatThrownBy(() -> ReturnPath.ofReturns(0).addLevel(3, 1)).hasMessageContaining("one of returns");
        assertThatThrownBy(() -> ReturnPath.ofReturns(0).addReturn(1, -1.5)).hasMessageContaining("below -1");
        assertThat(path.toBytes()).isEqualTo(before).startsWith('P', 1);
    }

    @Test
    void readsTimesBeforeTheEpochAndNoPathWithoutABeginning() {
        ReturnPath path = ReturnPath.ofLevels(-7, 2);
        path.addLevel(-5, 3);
        byte[] bytes = path.toBytes();
        byte[] headless = Arrays.copyOf(bytes, bytes.length - 2 * 17);
        headless[headless.length - 1] = 0;

        assertThat(ReturnPath.fromBytes(bytes).result()).isEqualTo(path.result());
        assertThat(path.result().start()).isEqualTo(-7);
        assertThatThrownBy(() -> ReturnPath.fromBytes(headless)).hasMessageContaining("without a beginning");
    }

    @Test
    void losesAllAtMinusOne() {
        ReturnPath path = ofReturns(new double[] {0.5, -1, 0.5}, 0, 3);

        assertThat(path.result().cumulativeReturn()).isEqualTo(-1);
        assertThat(path.result().maxDrawdown()).isEqualTo(-1);
        assertThat(path.result().openUnderWater()).isEqualTo(2);
    }
}
