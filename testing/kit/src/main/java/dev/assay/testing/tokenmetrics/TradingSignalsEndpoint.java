package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code /trading-signals}; reference 7.6. One row a token and day, in no order, with nulls. */
final class TradingSignalsEndpoint {

    static final List<String> SIGNALS = List.of("bearish", "neutral", "bullish");
    private static final List<String> TRENDS = List.of("down", "sideways", "up");

    private TradingSignalsEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("trading-signals", RowSource.tokenDays(false, TradingSignalsEndpoint::bySignal))
                .in(
                        Version.V2,
                        "token_id",
                        "symbol",
                        "category",
                        "exchange",
                        "marketcap",
                        "volume",
                        "fdv",
                        "signal",
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
                        "signal",
                        "limit",
                        "page")
                .dated()
                .tokenColumns()
                .column("DATE", cell -> cell.version() == Version.V2 ? cell.plainDate() : cell.isoDate())
                .column("TRADING_SIGNAL", TradingSignalsEndpoint::signal)
                .column(null, "token_signal_str", cell -> SIGNALS.get(signal(cell) + 1))
                .column("TOKEN_TREND", TradingSignalsEndpoint::trend)
                .column(null, "token_trend_str", cell -> TRENDS.get(trend(cell) + 1))
                .column("TRADING_SIGNALS_RETURNS", cell -> grades(cell).returns(token(cell), day(cell), 70))
                .column("HOLDING_RETURNS", cell -> grades(cell).returns(token(cell), day(cell), 71))
                .column(
                        "TM_TRADER_GRADE",
                        "tm_grade",
                        cell -> orNull(cell, grades(cell).tmGrade(token(cell), day(cell))))
                .column(
                        "TM_INVESTOR_GRADE",
                        "fundamental_grade",
                        cell -> orNull(cell, grades(cell).fundamentalGrade(token(cell))))
                .column(
                        "TM_LINK",
                        null,
                        cell -> "https://app.tokenmetrics.com/" + cell.token().slug())
                .column(
                        null,
                        "app_link",
                        cell -> "https://app.tokenmetrics.com/en/"
                                + cell.token().slug());
    }

    // A value that is no signal selects nothing. UNVERIFIED.
    private static @Nullable Predicate<RowKey> bySignal(Data data, Query query) {
        String wanted = query.text("signal");
        return wanted == null
                ? null
                : row -> wanted.equals(Integer.toString(data.grades.signal(row.token(), row.day())));
    }

    private static @Nullable BigDecimal orNull(Cell cell, BigDecimal grade) {
        return grades(cell).orNull(token(cell), day(cell), grade);
    }

    private static int signal(Cell cell) {
        return grades(cell).signal(token(cell), day(cell));
    }

    private static int trend(Cell cell) {
        return grades(cell).trend(token(cell), day(cell));
    }

    private static Grades grades(Cell cell) {
        return cell.data().grades;
    }

    private static int token(Cell cell) {
        return cell.key().token();
    }

    private static long day(Cell cell) {
        return cell.key().day();
    }
}
