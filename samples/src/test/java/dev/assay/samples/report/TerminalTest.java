package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.row.Row;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.Candle;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts and people see who start the program. */
class TerminalTest {

    private static final String KEY = FakeTokenMetrics.API_KEY;

    @TempDir
    private Path folder;

    private static FakeTokenMetrics service() {
        return FakeTokenMetrics.builder().days(Runs.FIRST, Runs.LAST).start();
    }

    private Runs runs() {
        return new Runs(folder, false);
    }

    @Test
    void zeroIsWrittenAndComplete() {
        Runs runs = runs();

        assertThat(runs.sample("--since", "2023-12-01")).isZero();
        assertThat(runs.file()).exists();
        assertThat(runs.out().strip()).endsWith(runs.file().toString());
    }

    @Test
    void oneIsNotWritten() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Runs runs = new Runs(gone, false);

        int code = runs.run(options -> {
            assertThat(gone.toFile().delete()).isTrue();
            return Source.sample(options);
        });

        assertThat(code).isEqualTo(1);
        assertThat(runs.err()).contains("the report was not written: ");
    }

    @Test
    void twoIsAWrongArgumentBeforeAnyTraffic() {
        Runs runs = runs();

        assertThat(runs.sample("--until", "soon")).isEqualTo(2);
        assertThat(runs.err()).contains("--until: not a day").contains("--help");
        assertThat(runs.out()).isEmpty();
        assertThat(runs().sample("--tokens", "3375,1")).isEqualTo(2);
    }

    @Test
    void threeIsWrittenAndIncomplete() {
        Runs runs = runs();
        Candle candle = Candle.flat(BigDecimal.TEN);
        try (FakeTokenMetrics service = FakeTokenMetrics.builder()
                .days(Runs.FIRST, Runs.LAST)
                .prices(3375, Map.of(Runs.FIRST, candle, Runs.LAST, candle))
                .start()) {
            assertThat(runs.live(service, KEY)).isEqualTo(3);
        }
        assertThat(runs.file()).exists();
    }

    @Test
    void fourIsARefusalInTheServicesWords() {
        Runs runs = runs();
        try (FakeTokenMetrics service = service()) {
            assertThat(runs.live(service, "wrong")).isEqualTo(4);
        }
        assertThat(runs.err()).contains("AuthenticationException: ");
        assertThat(runs.file()).doesNotExist();
    }

    @Test
    void fourIsAnAnswerOfNoUseToo() {
        try (FakeTokenMetrics service = service()) {
            service.faults().on("price").always(Fault.htmlPage(200));
            assertThat(runs().live(service, KEY)).isEqualTo(4);
        }
    }

    @Test
    void fiveIsAServiceThatCannotBeReached() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Runs runs = runs();

        assertThat(runs.live("http://127.0.0.1:" + closed, KEY)).isEqualTo(5);
        assertThat(runs.err()).contains("TransportException: ");
        assertThat(runs.file()).doesNotExist();
    }

    @Test
    void fiveIsAListThatBrokeOffByTheNetworkToo() {
        try (FakeTokenMetrics service = service()) {
            service.faults().on("trading-signals").onPage(2, Fault.reset());
            assertThat(runs().live(service, KEY)).isEqualTo(5);
        }
    }

    @Test
    void helpListsArgumentsAndExitCodes() {
        Runs runs = runs();

        assertThat(runs.sample("--help")).isZero();
        assertThat(runs.out())
                .contains("--out", "--tokens", "--since", "--until", "--cost", "--sample", "--json", "--quiet")
                .contains("Exit codes: 0", "; 1 ", "; 2 ", "3 written", "; 4 ", "; 5 ");
    }

    @Test
    void showsProgressOnATerminalOnly() {
        Runs terminal = new Runs(folder, true);
        terminal.sample("--since", "2023-12-01");
        assertThat(terminal.err()).contains("\r  daily-ohlcv      [####");

        Runs pipe = runs();
        pipe.sample("--since", "2023-12-01");
        assertThat(pipe.err()).doesNotContain("[##").contains("at most");
    }

    @Test
    void quietSaysNothingUnlessItFails() {
        Runs runs = new Runs(folder, true);

        assertThat(runs.sample("--since", "2023-12-01", "--quiet")).isZero();
        assertThat(runs.out()).isEmpty();
        assertThat(runs.err()).isEmpty();
        assertThat(runs.sample("--quiet", "--fast")).isEqualTo(2);
        assertThat(runs.err()).contains("--fast: no such argument");
    }

    @Test
    void jsonIsOneObjectWithTheDocumentedKeys() {
        Runs runs = runs();

        assertThat(runs.sample("--since", "2023-01-01", "--json")).isZero();

        Row json = Row.parse(runs.out());
        assertThat(json.toMap().keySet())
                .containsExactly(
                        "report",
                        "exitCode",
                        "sample",
                        "source",
                        "made",
                        "since",
                        "until",
                        "days",
                        "rows",
                        "requests",
                        "missingDays",
                        "costPerTrade",
                        "tokens",
                        "correlations");
        Map<?, ?> bitcoin = (Map<?, ?>) ((List<?>) json.toMap().get("tokens")).get(0);
        assertThat(bitcoin.keySet().toString())
                .isEqualTo("[id, name, symbol, lastClose, lastDay, lists, signals, maxDrawdown, longestUnderWaterDays,"
                        + " longestUnderWater, valueAtRisk, expectedShortfall, quant]");
        assertThat(((Map<?, ?>) bitcoin.get("signals")).keySet().toString())
                .isEqualTo("[netReturn, grossReturn, holdingReturn, excessReturn, trades, timeInMarket, sharpe,"
                        + " sharpeStandardError, holdingSharpe, deflatedSharpe]");
        assertThat(((Map<?, ?>) bitcoin.get("quant")).keySet()).hasSize(14);
    }

    @Test
    void theCostOfATradeCounts() {
        assertThat(net("--cost", "5")).isLessThan(net("--cost", "0"));
    }

    private double net(String... cost) {
        Runs runs = runs();
        runs.sample("--json", "--quiet", cost[0], cost[1]);
        Map<?, ?> bitcoin = (Map<?, ?>) ((List<?>) Row.parse(runs.out()).toMap().get("tokens")).get(0);
        return ((Number) ((Map<?, ?>) bitcoin.get("signals")).get("netReturn")).doubleValue();
    }
}
