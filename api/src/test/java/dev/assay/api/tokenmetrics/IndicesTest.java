package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.indices.Icon;
import dev.assay.api.tokenmetrics.indices.Index;
import dev.assay.api.tokenmetrics.indices.IndexHolding;
import dev.assay.api.tokenmetrics.indices.IndexPerformance;
import dev.assay.api.tokenmetrics.indices.IndexPerformanceQuery;
import dev.assay.api.tokenmetrics.indices.IndexType;
import dev.assay.core.error.DataException;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.row.Row;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.DateNames;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IndicesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private FakeTokenMetrics fake =
            FakeTokenMetrics.builder().days(FIRST, LAST).indices(120).start();

    @AfterEach
    void stop() {
        fake.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryIndexWithColumnsThatBeginWithDigits(ApiVersion version) {
        List<Index> indices = client(version).indices().toList();

        assertThat(indices).hasSize(120).extracting(Index::id).doesNotHaveDuplicates();
        assertThat(indices).allSatisfy(index -> {
            assertThat(index.change24h()).isNotNull();
            assertThat(index.change7d()).isNotNull();
            assertThat(index.change1m()).isNotNull();
            assertThat(index.volume24h()).isPositive();
            assertThat(index.coins()).isPositive();
            assertThat(index.extras()).isEmpty();
        });
        assertThat(indices).filteredOn(index -> index.topGainers().isEmpty()).hasSize(24);
        assertThat(indices.get(0).topGainers().get("3375").large()).startsWith("https://");
    }

    @ParameterizedTest
    @EnumSource
    void readsIndicesOfOneType(ApiVersion version) {
        List<Index> active = client(version).indices(IndexType.ACTIVE).toList();
        List<Index> passive = client(version).indices(IndexType.PASSIVE).toList();

        assertThat(active).hasSize(60).doesNotContainAnyElementsOf(passive);
        assertThat(passive).hasSize(60);
    }

    @ParameterizedTest
    @EnumSource
    void spellsTheTypeAsItIsTold(ApiVersion version) {
        restart(FakeTokenMetrics.builder().v2DateNames(DateNames.SNAKE).v3DateNames(DateNames.CAMEL));
        ParameterStyle other = version.parameterStyle().other();

        assertThat(client(version).indices(IndexType.PASSIVE).toList()).hasSize(12);
        assertThat(client(version)
                        .with(b -> b.parameterStyle(other))
                        .indices(IndexType.PASSIVE)
                        .toList())
                .hasSize(6);
    }

    @ParameterizedTest
    @EnumSource
    void readsAllHoldingsAtOnce(ApiVersion version) {
        List<IndexHolding> holdings = client(version).indicesHoldings(1).toList();

        assertThat(holdings).hasSize(100).extracting(IndexHolding::tokenId).doesNotHaveDuplicates();
        assertThat(holdings.stream().map(IndexHolding::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(new BigDecimal("99.99"), new BigDecimal("100.01"));
        assertThat(holdings).allSatisfy(holding -> {
            assertThat(holding.grade()).isNotNull();
            assertThat(holding.gradeChange24h()).isNotNull();
            assertThat(holding.extras()).isEmpty();
        });
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    @Test
    void readsIconsThatAreAddressesOrObjects() {
        Icon plain = client(ApiVersion.V2).indicesHoldings(2).toList().get(0).icon();
        restart(FakeTokenMetrics.builder().oldV2Rows(true));
        Icon full = client(ApiVersion.V2).indicesHoldings(2).toList().get(0).icon();

        assertThat(plain.large()).startsWith("https://");
        assertThat(plain.small()).isNull();
        assertThat(full.small()).startsWith("https://example.com/small/");
        assertThat(full.thumb()).startsWith("https://example.com/thumb/");
        assertThat(IndexHolding.from(Row.parse("{\"ICON\":null}")).icon()).isNull();
        assertThatThrownBy(() -> IndexHolding.from(Row.parse("{\"ICON\":7}")).icon())
                .isExactlyInstanceOf(DataException.class)
                .hasMessageContaining("7");
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryDayOldestFirst(ApiVersion version) {
        List<IndexPerformance> days = client(version)
                .indicesPerformance(IndexPerformanceQuery.of(7).since(FIRST).until(LAST))
                .toList();

        assertThat(days)
                .hasSize(366)
                .isSortedAccordingTo(Comparator.comparing(IndexPerformance::date))
                .allSatisfy(day -> assertThat(day.id()).isEqualTo(7));
        assertThat(days.get(0).cumulativeRoi()).isZero();
        assertThat(days.get(365).date()).isEqualTo(LAST);
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatTheIndexOrTheDaysAreIgnored(ApiVersion version) {
        IndexPerformanceQuery query =
                IndexPerformanceQuery.of(7).since(FIRST.plusDays(9)).until(FIRST.plusDays(19));
        String start = version.parameterStyle().start();
        String id = Kind.column(version, "id");

        fake.faults().always(Fault.columnValue(id, "8"));
        assertThatThrownBy(() -> client(version).indicesPerformance(query).toList())
                .isExactlyInstanceOf(IgnoredParameterException.class)
                .hasMessageContaining("Asked for id 7 and got id 8");
        fake.faults().clear();
        fake.faults().always(Fault.ignoredParameter(start));
        assertThatThrownBy(() -> client(version).indicesPerformance(query).toList())
                .isExactlyInstanceOf(IgnoredParameterException.class)
                .hasMessageContaining(start);
    }

    @Test
    void readsTheEditionWithoutIds() {
        restart(FakeTokenMetrics.builder().oldV2Rows(true).days(FIRST, LAST));

        List<IndexPerformance> days = client(ApiVersion.V2)
                .indicesPerformance(
                        IndexPerformanceQuery.of(1).since(LAST.minusDays(3)).until(LAST))
                .toList();

        assertThat(days).hasSize(4).extracting(IndexPerformance::id).containsOnlyNulls();
    }

    @Test
    void refusesNumbersNoIndexHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(ApiVersion.V3).indicesHoldings(0))
                .withMessageStartingWith("id:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexPerformanceQuery.of(-1))
                .withMessageStartingWith("id:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexPerformanceQuery.of(1).until(FIRST).since(LAST))
                .withMessageStartingWith("since:");
        assertThat(fake.requestCount()).isZero();
    }

    private void restart(FakeTokenMetricsBuilder builder) {
        fake.close();
        fake = builder.start();
    }

    private TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }
}
