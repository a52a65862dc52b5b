package dev.assay.metrics.docs;

import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.adoption.Annualisation;
import dev.assay.metrics.adoption.Growth;
import dev.assay.metrics.adoption.Income;
import dev.assay.metrics.adoption.Multiples;
import dev.assay.metrics.adoption.Multiples.SupplyBasis;
import dev.assay.metrics.adoption.Position;
import dev.assay.metrics.adoption.Retention;
import dev.assay.metrics.adoption.Treasury;
import dev.assay.metrics.adoption.Users;
import dev.assay.metrics.adoption.ValueLocked;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdoptionPageTest {

    private final Map<String, Double> values = new LinkedHashMap<>();

    @Test
    void showsWhatIsMeasured() throws IOException {
        retention();
        stickiness();
        income();
        deposits();
        others();

        WorkedExample.check("adoption.md", values);
    }

    private static PeriodActivity activity(PeriodUnit unit, String... periods) {
        ActivityByPeriod activity = ActivityByPeriod.of(unit);
        for (int i = 0; i < periods.length; i++) {
            for (String user : periods[i].split(" ", -1)) {
                activity.add(Address.ofText(user), i);
            }
        }
        return activity.result();
    }

    private void retention() {
        PeriodActivity weeks = activity(PeriodUnit.WEEK, "u1 u2 u3 u4", "u1 u2 u5", "u1 u5 u6", "u2 u6");
        Instant end = PeriodUnit.WEEK.start(4);
        values.put(
                "cohort of week 1, a week later",
                Retention.bounded(weeks, 0, 1, end).value());
        values.put("two weeks later", Retention.bounded(weeks, 0, 2, end).value());
        values.put("three weeks later", Retention.bounded(weeks, 0, 3, end).value());
        values.put(
                "rolling, two weeks later", Retention.rolling(weeks, 0, 2, end).value());
        values.put("churn in week 4", Retention.churn(weeks, 3, end).value());
        values.put("quick ratio of week 4", Retention.quickRatio(weeks, 3, end).value());
    }

    private void stickiness() {
        PeriodActivity days = activity(PeriodUnit.DAY, "ann bob", "ann bob", "ann cat", "ann");
        Instant end = PeriodUnit.DAY.start(4);
        values.put("daily users, last day", Users.daily(days, end).value());
        values.put("users of the four days", Users.active(days, end, 4).value());
        values.put("stickiness", Users.stickiness(days, end, 4).value());
    }

    private static double[] thirty(double daily) {
        double[] days = new double[30];
        Arrays.fill(days, daily);
        return days;
    }

    private void income() {
        Income day = Income.reported(Income.Taxonomy.DEFILLAMA)
                .withFees(100)
                .withSupplySideRevenue(70)
                .withTokenIncentives(35);
        values.put("revenue", day.revenue().value());
        values.put("take rate", day.takeRate().value());
        values.put("earnings", day.earnings().value());
        values.put("annualised fees", Annualisation.DEFAULT.of(thirty(100)).value());
        Multiples circulating = Multiples.of(2, 400_000, SupplyBasis.CIRCULATING);
        Multiples diluted = Multiples.of(2, 1_000_000, SupplyBasis.MAX);
        values.put(
                "price to fees, circulating",
                circulating.priceToFees(thirty(100)).value());
        values.put(
                "price to fees, fully diluted", diluted.priceToFees(thirty(100)).value());
        values.put(
                "price to sales, circulating",
                circulating.priceToSales(thirty(30)).value());
    }

    private void deposits() {
        List<Position> before = List.of(
                Position.of("ETH", 10, 2_000),
                Position.of("USDC", 20_000, 1),
                new Position("aETH", 5, 2_000, Position.Kind.RECEIPT));
        List<Position> after = List.of(Position.of("ETH", 9, 2_500), Position.of("USDC", 21_000, 1));
        Map<String, Double> prices = Map.of("ETH", 2_000.0, "USDC", 1.0);
        values.put("value locked before", ValueLocked.tvl(before).value());
        values.put("value locked after", ValueLocked.tvl(after).value());
        values.put(
                "after, at the prices of before",
                ValueLocked.tvlNative(after, prices).value());
        values.put("net flow", ValueLocked.netFlow(before, after, prices).value());
        values.put(
                "capital efficiency",
                ValueLocked.capitalEfficiency(8_000, 40_000).value());
        values.put("fee yield", ValueLocked.feeYield(36_500, 40_000).value());
        values.put(
                "market cap to value locked",
                ValueLocked.mcapToTvl(800_000, 40_000).value());
    }

    private void others() {
        values.put(
                "runway of 900,000 at 1,500 a day",
                Treasury.runway(900_000, thirty(1_500)).value());
        values.put(
                "concentration of revenue from sources of 60, 30 and 10",
                Treasury.revenueConcentration(new double[] {60, 30, 10}).value());
        values.put("market share of 12 in 80", ValueLocked.marketShare(12, 80).value());
        values.put(
                "growth of holders from 2,184 to 3,800",
                Growth.rate(2_184, 3_800).value());
        values.put(
                "the same a month, over 12 months",
                Growth.compoundMonthly(2_184, 3_800, 12).value());
    }
}
