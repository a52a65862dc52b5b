package dev.assay.metrics.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.community.MemberLog.Entry;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommunityTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Window FIRST = week(0);
    private static final Window SECOND = week(1);

    private static Window week(int number) {
        return new Window(START.plus(Duration.ofDays(7L * number)), START.plus(Duration.ofDays(7L * number + 7)));
    }

    private static Entry on(int day, String author) {
        return new Entry(author, START.plus(Duration.ofDays(day)));
    }

    private static final MemberLog LOG = MemberLog.of(List.of(
            on(0, "ann"), on(1, "ann"), on(2, "bob"), on(3, "bot1"), on(7, "ann"), on(8, "eve"), on(9, "bot1")));

    @Test
    void countsAuthorsOnceAndQuotesTheRule() {
        MemberLog people = LOG.without("bots by name", author -> author.startsWith("bot"));

        Measurement active = Members.active(people, FIRST);

        assertThat(active.value()).isEqualTo(2);
        assertThat(active.n()).isEqualTo(3);
        assertThat(active.population()).contains("without bots by name: 2");
        assertThat(Members.active(LOG, FIRST).value()).isEqualTo(3);
        assertThat(people.without("spam", author -> false))
                .hasToString("MemberLog[5, without bots by name: 2; without spam: 0]");
        assertThat(LOG).hasToString("MemberLog[7]");
        assertThatThrownBy(() -> LOG.without(" ", author -> true)).hasMessageContaining("rule");
    }

    @Test
    void measuresWhoLeft() {
        assertThat(Members.churn(LOG, FIRST, SECOND).value()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(Members.churn(LOG, week(9), SECOND).reason()).contains(Reason.EMPTY);
    }

    @Test
    void tellsABroadcastFromACommunity() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            entries.add(on(0, "speaker"));
        }
        for (int i = 0; i < 10; i++) {
            entries.add(on(0, "member" + i));
        }

        assertThat(Members.contributorInequality(MemberLog.of(entries), FIRST).value())
                .isGreaterThan(0.8);
        assertThat(Members.contributorInequality(MemberLog.of(entries.subList(90, 100)), FIRST)
                        .value())
                .isZero();
        assertThat(Members.contributorInequality(MemberLog.of(List.of()), FIRST).reason())
                .contains(Reason.EMPTY);
    }

    @Test
    void hasNoGrowthFromZero() {
        assertThat(Growth.rate(0, 5).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Growth.rate(4, 5).value()).isEqualTo(0.25);
        assertThat(Growth.rate(4, 0).value()).isEqualTo(-1);
        assertThat(Growth.rate(-4, 5).reason()).contains(Reason.NEGATIVE_INPUT);
        assertThat(Growth.rate(4, -5).reason()).contains(Reason.NEGATIVE_INPUT);
        assertThat(Growth.rate(Double.NaN, 5).reason()).contains(Reason.NO_DATA);
        assertThat(Growth.rate(5, Double.NaN).reason()).contains(Reason.NO_DATA);
        assertThatThrownBy(() -> Growth.rate(1, Double.POSITIVE_INFINITY)).hasMessageContaining("infinite");
        assertThatThrownBy(() -> Growth.rate(Double.POSITIVE_INFINITY, 1)).hasMessageContaining("infinite");
    }

    @Test
    void compoundsToTheWholeGrowth() {
        Measurement monthly = Growth.compound(100, 121, 2);

        assertThat(monthly.value()).isCloseTo(0.1, within(1e-15));
        assertThat(Growth.compound(100, 0, 3).value()).isEqualTo(-1);
        assertThat(Growth.compound(0, 5, 3).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Growth.compound(1, 2, 0)).hasMessageContaining("periods");
        assertThatThrownBy(() -> Growth.compound(1, 2, Double.POSITIVE_INFINITY))
                .hasMessageContaining("periods");
    }

    @Test
    void dependsOnWhatIsTracked() {
        Map<String, Long> mentions = Map.of("BTC", 60L, "ETH", 30L, "XYZ", 10L);

        assertThat(Attention.socialDominance("ETH", mentions).value()).isEqualTo(0.3);
        assertThat(Attention.socialDominance("ETH", mentions).conventions()).containsEntry("tracked assets", 3);
        assertThat(Attention.socialDominance("DOGE", mentions).reason()).contains(Reason.NO_DATA);
        assertThat(Attention.socialDominance("ETH", Map.of("ETH", 0L)).reason()).contains(Reason.ZERO_TOTAL);
        assertThat(Attention.socialDominance("A", Map.of("A", Long.MAX_VALUE, "B", Long.MAX_VALUE))
                        .value())
                .isEqualTo(0.5);
        assertThatThrownBy(() -> Attention.socialDominance("A", Map.of("A", -1L)))
                .hasMessageContaining("mentions");
    }

    @Test
    void dividesReactionsByChances() {
        assertThat(Attention.engagementRate(300, 1_000, 10).value()).isEqualTo(0.03);
        assertThat(Attention.engagementRate(1, 0, 10).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Attention.engagementRate(-1, 1, 1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Attention.engagementRate(1, -1, 1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Attention.engagementRate(1, 1, -1)).hasMessageContaining("negative");
    }
}
