package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code /quantmetrics}; reference 7.15. About a third of the rows are null throughout, and one column more often. */
final class QuantMetricsEndpoint {

    private QuantMetricsEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("quantmetrics", RowSource.tokens())
                .in(
                        Version.V2,
                        "token_id",
                        "symbol",
                        "category",
                        "exchange",
                        "marketcap",
                        "volume",
                        "fdv",
                        "limit",
                        "page")
                .in(
                        Version.V3,
                        "token_id",
                        "token_name",
                        "symbol",
                        "slug",
                        "category",
                        "exchange",
                        "marketcap",
                        "volume",
                        "fdv",
                        "limit",
                        "page")
                .tokenColumns()
                .column("DATE", Cell::date)
                .column("VOLATILITY", cell -> between(cell, 1, 0.28, 0.86))
                .column("ALL_TIME_RETURN", cell -> gain(cell, 2, 40))
                .column("CAGR", cell -> gain(cell, 3, 2))
                .column("SHARPE", cell -> gain(cell, 4, 3))
                .column("SORTINO", cell -> gain(cell, 5, 5))
                .column("MAX_DRAWDOWN", cell -> between(cell, 6, -0.79, -0.17))
                .column("SKEW", cell -> between(cell, 7, -2, 4))
                .column("TAIL_RATIO", cell -> between(cell, 8, 0.7, 1.5))
                .column("RISK_REWARD_RATIO", QuantMetricsEndpoint::riskReward)
                .column("PROFIT_FACTOR", cell -> plus(1, gain(cell, 9, 1)))
                .column("KURTOSIS", cell -> between(cell, 10, 0, 30))
                .column("DAILY_VALUE_AT_RISK", cell -> between(cell, 11, -0.09, -0.03))
                .column("DAILY_RETURN_AVG", cell -> gain(cell, 12, 0.02))
                .column("DAILY_RETURN_STD", cell -> between(cell, 13, 0.01, 0.15));
    }

    private static boolean isNull(Cell cell) {
        return cell.data().noise.below(10, cell.key().token(), 0, 150) < 3;
    }

    // All of a token's gains are gains, or all are losses, of at most half the greatest gain.
    private static @Nullable BigDecimal gain(Cell cell, int what, double most) {
        boolean loss = cell.data().noise.below(2, cell.key().token(), 0, 151) == 0;
        return loss
                ? between(cell, what, -Math.min(most, 1) / 2, -Math.min(most, 1) / 200)
                : between(cell, what, most / 100, most);
    }

    private static @Nullable BigDecimal riskReward(Cell cell) {
        boolean none = cell.data().noise.below(3, cell.key().token(), 0, 153) == 0;
        return none ? null : number(cell, 14, 0, 3_350);
    }

    private static @Nullable BigDecimal between(Cell cell, int what, double least, double most) {
        return isNull(cell) ? null : number(cell, what, least, most);
    }

    private static BigDecimal number(Cell cell, int what, double least, double most) {
        double value =
                least + (most - least) * cell.data().noise.unit(cell.key().token(), what, 152);
        return Market.rounded(Math.rint(value * 1e4) / 1e4);
    }

    private static @Nullable BigDecimal plus(int number, @Nullable BigDecimal more) {
        return more == null ? null : more.add(BigDecimal.valueOf(number));
    }
}
