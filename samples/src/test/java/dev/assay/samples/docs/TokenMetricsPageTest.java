package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.tokenmetrics.ApiVersion;
import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.history.HistoryResult;
import dev.assay.api.tokenmetrics.indices.IndexPerformance;
import dev.assay.api.tokenmetrics.indices.IndexPerformanceQuery;
import dev.assay.api.tokenmetrics.series.IndexSeries;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.row.Row;
import dev.assay.series.TimeSeries;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsExtension;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokenMetricsPageTest {

    @RegisterExtension
    final FakeTokenMetricsExtension fakes = FakeTokenMetricsExtension.of(FakeTokenMetrics::start);

    private static TokenMetrics client(FakeTokenMetrics fake) {
        return Clients.of(fake).with(b -> b.client(c -> c.rateLimit(RateLimit.none())));
    }

    @Test
    void readsYearsAsASeries(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake);

        // snippet: token-metrics-history
        IndexPerformanceQuery query =
                IndexPerformanceQuery.of(7).since(LocalDate.of(2023, 1, 1)).until(LocalDate.of(2024, 12, 31));
        HistoryResult<IndexPerformance> years =
                tm.indicesPerformance(query).history().get();
        TimeSeries growth = IndexSeries.growth(7, years.rows(), years.asOf());
        // end snippet

        assertThat(years.isComplete()).isTrue();
        assertThat(growth.size()).isEqualTo(731);
    }

    @Test
    void readsWhatWasWithdrawn(FakeTokenMetrics fake) {
        TokenMetrics tm = client(fake).with(b -> b.version(ApiVersion.V2));

        // snippet: token-metrics-raw
        List<Row> grades = tm.raw("trader-grades")
                .with("token_id", "3375")
                .with("startDate", "2025-06-01")
                .with("endDate", "2025-06-30")
                .paged()
                .toList();
        // end snippet

        assertThat(grades).hasSize(30);
    }
}
