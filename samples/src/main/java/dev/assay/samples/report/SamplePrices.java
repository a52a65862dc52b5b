package dev.assay.samples.report;

import dev.assay.testing.tokenmetrics.Candle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Real daily closes of Bitcoin and Ethereum; SOURCES.md beside the file says where they come from. */
final class SamplePrices {

    static final long BITCOIN = 3375;
    static final long ETHEREUM = 3306;
    static final LocalDate FIRST_DAY = LocalDate.of(2019, 12, 31);
    static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 30);

    private static final String FILE = "btc-eth-daily.csv";

    private final NavigableMap<LocalDate, Candle> bitcoin = new TreeMap<>();
    private final NavigableMap<LocalDate, Candle> ethereum = new TreeMap<>();

    private SamplePrices() {}

    static SamplePrices read() {
        SamplePrices prices = new SamplePrices();
        List<String> lines = Resources.text(FILE).lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            // The file has prices at 0:00 UTC: each is the close of the day before.
            LocalDate day = LocalDate.parse(cells[0]).minusDays(1);
            // There are closes only: open, high and low repeat the close, volume is 0, and no page shows them.
            prices.bitcoin.put(day, Candle.flat(new BigDecimal(cells[1])));
            prices.ethereum.put(day, Candle.flat(new BigDecimal(cells[2])));
        }
        return prices;
    }

    Map<LocalDate, Candle> bitcoin() {
        return bitcoin;
    }

    Map<LocalDate, Candle> ethereum() {
        return ethereum;
    }
}
