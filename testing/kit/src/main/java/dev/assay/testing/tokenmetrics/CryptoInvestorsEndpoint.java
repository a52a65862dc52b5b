package dev.assay.testing.tokenmetrics;

import org.jspecify.annotations.Nullable;

/** {@code /crypto-investors}; reference 7.22. As many as there are tokens; the rows of April 2025 are others. */
final class CryptoInvestorsEndpoint {

    private CryptoInvestorsEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("crypto-investors", RowSource.numbered((data, query) -> data.universe.size()))
                .in(Version.V2, "limit", "page")
                .in(Version.V3, "limit", "page")
                .column("INVESTOR_NAME", cell -> recent(cell, name(cell)))
                .column("INVESTOR_WEBSITE", cell -> recent(cell, orNull(cell, "https://example.com/" + number(cell))))
                .column(
                        "INVESTOR_TWITTER",
                        cell -> recent(cell, orNull(cell, "https://twitter.com/sample" + number(cell))))
                .column("ROUND_COUNT", cell -> recent(cell, 1 + number(cell) % 150))
                .column("ROI_AVERAGE", cell -> recent(cell, orNull(cell, roi(cell, 130))))
                .column("ROI_MEDIAN", cell -> recent(cell, orNull(cell, roi(cell, 131))))
                .column("INVESTOR", null, cell -> cell.isOld() ? name(cell) : Column.LEFT_OUT)
                .column("INVESTOR_SCORE", null, cell -> cell.isOld() ? 10 - number(cell) % 10 : Column.LEFT_OUT);
    }

    private static @Nullable Object recent(Cell cell, @Nullable Object value) {
        return cell.isOld() ? Column.LEFT_OUT : value;
    }

    private static @Nullable Object orNull(Cell cell, Object value) {
        return number(cell) % 4 == 1 ? null : value;
    }

    private static Object roi(Cell cell, int salt) {
        return Market.rounded(8 * cell.data().noise.unit(number(cell), 0, salt) - 1);
    }

    private static String name(Cell cell) {
        return "Sample Capital " + number(cell);
    }

    private static int number(Cell cell) {
        return cell.key().token();
    }
}
