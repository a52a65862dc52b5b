package dev.assay.metrics.docs;

import dev.assay.metrics.community.Attention;
import dev.assay.metrics.community.Growth;
import dev.assay.metrics.community.MemberLog;
import dev.assay.metrics.community.Members;
import dev.assay.series.Window;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommunityPageTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Window FIRST = week(0);
    private static final Window SECOND = week(1);

    private static Window week(int number) {
        Instant from = START.plus(Duration.ofDays(7L * number));
        return new Window(from, from.plus(Duration.ofDays(7)));
    }

    private static MemberLog log() {
        List<MemberLog.Entry> entries = new ArrayList<>();
        for (String author : List.of("ann", "ann", "ann", "ann", "ann", "bob", "bob", "bob", "cat", "dan")) {
            entries.add(new MemberLog.Entry(author, FIRST.from()));
        }
        entries.add(new MemberLog.Entry("ann", SECOND.from()));
        entries.add(new MemberLog.Entry("eve", SECOND.from()));
        return MemberLog.of(entries);
    }

    @Test
    void showsWhatIsMeasured() throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("active members, first week", Members.active(log(), FIRST).value());
        values.put("churn", Members.churn(log(), FIRST, SECOND).value());
        values.put(
                "inequality of contributors",
                Members.contributorInequality(log(), FIRST).value());
        values.put("growth", Growth.rate(100, 121).value());
        values.put("compound growth a month", Growth.compound(100, 121, 2).value());
        values.put("engagement rate", Attention.engagementRate(90, 300, 3).value());
        values.put(
                "social dominance of BTC",
                Attention.socialDominance("BTC", Map.of("ETH", 50L, "BTC", 30L, "SOL", 20L))
                        .value());

        WorkedExample.check("community.md", values);
    }
}
