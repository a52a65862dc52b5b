package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.community.Classifier;
import dev.assay.metrics.community.SentimentByAuthor;
import dev.assay.metrics.development.BacklogCounts;
import dev.assay.metrics.development.BusinessDays;
import dev.assay.metrics.development.DeveloperDays;
import dev.assay.metrics.development.ResponseCounts;
import dev.assay.metrics.development.WorkItem;
import dev.assay.metrics.governance.Proposal;
import dev.assay.metrics.governance.ProposalCounts;
import dev.assay.metrics.security.ContractValues;
import dev.assay.metrics.security.DeployedContract;
import dev.assay.metrics.security.Finding;
import dev.assay.metrics.security.Incident;
import dev.assay.metrics.security.IncidentTotals;
import dev.assay.metrics.security.Scorecard;
import dev.assay.metrics.security.Severity;
import dev.assay.metrics.security.SeverityCounts;
import dev.assay.series.Window;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The bytes of version 1: what was written with them has to be read for ever. */
class StateBytesTest {

    private static final Window DAY = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400));

    private static String hex(Accumulator<?, ?> state) {
        return HexFormat.ofDelimiter(" ").formatHex(state.toBytes());
    }

    private static void refusesOthers(Function<byte[], ?> read, byte[] bytes) {
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        byte[] later = bytes.clone();
        later[1] = 2;

        assertThatThrownBy(() -> read.apply(cut)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read.apply(longer)).hasMessageContaining("too many");
        assertThatThrownBy(() -> read.apply(later)).hasMessageContaining("version 2");
    }

    @Test
    void ofDeveloperDays() {
        DeveloperDays days = DeveloperDays.inZone(ZoneOffset.UTC);
        days.add("ann", LocalDate.of(1970, 1, 2), 3);
        days.add("ann", LocalDate.of(1969, 12, 31), 200);
        days.add("bob", LocalDate.of(2026, 7, 1), 1);

        assertThat(hex(days))
                .isEqualTo("44 01 01 5a 02 03 61 6e 6e 02 01 ff c8 01 01 01 03 03 62 6f 62 01 02 50 9b 01");
        refusesOthers(DeveloperDays::fromBytes, days.toBytes());
        byte[] nowhere = days.toBytes();
        nowhere[3] = '?';
        assertThatThrownBy(() -> DeveloperDays.fromBytes(nowhere)).hasMessageContaining("zone");
        assertThatThrownBy(() -> days.merge(DeveloperDays.inZone(ZoneId.of("Asia/Tokyo"))))
                .hasMessageContaining("zone");
        assertThatThrownBy(() -> days.add("ann", LocalDate.EPOCH, 0)).hasMessageContaining("contributions");
        assertThatThrownBy(() -> days.activeDays(LocalDate.MAX, LocalDate.MIN)).hasMessageContaining("to");
    }

    @Test
    void ofBacklogs() {
        BacklogCounts counts = BacklogCounts.of(DAY);
        counts.add(
                WorkItem.opened("a", Instant.EPOCH).merged(Instant.EPOCH, "a").reviewed("b"));
        counts.add(WorkItem.opened("a", Instant.EPOCH.minusSeconds(1)));

        assertThat(hex(counts)).isEqualTo("42 01 01 00 00 03 01 51 80 00 01 02 01 01 01 01");
        refusesOthers(BacklogCounts::fromBytes, counts.toBytes());
        assertThatThrownBy(() -> counts.merge(BacklogCounts.of(new Window(DAY.from(), DAY.from()))))
                .hasMessageContaining("window");
    }

    @Test
    void ofProposals() {
        ProposalCounts counts = ProposalCounts.of(DAY);
        counts.add(Proposal.of("ann", Instant.EPOCH)
                .withState(Proposal.State.PASSED)
                .withVotes(BigInteger.valueOf(3), BigInteger.ONE)
                .withQuorumReached(true));

        assertThat(hex(counts))
                .isEqualTo("47 01 01 00 00 03 01 51 80 00 01 01 01 01 01 01 3f e0 00 00 00 00 00 00"
                        + " 00 00 00 00 00 00 00 00 15 01 00 00 00 00 00 00 00 01 00 00 00 03 61 6e 6e 00 00 00 01 01");
        refusesOthers(ProposalCounts::fromBytes, counts.toBytes());
        assertThatThrownBy(() -> counts.merge(ProposalCounts.of(new Window(DAY.from(), DAY.from()))))
                .hasMessageContaining("window");
    }

    @Test
    void ofContracts() {
        ContractValues values = ContractValues.create();
        values.add(DeployedContract.of("a", 2).audited());

        assertThat(hex(values))
                .isEqualTo("56 01 01 01 00 40 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 40 00 00 00 00 00 00 00"
                        + " 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00");
        refusesOthers(ContractValues::fromBytes, values.toBytes());
    }

    @Test
    void ofSeverities() {
        SeverityCounts counts = SeverityCounts.create();
        counts.add(new Finding(Severity.LOW, true));
        counts.add(Scorecard.Check.of(Severity.CRITICAL, 9));
        counts.add(Scorecard.Check.of(Severity.HIGH, -1));

        assertThat(hex(counts)).isEqualTo("57 01 01 00 00 01 09 00 00 00 00 00 00 00 00 01 01 00 00");
        refusesOthers(SeverityCounts::fromBytes, counts.toBytes());
    }

    @Test
    void ofIncidents() {
        IncidentTotals totals = IncidentTotals.of(DAY);
        totals.add(Incident.of(Instant.EPOCH, 4)
                .withRecovered(1)
                .withTvlBefore(2)
                .withEnd(Instant.EPOCH.plusSeconds(1_800)));
        totals.add(Incident.of(Instant.EPOCH.plusSeconds(60), 0));

        assertThat(hex(totals))
                .isEqualTo("49 01 01 00 00 03 01 51 80 00 02 01 00 01 3f e0 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
                        + " 01 01 3c 00 40 10 00 00 00 00 00 00 00 00 00 00 00 00 00 00 40 00 00 00 00 00 00 00"
                        + " 00 00 00 00 00 00 00 00 01 40 08 00 00 00 00 00 00 00 00 00 00 00 00 00 00 3f f8 00 00"
                        + " 00 00 00 00 00 00 00 00 00 00 00 00 01");
        refusesOthers(IncidentTotals::fromBytes, totals.toBytes());
        assertThat(IncidentTotals.fromBytes(IncidentTotals.of(DAY).toBytes()).result())
                .isEqualTo(IncidentTotals.of(DAY).result());
        assertThatThrownBy(() -> totals.merge(IncidentTotals.of(new Window(DAY.from(), DAY.from()))))
                .hasMessageContaining("window");
    }

    @Test
    void ofValues() {
        Values values = new Values();
        values.add(2);
        values.add(Double.NaN);
        values.add(-0.5);
        values.merge(new Values());

        assertThat(hex(values)).isEqualTo("51 01 01 02 bf e0 00 00 00 00 00 00 40 00 00 00 00 00 00 00");
        refusesOthers(Values::fromBytes, values.toBytes());
        byte[] none = values.toBytes();
        none[4] = 0x7f;
        none[5] = (byte) 0xf8;
        assertThatThrownBy(() -> Values.fromBytes(none)).hasMessageContaining("a value that is none");
        assertThatThrownBy(() -> values.add(Double.NEGATIVE_INFINITY)).hasMessageContaining("value: infinite");
        values.merge(values);
        assertThat(values.result().toArray()).containsExactly(-0.5, -0.5, 2, 2);
        assertThat(values.result().size()).isEqualTo(4);
    }

    @Test
    void ofResponses() {
        BusinessDays calendar = BusinessDays.mondayToFriday().withHolidays(Set.of(LocalDate.EPOCH));
        ResponseCounts counts = ResponseCounts.of(DAY.to(), 0, calendar);
        counts.add(WorkItem.opened("a", Instant.EPOCH).answered(Instant.EPOCH));
        counts.add(WorkItem.opened("a", Instant.EPOCH));
        counts.add(WorkItem.opened("a", Instant.EPOCH));

        assertThat(hex(counts)).isEqualTo("52 01 03 01 51 80 00 00 01 5a 05 01 02 03 04 05 01 01 00 01 00 02");
        refusesOthers(ResponseCounts::fromBytes, counts.toBytes());
        assertThatThrownBy(() -> counts.merge(ResponseCounts.of(DAY.to(), 0, BusinessDays.mondayToFriday())))
                .hasMessageContaining("holidays");
        assertThatThrownBy(() -> counts.merge(ResponseCounts.of(DAY.to(), 1, calendar)))
                .hasMessageContaining("1 business days");
        assertThatThrownBy(() -> ResponseCounts.of(DAY.to(), -1, calendar)).hasMessageContaining("days");
    }

    @Test
    void ofSentimentByAuthor() {
        SentimentByAuthor byAuthor = SentimentByAuthor.of(new Classifier("m", "1", "en"));
        byAuthor.add("ann", 0.5);
        byAuthor.add("ann", Double.NaN);

        assertThat(hex(byAuthor))
                .isEqualTo("41 01 01 6d 01 31 02 65 6e 01 01 03 61 6e 6e 3f e0 00 00 00 00 00 00"
                        + " 00 00 00 00 00 00 00 00 01");
        refusesOthers(SentimentByAuthor::fromBytes, byAuthor.toBytes());
    }

    @Test
    void doublesWhenMergedWithItself() {
        DeveloperDays days = DeveloperDays.inZone(ZoneOffset.UTC);
        days.add("ann", LocalDate.EPOCH, 3);
        days.merge(days);

        assertThat(days.contributions(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)))
                .containsEntry("ann", 6L);
        assertThat(days.result().total()).isEqualByComparingTo("1");
    }
}
