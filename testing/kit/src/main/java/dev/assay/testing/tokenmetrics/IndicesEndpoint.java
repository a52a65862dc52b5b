package dev.assay.testing.tokenmetrics;

import java.util.stream.IntStream;

/** {@code /indices}; reference 7.24. In no order; the envelope tells how many there are. */
final class IndicesEndpoint {

    private IndicesEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("indices", IndicesEndpoint::rows)
                .in(Version.V2, "limit", "page")
                .in(Version.V3, "limit", "page")
                .typed()
                .totalled((data, query) -> data.indices.ofType(query.indicesType()).length)
                .column("ID", cell -> number(cell) + 1)
                .column("NAME", cell -> "Sample Index " + (number(cell) + 1))
                .column("TICKER", cell -> "SI" + (number(cell) + 1))
                .column("PRICE", cell -> indices(cell).price(number(cell)))
                .column("COINS", cell -> indices(cell).tokens(number(cell)).length)
                .column("24H", cell -> indices(cell).change(number(cell), 1))
                .column("7D", cell -> indices(cell).change(number(cell), 7))
                .column("1M", cell -> indices(cell).change(number(cell), 30))
                .column("24H_VOLUME", cell -> indices(cell).volume(number(cell), day(cell)))
                .column("INDEX_GRADE", cell -> indices(cell).grade(number(cell)))
                .column(
                        "ALL_TIME",
                        cell -> indices(cell).roi(number(cell), day(cell)).movePointRight(2))
                .column("MARKET_CAP", cell -> indices(cell).marketCap(number(cell), day(cell)))
                .column("TOP_GAINERS_ICONS", cell -> indices(cell).topGainers(number(cell)));
    }

    private static RowList rows(Data data, Query query) {
        int[] numbers = data.indices.ofType(query.indicesType());
        long day = data.market.lastDay((int[]) null);
        return (from, count) -> IntStream.of(numbers)
                .skip(from)
                .limit(count)
                .mapToObj(number -> new RowKey(number, day))
                .toList();
    }

    private static Indices indices(Cell cell) {
        return cell.data().indices;
    }

    private static int number(Cell cell) {
        return cell.key().token();
    }

    private static long day(Cell cell) {
        return cell.key().day();
    }
}
