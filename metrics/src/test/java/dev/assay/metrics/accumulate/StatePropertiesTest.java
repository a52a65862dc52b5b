package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.community.Classifier;
import dev.assay.metrics.community.MemberLog;
import dev.assay.metrics.community.Members;
import dev.assay.metrics.community.Polarity;
import dev.assay.metrics.community.SentimentByAuthor;
import dev.assay.metrics.community.SentimentCounts;
import dev.assay.metrics.development.BacklogCounts;
import dev.assay.metrics.development.BusinessDays;
import dev.assay.metrics.development.Contribution;
import dev.assay.metrics.development.DeveloperDays;
import dev.assay.metrics.development.Developers;
import dev.assay.metrics.development.Momentum;
import dev.assay.metrics.development.MomentumOptions;
import dev.assay.metrics.development.ResponseCounts;
import dev.assay.metrics.development.Responsiveness;
import dev.assay.metrics.development.WorkItem;
import dev.assay.metrics.development.WorkItemMetrics;
import dev.assay.metrics.distribution.HoldingsByEntity;
import dev.assay.metrics.governance.Proposal;
import dev.assay.metrics.governance.ProposalCounts;
import dev.assay.metrics.onchain.OnchainMetrics;
import dev.assay.metrics.security.ContractValues;
import dev.assay.metrics.security.DeployedContract;
import dev.assay.metrics.security.Finding;
import dev.assay.metrics.security.Fixes;
import dev.assay.metrics.security.Incident;
import dev.assay.metrics.security.IncidentTotals;
import dev.assay.metrics.security.Loss;
import dev.assay.metrics.security.Scorecard;
import dev.assay.metrics.security.SecurityMetrics;
import dev.assay.metrics.security.Severity;
import dev.assay.metrics.security.SeverityCounts;
import dev.assay.series.Window;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every state results in the same, however what it saw was ordered and split, written down in between, and merged. */
class StatePropertiesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Window QUARTER = new Window(START, at(90 * 24));
    private static final Classifier MODEL = new Classifier("model", "1", "en");

    private static Instant at(long hours) {
        return START.plus(Duration.ofHours(hours));
    }

    /** How a state is made, read and asked. */
    private record Kind<T, A extends Accumulator<A, ?>>(
            Collector<T, ?, A> collector, Function<byte[], A> read, Function<A, List<Measurement>> ask) {

        /** Integers and sets are the same bytes; sums of doubles the same to 1e-12. */
        void check(List<T> seen, long seed, boolean exact) {
            A whole = collect(seen);
            A merged = collect(List.of());
            for (A part : parts(seen, new Random(seed))) {
                merged.merge(read.apply(part.toBytes()));
            }

            assertThat(read.apply(whole.toBytes()).toBytes()).isEqualTo(whole.toBytes());
            if (exact) {
                assertThat(merged.toBytes()).isEqualTo(whole.toBytes());
                assertThat(ask.apply(merged)).isEqualTo(ask.apply(whole));
            }
            assertThat(ask.apply(merged)).usingElementComparator(Kind::compare).isEqualTo(ask.apply(whole));
            assertThat(ask.apply(seen.stream().parallel().collect(collector)))
                    .usingElementComparator(Kind::compare)
                    .isEqualTo(ask.apply(whole));
        }

        private A collect(List<T> seen) {
            return seen.stream().collect(collector);
        }

        private List<A> parts(List<T> seen, Random random) {
            List<T> shuffled = new ArrayList<>(seen);
            Collections.shuffle(shuffled, random);
            List<A> parts = new ArrayList<>();
            for (int from = 0; from < shuffled.size(); ) {
                int to = from + random.nextInt(shuffled.size() - from + 1);
                parts.add(collect(shuffled.subList(from, to)));
                from = to;
            }
            return parts;
        }

        private static int compare(Measurement one, Measurement other) {
            boolean same = one.metric().equals(other.metric())
                    && one.reason().equals(other.reason())
                    && one.n() == other.n()
                    && one.missing() == other.missing()
                    && close(one.orElse(0), other.orElse(0));
            return same ? 0 : 1;
        }

        private static boolean close(double one, double other) {
            return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one));
        }
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("ann", "bob", "eve", "zoë", "dan");
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(-2_000, 4_000).map(StatePropertiesTest::at);
    }

    @Provide
    Arbitrary<List<Contribution>> contributions() {
        return Combinators.combine(names(), times()).as(Contribution::of).list().ofMaxSize(80);
    }

    @Property
    void developerDays(@ForAll("contributions") List<Contribution> commits, @ForAll long seed) {
        LocalDate day = LocalDate.of(2026, 4, 1);
        new Kind<>(
                        DeveloperDays.collector(ZoneOffset.UTC),
                        DeveloperDays::fromBytes,
                        days -> List.of(
                                Momentum.of(days, day, MomentumOptions.defaults()), Developers.active(days, day)))
                .check(commits, seed, true);
    }

    @Provide
    Arbitrary<List<WorkItem>> items() {
        Arbitrary<WorkItem> items = Combinators.combine(
                        names(),
                        times(),
                        Arbitraries.longs().between(0, 3_000),
                        Arbitraries.integers().between(0, 4))
                .as((author, opened, hours, end) -> {
                    WorkItem item = WorkItem.opened(author, opened);
                    Instant later = opened.plus(Duration.ofHours(hours));
                    return switch (end) {
                        case 0 -> item;
                        case 1 -> item.answered(later);
                        case 2 -> item.closed(later);
                        case 3 -> item.merged(later, "ann").reviewed("ann");
                        default ->
                            item.answered(later)
                                    .merged(later.plusSeconds(9), "bob")
                                    .reviewed("eve");
                    };
                });
        return items.list().ofMaxSize(80);
    }

    @Property
    void backlogs(@ForAll("items") List<WorkItem> items, @ForAll long seed) {
        new Kind<>(BacklogCounts.collector(QUARTER), BacklogCounts::fromBytes, BacklogCounts::result)
                .check(items, seed, true);
    }

    @Property
    void waitingTimes(@ForAll("items") List<WorkItem> items, @ForAll long seed) {
        new Kind<>(
                        Responsiveness.firstResponses(at(2_000)),
                        KaplanMeier::fromBytes,
                        times -> List.of(times.result().median(WorkItemMetrics.TIME_TO_FIRST_RESPONSE)))
                .check(items, seed, true);
    }

    @Property
    void responses(@ForAll("items") List<WorkItem> items, @ForAll long seed) {
        BusinessDays calendar = BusinessDays.mondayToFriday()
                .inZone(ZoneId.of("Asia/Tokyo"))
                .withHolidays(Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 11)));
        new Kind<>(
                        ResponseCounts.collector(at(2_000), 2, calendar),
                        ResponseCounts::fromBytes,
                        counts -> List.of(counts.result()))
                .check(items, seed, true);
    }

    @Property
    void mergedWaitsAnswerLikeItems(@ForAll("items") List<WorkItem> items) {
        Instant asOf = at(2_000);
        KaplanMeier answers = Responsiveness.firstResponses(items, asOf);
        KaplanMeier closings = Responsiveness.closings(items, asOf);

        assertThat(Responsiveness.timeToFirstResponse(answers, asOf, 0.5))
                .isEqualTo(Responsiveness.timeToFirstResponse(items, asOf, 0.5));
        assertThat(Responsiveness.timeToClose(closings, asOf, 0.9))
                .isEqualTo(Responsiveness.timeToClose(items, asOf, 0.9));
        for (Responsiveness.Rejected rejected : Responsiveness.Rejected.values()) {
            KaplanMeier merges = Responsiveness.merges(items, asOf, rejected);
            assertThat(Responsiveness.timeToMerge(merges, asOf, 0.5, rejected))
                    .isEqualTo(Responsiveness.timeToMerge(items, asOf, 0.5, rejected));
        }
    }

    @Provide
    Arbitrary<List<Incident>> incidents() {
        return Combinators.combine(
                        times(),
                        Arbitraries.doubles().between(0, 1e9).ofScale(6),
                        Arbitraries.doubles().between(0, 1).ofScale(6),
                        Arbitraries.doubles().between(0, 1e10).ofScale(6).injectNull(0.02),
                        Arbitraries.longs().between(0, 3_000).injectNull(0.3))
                .as((started, loss, recovered, tvl, hours) -> {
                    Incident incident = Incident.of(started, loss).withRecovered(loss * recovered);
                    Incident known = tvl == null ? incident : incident.withTvlBefore(tvl);
                    return hours == null ? known : known.withEnd(started.plus(Duration.ofHours(hours)));
                })
                .list()
                .ofMaxSize(40);
    }

    @Property
    void incidents(@ForAll("incidents") List<Incident> incidents, @ForAll long seed) {
        new Kind<>(
                        IncidentTotals.collector(QUARTER),
                        IncidentTotals::fromBytes,
                        totals -> List.of(
                                totals.count(),
                                totals.lossRatio(Loss.GROSS),
                                totals.lossRatio(Loss.NET),
                                totals.lossOverMeanTvl(1e12, Loss.NET),
                                totals.timeSince(),
                                totals.meanTimeToRecovery()))
                .check(incidents, seed, false);
    }

    @Property
    void values(@ForAll List<Integer> numbers, @ForAll long seed) {
        // Missing ones among them, and many that come again.
        List<Double> seen = numbers.stream()
                .map(each -> each % 11 == 0 ? Double.NaN : each % 50 / 8.0)
                .toList();
        Metric metric = OnchainMetrics.MEDIAN_FEE;
        new Kind<>(
                        Accumulators.<Double, Values>accumulating(Values::new, Values::add),
                        Values::fromBytes,
                        values -> List.of(
                                values.result().quantile(metric, 0.5, 7),
                                values.result().quantile(metric, 0.05, 8)))
                .check(seen, seed, true);
        double[] sorted = seen.stream()
                .mapToDouble(each -> each)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        Values all = new Values();
        seen.forEach(all::add);
        assertThat(all.result().toArray()).isEqualTo(sorted);
        assertThat(all.result().quantile(metric, 1, 7).find())
                .isEqualTo(sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length - 1]));
    }

    @Provide
    Arbitrary<List<Proposal>> proposals() {
        Arbitrary<BigInteger> votes = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(27));
        return Combinators.combine(names(), times(), Arbitraries.of(Proposal.State.values()), votes, votes)
                .as((proposer, created, state, inFavour, against) -> Proposal.of(proposer, created)
                        .withState(state)
                        .withVotes(inFavour, against)
                        .withQuorumReached(inFavour.testBit(0)))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void proposals(@ForAll("proposals") List<Proposal> proposals, @ForAll long seed) {
        new Kind<>(ProposalCounts.collector(QUARTER), ProposalCounts::fromBytes, ProposalCounts::result)
                .check(proposals, seed, false);
    }

    @Provide
    Arbitrary<List<DeployedContract>> contracts() {
        return Combinators.combine(
                        names(),
                        Arbitraries.doubles().between(0, 1e12).ofScale(9),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(DeployedContract::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void contracts(@ForAll("contracts") List<DeployedContract> contracts, @ForAll long seed) {
        new Kind<>(ContractValues.collector(), ContractValues::fromBytes, ContractValues::result)
                .check(contracts, seed, false);
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return Combinators.combine(Arbitraries.of(Severity.values()), Arbitraries.of(true, false))
                .as(Finding::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void findings(@ForAll("findings") List<Finding> findings, @ForAll long seed) {
        new Kind<>(SeverityCounts.ofFindings(), SeverityCounts::fromBytes, SeverityCounts::result)
                .check(findings, seed, true);
    }

    @Provide
    Arbitrary<List<Scorecard.Check>> checks() {
        return Combinators.combine(
                        Arbitraries.of(Severity.values()),
                        Arbitraries.integers().between(-1, 10))
                .as(Scorecard.Check::of)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void checks(@ForAll("checks") List<Scorecard.Check> checks, @ForAll long seed) {
        new Kind<>(SeverityCounts.ofChecks(), SeverityCounts::fromBytes, SeverityCounts::result)
                .check(checks, seed, true);
        Measurement score = Scorecard.aggregate(checks);
        assertThat(score.orElse(5)).isBetween(0.0, 10.0);
    }

    @Provide
    Arbitrary<List<Fixes.Weakness>> weaknesses() {
        return Combinators.combine(
                        times(), Arbitraries.longs().between(0, 3_000).injectNull(0.3))
                .as((reported, hours) ->
                        new Fixes.Weakness(reported, hours == null ? null : reported.plus(Duration.ofHours(hours))))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void timesToFix(@ForAll("weaknesses") List<Fixes.Weakness> weaknesses, @ForAll long seed) {
        new Kind<>(
                        Fixes.times(at(1_000)),
                        KaplanMeier::fromBytes,
                        times -> List.of(times.result().median(SecurityMetrics.TIME_TO_FIX)))
                .check(weaknesses, seed, true);
    }

    @Provide
    Arbitrary<List<Polarity>> polarities() {
        return Arbitraries.of(Polarity.values()).list().ofMaxSize(120);
    }

    @Property
    void sentimentCounts(@ForAll("polarities") List<Polarity> messages, @ForAll long seed) {
        Collector<Polarity, ?, SentimentCounts> collector = SentimentCounts.collector(MODEL, each -> each);
        new Kind<>(collector, SentimentCounts::fromBytes, counts -> List.of(counts.result()))
                .check(messages, seed, true);
    }

    private record Message(String author, double score) {}

    @Provide
    Arbitrary<List<Message>> messages() {
        return Combinators.combine(
                        names(),
                        Arbitraries.doubles().between(-1, 1).ofScale(15).injectNull(0.1))
                .as((author, score) -> new Message(author, score == null ? Double.NaN : score))
                .list()
                .ofMaxSize(80);
    }

    @Property
    void sentimentByAuthor(@ForAll("messages") List<Message> messages, @ForAll long seed) {
        Collector<Message, ?, SentimentByAuthor> collector =
                SentimentByAuthor.collector(MODEL, Message::author, Message::score);
        new Kind<>(collector, SentimentByAuthor::fromBytes, byAuthor -> List.of(byAuthor.result()))
                .check(messages, seed, false);
    }

    @Property
    void members(@ForAll("contributions") List<Contribution> posts, @ForAll long seed) {
        List<MemberLog.Entry> entries = posts.stream()
                .map(post -> new MemberLog.Entry(post.author(), post.time()))
                .toList();
        new Kind<>(
                        MemberLog.collector(),
                        HoldingsByEntity::fromBytes,
                        counted -> List.of(
                                Members.active(counted.result()), Members.contributorInequality(counted.result())))
                .check(entries, seed, true);
        assertThat(Members.active(
                                entries.stream().collect(MemberLog.collector()).result())
                        .value())
                .isCloseTo(MemberLog.of(entries).authors().size(), within(0.0));
    }
}
