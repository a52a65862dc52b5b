package dev.assay.testing.tokenmetrics;

import java.time.LocalDate;
import java.util.stream.LongStream;

/** {@code /indices-performance}; reference 7.26. Oldest day first; no id in the rows of April 2025. */
final class IndicesPerformanceEndpoint {

    private IndicesPerformanceEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("indices-performance", IndicesPerformanceEndpoint::rows)
                .in(Version.V2, Indices.ID, "limit", "page")
                .in(Version.V3, Indices.ID, "limit", "page")
                .required(Version.V2, Indices.ID)
                .required(Version.V3, Indices.ID)
                .dated()
                .column("ID", cell -> cell.isOld() ? Column.LEFT_OUT : (Object) (index(cell) + 1))
                .column("DATE", Cell::isoDate)
                .column("INDEX_CUMULATIVE_ROI", cell -> indices(cell).roi(index(cell), day(cell)))
                .column("MARKET_CAP", cell -> indices(cell).marketCap(index(cell), day(cell)))
                .column("VOLUME", cell -> indices(cell).volume(index(cell), day(cell)))
                .column("FDV", cell -> indices(cell).fullyDiluted(index(cell), day(cell)));
    }

    private static RowList rows(Data data, Query query) {
        int index = data.indices.asked(query);
        LocalDate start = query.start();
        LocalDate end = query.end();
        long earliest = data.market.firstDay((int[]) null);
        long latest = data.market.lastDay((int[]) null);
        long first = start == null ? earliest : Math.max(earliest, start.toEpochDay());
        long last = index < 0 ? first - 1 : end == null ? latest : Math.min(latest, end.toEpochDay());
        return (from, count) -> LongStream.rangeClosed(first, last)
                .skip(from)
                .limit(count)
                .mapToObj(day -> new RowKey(index, day))
                .toList();
    }

    private static Indices indices(Cell cell) {
        return cell.data().indices;
    }

    private static int index(Cell cell) {
        return cell.key().token();
    }

    private static long day(Cell cell) {
        return cell.key().day();
    }
}
