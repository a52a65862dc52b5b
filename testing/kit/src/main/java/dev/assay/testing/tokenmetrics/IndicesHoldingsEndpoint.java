package dev.assay.testing.tokenmetrics;

import java.util.stream.IntStream;

/** {@code /indices-holdings}; reference 7.25. Whole. An index there is not holds nothing. UNVERIFIED. */
final class IndicesHoldingsEndpoint {

    private IndicesHoldingsEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("indices-holdings", IndicesHoldingsEndpoint::rows)
                .in(Version.V2, Indices.ID)
                .in(Version.V3, Indices.ID)
                .required(Version.V2, Indices.ID)
                .required(Version.V3, Indices.ID)
                .column("TOKEN_ID", cell -> cell.token().id())
                .column("TOKEN_NAME", cell -> cell.token().name())
                .column("TOKEN_SYMBOL", cell -> cell.token().symbol())
                .column("COIN", cell -> cell.token().name())
                .column("CG_ID", cell -> cell.token().slug())
                .column("WEIGHT", cell -> cell.data().indices.weight(index(cell), token(cell)))
                .column("MARKET_CAP", cell -> cell.data().market.marketCap(token(cell)))
                .column("PRICE", cell -> cell.data().market.price(token(cell)))
                .column("CURRENT_ROI", IndicesHoldingsEndpoint::roi)
                .column("TRADER_GRADE", "tm_grade", cell -> grades(cell).tmGrade(token(cell), day(cell)))
                .column(
                        "TRADER_GRADE_CHANGE_24H",
                        "tm_grade_change_24_h",
                        cell -> grades(cell).change(token(cell), day(cell)))
                .column("ICON", IndicesHoldingsEndpoint::icon)
                .column("DATE", Cell::isoDate);
    }

    private static RowList rows(Data data, Query query) {
        int index = data.indices.asked(query);
        int[] tokens = index < 0 ? new int[0] : data.indices.tokens(index);
        return (from, count) -> IntStream.of(tokens)
                .skip(from)
                .limit(count)
                .mapToObj(token -> new RowKey(token, data.market.lastDay(token)))
                .toList();
    }

    private static Object icon(Cell cell) {
        return cell.isOld()
                ? Indices.icon(cell.token())
                : "https://example.com/" + cell.token().slug() + ".png";
    }

    // Percent since the beginning of the month before. UNVERIFIED.
    private static Object roi(Cell cell) {
        double before =
                cell.data().market.candle(token(cell), day(cell) - 30).close().doubleValue();
        return Market.rounded(100 * (cell.data().market.price(token(cell)).doubleValue() / before - 1));
    }

    private static int index(Cell cell) {
        return cell.data().indices.asked(cell.query());
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
