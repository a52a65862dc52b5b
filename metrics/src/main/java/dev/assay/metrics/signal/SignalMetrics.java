package dev.assay.metrics.signal;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** The descriptors of what signals returned. */
public final class SignalMetrics {

    private static final String OWN = "docs/metrics/signals.md";

    /** Gross return: equity at the end - 1, without costs. */
    public static final Metric GROSS_RETURN = of(
            "gross_return",
            "Gross return",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "equity at the end - 1, without costs",
            OWN);

    /** Net return: equity at the end - 1, costs taken off. */
    public static final Metric NET_RETURN = of(
            "net_return",
            "Net return",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "equity at the end - 1, costs taken off",
            OWN);

    /** Return of holding: last price / first price - 1. */
    public static final Metric HOLDING_RETURN = of(
            "holding_return",
            "Return of holding",
            Unit.FRACTION,
            Direction.NEUTRAL,
            "last price / first price - 1",
            OWN);

    /** Return over holding: net return - return of holding. */
    public static final Metric EXCESS_RETURN = of(
            "excess_return",
            "Return over holding",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "net return - return of holding",
            OWN);

    /** Sharpe ratio: mean / standard deviation of net returns, times sqrt(periods per year). */
    public static final Metric SHARPE = of(
            "sharpe",
            "Sharpe ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "mean / standard deviation of net returns, times sqrt(periods per year)",
            "Sharpe, 1994; standard error of Lo, 2002");

    /** Gross Sharpe ratio: as the Sharpe ratio, of returns without costs. */
    public static final Metric GROSS_SHARPE = of(
            "gross_sharpe",
            "Gross Sharpe ratio",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "as the Sharpe ratio, of returns without costs",
            OWN);

    /** Sharpe ratio of holding: as the Sharpe ratio, of holding. */
    public static final Metric HOLDING_SHARPE = of(
            "holding_sharpe",
            "Sharpe ratio of holding",
            Unit.RATIO,
            Direction.NEUTRAL,
            "as the Sharpe ratio, of holding",
            OWN);

    /** Sharpe ratio adjusted for autocorrelation: q / sqrt(q + 2 sum (q - k) rho_k) times mean / standard deviation. */
    public static final Metric ADJUSTED_SHARPE = of(
            "adjusted_sharpe",
            "Sharpe ratio adjusted for autocorrelation",
            Unit.RATIO,
            Direction.HIGHER_IS_BETTER,
            "q / sqrt(q + 2 sum (q - k) rho_k) times mean / standard deviation",
            "Lo, 2002");

    /** Deflated Sharpe ratio: N((SR - SR0) sqrt(n - 1) / sqrt(1 - g3 SR + (g4 - 1) / 4 SR^2)). */
    public static final Metric DEFLATED_SHARPE = of(
            "deflated_sharpe",
            "Deflated Sharpe ratio",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "N((SR - SR0) sqrt(n - 1) / sqrt(1 - g3 SR + (g4 - 1) / 4 SR^2))",
            "Bailey and Lopez de Prado, 2014");

    /** Turnover: sum of value traded / equity. */
    public static final Metric TURNOVER =
            of("turnover", "Turnover", Unit.RATIO, Direction.NEUTRAL, "sum of value traded / equity", OWN);

    /** Trades: positions begun. */
    public static final Metric TRADES = of("trades", "Trades", Unit.COUNT, Direction.NEUTRAL, "positions begun", OWN);

    /** Exposure: mean of value held / equity, without sign. */
    public static final Metric EXPOSURE =
            of("exposure", "Exposure", Unit.RATIO, Direction.NEUTRAL, "mean of value held / equity, without sign", OWN);

    /** Time in the market: periods with a position / periods. */
    public static final Metric TIME_IN_MARKET = of(
            "time_in_market",
            "Time in the market",
            Unit.FRACTION,
            Direction.NEUTRAL,
            "periods with a position / periods",
            OWN);

    /** Hit rate: closed trades with a gain / closed trades with a gain or a loss. */
    public static final Metric HIT_RATE = of(
            "hit_rate",
            "Hit rate",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "closed trades with a gain / closed trades with a gain or a loss",
            OWN);

    /** Average win: mean net return of closed trades with a gain. */
    public static final Metric AVERAGE_WIN = of(
            "average_win",
            "Average win",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "mean net return of closed trades with a gain",
            OWN);

    /** Average loss: mean net return of closed trades with a loss, negative. */
    public static final Metric AVERAGE_LOSS = of(
            "average_loss",
            "Average loss",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "mean net return of closed trades with a loss, negative",
            OWN);

    /** Maximum adverse excursion: least of price / entry price - 1 within trades, signed by the position. */
    public static final Metric MAX_ADVERSE_EXCURSION = of(
            "max_adverse_excursion",
            "Maximum adverse excursion",
            Unit.FRACTION,
            Direction.HIGHER_IS_BETTER,
            "least of price / entry price - 1 within trades, signed by the position",
            "Sweeney, 1996");

    private static final List<Metric> ALL = List.of(
            GROSS_RETURN,
            NET_RETURN,
            HOLDING_RETURN,
            EXCESS_RETURN,
            SHARPE,
            GROSS_SHARPE,
            HOLDING_SHARPE,
            ADJUSTED_SHARPE,
            DEFLATED_SHARPE,
            TURNOVER,
            TRADES,
            EXPOSURE,
            TIME_IN_MARKET,
            HIT_RATE,
            AVERAGE_WIN,
            AVERAGE_LOSS,
            MAX_ADVERSE_EXCURSION);

    private SignalMetrics() {}

    private static Metric of(String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("signal." + id, name, Family.SIGNAL, unit, direction, formula, source);
    }

    /** Returns all descriptors; unmodifiable. */
    public static List<Metric> all() {
        return ALL;
    }
}
