package dev.assay.testing.tokenmetrics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code /moonshot-tokens}; reference 7.23. In v2 numbers are texts. Which columns v3 has is UNVERIFIED, but for those it
 * sorts by; so is that it sorts downwards, and that both versions begin with the latest pick.
 */
final class MoonshotTokensEndpoint {

    private static final int WEEK = 7;

    private MoonshotTokensEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("moonshot-tokens", MoonshotTokensEndpoint::rows)
                .in(Version.V2, "type", "limit", "page")
                .in(Version.V3, "type", "sort_by", "limit", "page")
                .column("LAST_TRADING_SIGNAL_TIME", null, MoonshotTokensEndpoint::lastSignal)
                .column(null, "token_id", cell -> cell.token().id())
                .column("TOKEN_NAME", cell -> cell.token().name())
                .column("TOKEN_SYMBOL", cell -> cell.token().symbol())
                .column(null, "slug", cell -> cell.token().slug())
                .column(
                        "TM_TRADER_GRADE",
                        "tm_grade",
                        cell -> cell.stringInV2(grades(cell).tmGrade(token(cell), today(cell))))
                .column(
                        "TM_TRADER_GRADE_24H_PCT_CHANGE",
                        "tm_grade_24_h_pct_change",
                        cell -> cell.stringInV2(grades(cell).percentChange(token(cell), today(cell))))
                .column("PRICE_CHANGE_PERCENTAGE_7D_IN_CURRENCY", null, MoonshotTokensEndpoint::weeklyChange)
                .column(
                        "MARKET_CAP",
                        "market_cap_usd",
                        cell -> cell.stringInV2(cell.data().market.marketCap(token(cell))))
                .column("VOLUME_24H", cell -> cell.stringInV2(cell.data().market.volume(token(cell))))
                .column("MOONSHOT_AT", cell -> cell.data().hours.timestamp(cell.key()))
                .column("MOONSHOT_END_AT", MoonshotTokensEndpoint::end)
                .column(
                        "MOONSHOT_ROI",
                        "roi_pct",
                        cell -> Market.rounded(cell.data().moonshots.roi(cell.key(), isPast(cell.query()))))
                .column(null, "app_link", Cell::link);
    }

    private static RowList rows(Data data, Query query) {
        boolean past = isPast(query);
        List<RowKey> picks = data.moonshots.picks(past, order(data, query.text("sort_by"), past));
        return RowList.of(picks);
    }

    private static ToDoubleFunction<RowKey> order(Data data, @Nullable String by, boolean past) {
        return switch (by == null ? "moonshot_at" : by) {
            case "moonshot_at" -> pick -> pick.day() * 24 + pick.hour();
            case "roi_pct" -> pick -> data.moonshots.roi(pick, past);
            case "tm_grade" ->
                pick -> data.grades
                        .tmGrade(pick.token(), data.market.lastDay(pick.token()))
                        .doubleValue();
            case "market_cap_usd" -> pick -> data.market.marketCap(pick.token()).doubleValue();
            default -> throw new BadRequest("Some thing wrong");
        };
    }

    private static boolean isPast(Query query) {
        return Moonshots.isPast(query.text("type"));
    }

    private static Object lastSignal(Cell cell) {
        RowKey last = new RowKey(token(cell), grades(cell).lastSignalDay(token(cell), today(cell)));
        return new Cell(cell.data(), last, cell.version(), cell.query()).isoDate();
    }

    private static Object weeklyChange(Cell cell) {
        RowKey before = new RowKey(token(cell), today(cell) - WEEK);
        return cell.stringInV2(Market.rounded(cell.data().moonshots.roi(before, today(cell))));
    }

    private static @Nullable Object end(Cell cell) {
        RowKey end = new RowKey(token(cell), cell.data().moonshots.end(cell.key()));
        return isPast(cell.query()) ? cell.data().hours.timestamp(end) : null;
    }

    private static Grades grades(Cell cell) {
        return cell.data().grades;
    }

    private static int token(Cell cell) {
        return cell.key().token();
    }

    private static long today(Cell cell) {
        return cell.data().market.lastDay(token(cell));
    }
}
