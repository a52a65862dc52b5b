package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.community.Attention;
import dev.assay.metrics.community.Classifier;
import dev.assay.metrics.community.Growth;
import dev.assay.metrics.community.MemberLog;
import dev.assay.metrics.community.Members;
import dev.assay.metrics.community.Polarity;
import dev.assay.metrics.community.Sentiment;
import dev.assay.metrics.community.SentimentByAuthor;
import dev.assay.metrics.community.SentimentCounts;
import dev.assay.metrics.distribution.Comparison;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import dev.assay.metrics.governance.Participation;
import dev.assay.metrics.governance.Proposal;
import dev.assay.metrics.governance.Proposals;
import dev.assay.metrics.governance.TurnoutBase;
import dev.assay.metrics.governance.VotingPower;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metrics of communities and of governance. */
final class CommunityVectors {

    private static final Classifier CLASSIFIER = new Classifier("vectors", "1", "en");

    private CommunityVectors() {}

    static void addTo(Evaluators to) {
        addCommunity(to);
        addSentiment(to);
        addGovernance(to);
    }

    private static void addCommunity(Evaluators to) {
        to.add("community.active_members", each -> {
            List<MemberLog.Entry> entries = new ArrayList<>();
            Inputs.find(each, "authors", "messages", "members")
                    .forEach(author -> entries.add(new MemberLog.Entry(author.asText(), Instant.EPOCH)));
            return Members.active(MemberLog.of(entries), days(1));
        });
        to.add("community.churn", each -> {
            List<MemberLog.Entry> entries = new ArrayList<>();
            Inputs.find(each, "previous", "before").forEach(a -> entries.add(new MemberLog.Entry(a.asText(), day(0))));
            Inputs.find(each, "now", "current").forEach(a -> entries.add(new MemberLog.Entry(a.asText(), day(1))));
            return Members.churn(MemberLog.of(entries), new Window(day(0), day(1)), new Window(day(1), day(2)));
        });
        to.add(
                "community.growth_rate",
                each -> Growth.rate(
                        Inputs.number(each, "first", "from", "a", "before"),
                        Inputs.number(each, "second", "to", "b", "now", "after")));
        to.add(
                "community.compound_growth",
                each -> Growth.compound(
                        Inputs.number(each, "first", "from", "a", "before"),
                        Inputs.number(each, "second", "to", "b", "now", "after"),
                        Inputs.number(each, "periods", "k", "months", "quarters")));
        to.add("community.social_dominance", each -> {
            Map<String, Long> mentions = new LinkedHashMap<>();
            JsonNode all = Inputs.find(each, "mentions");
            if (all.isObject()) {
                all.properties()
                        .forEach(asset ->
                                mentions.put(asset.getKey(), asset.getValue().asLong()));
                return Attention.socialDominance(Inputs.find(each, "asset").asText(), mentions);
            }
            mentions.put("asset", all.asLong());
            mentions.put("others", Inputs.count(each, "total", "allMentions") - all.asLong());
            return Attention.socialDominance("asset", mentions);
        });
        to.add(
                "community.engagement_rate",
                each -> Attention.engagementRate(
                        Inputs.count(each, "interactions"),
                        Inputs.count(each, "followers"),
                        Inputs.count(each, "posts")));
        to.add(
                "community.contributor_inequality",
                each -> Members.contributorInequality(amounts(each, "messages", "contributions", "values")));
    }

    private static void addSentiment(Evaluators to) {
        to.add("community.sentiment_balance", each -> {
            SentimentCounts counts = SentimentCounts.of(CLASSIFIER);
            counts.add(Polarity.POSITIVE, Inputs.count(each, "positive", "P"));
            counts.add(Polarity.NEGATIVE, Inputs.count(each, "negative", "N"));
            counts.add(Polarity.NEUTRAL, (long) Inputs.number(0, each, "neutral"));
            counts.add(Polarity.UNCLASSIFIED, (long) Inputs.number(0, each, "unclassified"));
            // Without a stated minimum a case means the plain formula.
            return Sentiment.balance(
                    counts, (int) Inputs.number(1, each, "minimum", "minPolarised", "minimumPolarised"));
        });
        to.add("community.sentiment_mean", each -> {
            SentimentByAuthor byAuthor = SentimentByAuthor.of(CLASSIFIER);
            for (JsonNode message : Inputs.find(each, "messages", "scores")) {
                JsonNode score = message.path("score");
                byAuthor.add(message.path("author").asText(), score.isNumber() ? score.asDouble() : Double.NaN);
            }
            return byAuthor.result();
        });
        to.add("community.sentiment_z", each -> {
            double[] values = Inputs.numbers(each, "values", "daily", "scores");
            long[] labels = new long[values.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = Duration.ofDays(i).toMillis();
            }
            int days = (int) Inputs.number(90, each, "window", "days");
            return Sentiment.z(TimeSeries.of(SeriesInfo.daily("sentiment"), labels, values), CLASSIFIER, days, (int)
                    Inputs.number(2, each, "minimum", "minimumDays"));
        });
    }

    private static void addGovernance(Evaluators to) {
        to.add("governance.turnout", each -> {
            String base = Inputs.find(each, "base").asText("total_supply");
            return Participation.turnout(
                    integer(each, "cast", "votes"),
                    integer(each, "eligible", "supply"),
                    Inputs.constant(TurnoutBase.class, base));
        });
        to.add("governance.voters", each -> {
            List<String> voters = new ArrayList<>();
            Inputs.find(each, "voters").forEach(voter -> voters.add(voter.asText()));
            return Participation.voters(voters);
        });
        to.add(
                "governance.voter_turnout",
                each -> Participation.voterTurnout(Inputs.count(each, "voters"), Inputs.count(each, "holders")));
        to.add(
                "governance.delegation_rate",
                each -> Participation.delegationRate(integer(each, "delegated"), integer(each, "supply")));
        to.add("governance.voting_power_gini", each -> VotingPower.gini(amounts(each, "values", "votes", "power")));
        to.add(
                "governance.voting_power_nakamoto",
                each -> VotingPower.nakamoto(amounts(each, "values", "votes", "power"), threshold(each)));
        to.add("governance.proposal_rate", each -> {
            List<Proposal> proposals = new ArrayList<>();
            for (long i = Inputs.count(each, "proposals"); i > 0; i--) {
                proposals.add(Proposal.of("a", Instant.EPOCH));
            }
            return Proposals.rate(proposals, days(Inputs.number(each, "days")));
        });
        to.add("governance.pass_rate", each -> Proposals.passRate(decided(each), days(1)));
        to.add("governance.quorum_rate", each -> Proposals.quorumRate(decided(each), days(1)));
        to.add("governance.contestedness", each -> Proposals.contestedness(decided(each), days(1)));
        to.add("governance.proposer_concentration", each -> {
            List<Proposal> proposals = new ArrayList<>();
            int proposer = 0;
            for (double count : Inputs.numbers(each, "proposals", "values", "perProposer")) {
                for (int i = 0; i < count; i++) {
                    proposals.add(Proposal.of("p" + proposer, Instant.EPOCH));
                }
                proposer++;
            }
            return Proposals.proposerConcentration(proposals, days(1));
        });
    }

    /** Proposals as a list, or as counts. */
    private static List<Proposal> decided(VectorCase vector) {
        List<Proposal> proposals = new ArrayList<>();
        for (JsonNode each : Inputs.find(vector, "proposals")) {
            String state = each.path("state").asText("passed");
            Proposal proposal = Proposal.of("a", Instant.EPOCH)
                    .withState(Inputs.constant(Proposal.State.class, state))
                    .withVotes(
                            each.path("for").decimalValue().toBigInteger(),
                            each.path("against").decimalValue().toBigInteger());
            proposals.add(
                    each.has("quorum")
                            ? proposal.withQuorumReached(each.get("quorum").asBoolean())
                            : proposal);
        }
        add(proposals, vector, Proposal.State.PASSED, "passed");
        add(proposals, vector, Proposal.State.FAILED, "failed", "rejected");
        add(proposals, vector, Proposal.State.CANCELLED, "cancelled");
        return proposals;
    }

    private static void add(List<Proposal> to, VectorCase vector, Proposal.State state, String... names) {
        for (double i = Inputs.number(0, vector, names); i > 0; i--) {
            to.add(Proposal.of("a", Instant.EPOCH).withState(state));
        }
    }

    static Distribution amounts(VectorCase vector, String... names) {
        List<BigDecimal> amounts = new ArrayList<>();
        Inputs.find(vector, names).forEach(each -> amounts.add(each.isNull() ? null : each.decimalValue()));
        return Distribution.ofDecimals(amounts);
    }

    static Threshold threshold(VectorCase vector) {
        return Threshold.of(vector.number("threshold", 0.5))
                .comparedBy(Inputs.constant(Comparison.class, vector.text("comparison", "strictly_more")));
    }

    private static BigInteger integer(VectorCase vector, String... names) {
        JsonNode found = Inputs.find(vector, names);
        return found.isTextual()
                ? new BigInteger(found.asText())
                : found.decimalValue().toBigIntegerExact();
    }

    private static Window days(double days) {
        return new Window(Instant.EPOCH, Instant.EPOCH.plusMillis(Math.round(days * 86_400_000)));
    }

    private static Instant day(int day) {
        return Instant.EPOCH.plus(Duration.ofDays(day));
    }
}
