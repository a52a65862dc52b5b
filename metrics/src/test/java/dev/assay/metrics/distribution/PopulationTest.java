package dev.assay.metrics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.concentration.Concentration;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final Map<String, Long> BALANCES =
            Map.of("0xa1", 50L, "0xa2", 30L, "0xb", 40L, "0xc", 9L, "0xd", 1L, "0xdead", 70L, "0xpool", 500L);

    private static String owner(String address) {
        return address.startsWith("0xa") ? "alice" : address;
    }

    @Test
    void everyoneHasNoRules() {
        Distribution all = Distribution.byEntity(BALANCES);

        assertThat(all.population()).isEmpty();
        assertThat(all.leftOut()).isEmpty();
        assertThat(Concentration.gini(all).population()).isEmpty();
    }

    @Test
    void everyRuleIsAppliedCountedAndEchoed() {
        Population population = Population.everyone()
                .top(2)
                .minimum(new BigDecimal("5"))
                .without("burn", Set.of("0xdead")::contains)
                .without("contracts", Set.of("0xpool")::contains)
                .grouped("owner", PopulationTest::owner);

        Distribution distribution = Distribution.byEntity(BALANCES, population);
        Measurement gini = Concentration.gini(distribution);

        assertThat(distribution.size()).isEqualTo(2);
        assertThat(distribution.amount(1)).isEqualTo("80");
        assertThat(distribution.amount(2)).isEqualTo("40");
        assertThat(gini.population())
                .contains("entity: owner; without burn (1); without contracts (1); at least 5 (1 below); top 2 of 3");
        assertThat(distribution.leftOut())
                .containsExactly(
                        new LeftOut("without burn", 1, new BigDecimal("70")),
                        new LeftOut("without contracts", 1, new BigDecimal("500")),
                        new LeftOut("at least 5", 1, new BigDecimal("1")),
                        new LeftOut("top 2", 1, new BigDecimal("9")));
        assertThat(distribution)
                .hasToString("Distribution[2 entities, total 120, "
                        + gini.population().orElseThrow() + "]");
    }

    @Test
    void excludesByAddressAndByEntity() {
        Population grouped = Population.everyone().grouped("owner", PopulationTest::owner);

        Distribution withoutAddress = Distribution.byEntity(BALANCES, grouped.without("custodians", "0xa1"::equals));
        Distribution withoutEntity = Distribution.byEntity(BALANCES, grouped.without("custodians", "alice"::equals));

        assertThat(withoutAddress.total()).isEqualTo("650");
        assertThat(withoutEntity.total()).isEqualTo("620");
        assertThat(withoutEntity.leftOut()).containsExactly(new LeftOut("without custodians", 1, new BigDecimal("80")));
    }

    @Test
    void countsAnAmountUnderTheFirstRuleThatExcludesIt() {
        Population population =
                Population.everyone().without("burn", "0xdead"::equals).without("contracts", key -> key.length() > 4);

        assertThat(Distribution.byEntity(BALANCES, population).leftOut())
                .containsExactly(
                        new LeftOut("without burn", 1, new BigDecimal("70")),
                        new LeftOut("without contracts", 1, new BigDecimal("500")));
    }

    @Test
    void theMinimumIsExactAtAnyScale() {
        List<BigDecimal> amounts =
                List.of(new BigDecimal("0.010"), new BigDecimal("0.009"), new BigDecimal("0.0100001"));

        assertThat(Distribution.ofDecimals(amounts, Population.everyone().minimum(new BigDecimal("0.01")))
                        .size())
                .isEqualTo(2);
        assertThat(Distribution.of(new long[] {1, 2, 3}, Population.everyone().minimum(new BigDecimal("1.5")))
                        .size())
                .isEqualTo(2);
        assertThat(Distribution.of(new long[] {0, 0, 3}, Population.everyone().minimum(BigDecimal.ZERO))
                        .size())
                .isEqualTo(3);
        assertThat(Distribution.of(new long[] {}, Population.everyone().minimum(BigDecimal.ONE))
                        .size())
                .isZero();
    }

    @Test
    void keepsTheLargestPercentRoundedUp() {
        long[] amounts = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        Distribution tenth = Distribution.of(amounts, Population.everyone().topPercent(10));

        assertThat(tenth.size()).isEqualTo(2);
        assertThat(tenth.population()).contains("top 10 % of 11");
        assertThat(Distribution.of(amounts, Population.everyone().topPercent(100))
                        .size())
                .isEqualTo(11);
        assertThat(Distribution.of(amounts, Population.everyone().top(3).topPercent(100))
                        .size())
                .isEqualTo(11);
        assertThat(Distribution.of(amounts, Population.everyone().topPercent(1).top(99))
                        .size())
                .isEqualTo(11);
    }

    @Test
    void wideAmountsAreCutAsNarrowOnes() {
        BigInteger large = BigInteger.TEN.pow(30);
        Distribution cut = Distribution.ofIntegers(
                List.of(BigInteger.ONE, large, large), Population.everyone().minimum(BigDecimal.TEN));

        assertThat(cut.size()).isEqualTo(2);
        assertThat(cut.leftOut()).containsExactly(new LeftOut("at least 10", 1, BigDecimal.ONE));
    }

    @Test
    void theMinimumDoesNotHideNegativeAmounts() {
        Distribution wrong =
                Distribution.of(new long[] {-5, 3}, Population.everyone().minimum(BigDecimal.ONE));

        assertThat(wrong.withoutShares()).contains(Reason.NEGATIVE_INPUT);
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        Population everyone = Population.everyone();

        assertThatThrownBy(() -> everyone.top(0)).hasMessageStartingWith("entities:");
        assertThatThrownBy(() -> everyone.topPercent(0)).hasMessageStartingWith("percent:");
        assertThatThrownBy(() -> everyone.topPercent(100.1)).hasMessageStartingWith("percent:");
        assertThatThrownBy(() -> everyone.topPercent(Double.NaN)).hasMessageStartingWith("percent:");
        assertThatThrownBy(() -> everyone.minimum(BigDecimal.ONE.negate())).hasMessageStartingWith("least:");
        assertThatThrownBy(() -> everyone.minimum(new BigDecimal("1E-900000000")))
                .hasMessageStartingWith("least:");
        assertThatThrownBy(() -> everyone.entity(" ")).hasMessageStartingWith("rule:");
        assertThatThrownBy(() -> everyone.without("", key -> true)).hasMessageStartingWith("rule:");
    }

    @Test
    void needsKeysToLookAt() {
        assertThatThrownBy(() ->
                        Distribution.of(new long[] {1}, Population.everyone().without("burn", key -> true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("population:");
        assertThatThrownBy(() ->
                        Distribution.of(new long[] {1}, Population.everyone().grouped("owner", key -> key)))
                .hasMessageStartingWith("population:");
        assertThat(Distribution.of(new long[] {1}, Population.everyone().entity("address"))
                        .population())
                .contains("entity: address");
    }
}
