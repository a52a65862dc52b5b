package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.DataException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.NotFoundException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.row.Row;
import dev.assay.testing.ScriptedTransport;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations that have no method: same pipeline, same checks. */
final class RawQueryTest {

    private static FakeTokenMetrics fake;

    @BeforeAll
    static void start() {
        fake = Kind.fake();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @AfterEach
    void clear() {
        fake.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "trader-grades, TM_TRADER_GRADE, 310",
        "investor-grades, TM_INVESTOR_GRADE, 310",
        "sentiments, NEWS_SUMMARY, 310",
        "scenario-analysis, SCENARIO_PREDICTION, 1"
    })
    void readsWithdrawnOperationsToTheirEnd(String path, String column, int most) {
        List<Row> rows =
                client(ApiVersion.V2).raw(path).with("token_id", "3375").paged().toList();

        assertThat(rows)
                .hasSize(most)
                .doesNotHaveDuplicates()
                .allSatisfy(row -> assertThat(row.value(column)).isNotNull());
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatTheMethodsRead(ApiVersion version) {
        TokenMetrics client = client(version);

        assertThat(client.raw("correlation").paged().toList())
                .isEqualTo(Kind.CORRELATION.rows(client).stream()
                        .map(row -> row.row())
                        .toList());
        assertThat(client.raw("indices-holdings").with("id", "1").whole().toList())
                .isEqualTo(Kind.INDICES_HOLDINGS.rows(client).stream()
                        .map(row -> row.row())
                        .toList());
    }

    @Test
    void sendsParametersAsTheyAreGiven() {
        client(ApiVersion.V3)
                .raw("tokens")
                .with("token_id", "1", "2")
                .with("a b", "&=\u00fc")
                .with("token_id", "3375", "3306")
                .whole()
                .toList();

        assertThat(fake.requests().get(0).target()).isEqualTo("/v3/tokens?token_id=3375,3306&a%20b=%26%3D%C3%BC");
    }

    @Test
    void readsOnePageIfAskedForOne() {
        RawQuery query = client(ApiVersion.V3).raw("tokens");

        assertThat(query.with("limit", "7").with("page", "2").whole().toList()).hasSize(7);
        assertThat(query.whole().maxRequests()).hasValue(1);
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    @Test
    void leavesOutRowsThatRepeatThePageBeforeAndNoOthers() {
        String a = "{\"n\":1,\"x\":null}";
        String b = "{\"n\":1,\"x\":0}";
        ScriptedTransport transport = ScriptedTransport.create()
                .respond(200, "{\"data\":[" + a + "," + a + "," + b + "]}")
                .respond(200, "{\"data\":[" + b + ",{\"n\":2},{\"n\":2}]}")
                .respond(200, "{\"data\":[]}");
        TokenMetrics client =
                client(ApiVersion.V3).with(builder -> builder.pageSize(3).client(c -> c.transport(transport)));

        assertThat(client.raw("novel").paged().toList())
                .extracting(Row::toJson)
                .containsExactly(a, a, b, "{\"n\":2}", "{\"n\":2}");
    }

    @Test
    void checksLengths() {
        fake.faults().on("price").always(Fault.wrongLength(3));

        assertThatThrownBy(() -> client(ApiVersion.V2).raw("price").whole().toList())
                .isExactlyInstanceOf(DataException.class)
                .hasMessageContaining("says it sends 3 rows");
    }

    @Test
    void tellsThatThePageIsIgnored() {
        fake.faults().always(Fault.samePage());

        assertThatThrownBy(() -> client(ApiVersion.V2).raw("tokens").paged().toList())
                .isExactlyInstanceOf(IncompleteListException.class)
                .hasMessageContaining("page");
    }

    @Test
    void readsABodyWithoutRows() {
        String body =
                "{\"success\":true,\"message\":\"Data fetched successfully\",\"chartUrl\":\"https://a.test/1.png\"}";
        TokenMetrics client = scripted(body);

        Row envelope = client.raw("market-movers-charts")
                .with("timeFrame", "1M")
                .envelope()
                .get();

        assertThat(envelope.toJson()).isEqualTo(body);
        assertThatThrownBy(
                        () -> scripted(body).raw("market-movers-charts").whole().toList())
                .isExactlyInstanceOf(DataException.class)
                .hasMessageContaining("chartUrl");
    }

    @Test
    void leavesNothingOutOfABody() {
        String body = "{\"length\":1,\"data\":[{\"a\":1}],\"\":{\"b\":[2]}}";

        assertThat(scripted(body).raw("novel").envelope().get().toJson()).isEqualTo(body);
    }

    @Test
    void tellsThatABodySaysItFailed() {
        assertThatThrownBy(() -> scripted("{\"success\":false,\"message\":\"No chart today\"}")
                        .raw("market-movers-charts")
                        .envelope()
                        .get())
                .isExactlyInstanceOf(ServiceException.class)
                .hasMessageContaining("No chart today");
    }

    @Test
    void tellsThatThereIsNoSuchOperation() {
        assertThatThrownBy(
                        () -> client(ApiVersion.V3).raw("trader-grades").paged().toList())
                .isExactlyInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/price",
                "price/",
                "a//b",
                "..",
                ".",
                "../v3/price",
                "a/../b",
                "a/./b",
                "a/.hidden",
                "a%2fb",
                "a%2F..%2Fb",
                "%2e%2e/price",
                "a\\b",
                "https://evil.test/price",
                "//evil.test/price",
                "evil.test:80/price",
                "user@evil.test",
                "price?token_id=1",
                "price#x",
                "price;x=1",
                "price\n",
                "pr\u0131ce",
                "pri ce",
                "v2/price",
                "V3/price",
                "v2"
            })
    void refusesPathsThatMeanAnother(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(ApiVersion.V2).raw(path))
                .withMessageStartingWith("path:");
    }

    @Test
    void refusesParametersThatCannotBeMeant() {
        RawQuery query = client(ApiVersion.V2).raw("helper/coins.json");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.with(" ", "1"))
                .withMessageStartingWith("name:");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.with("symbol"))
                .withMessageStartingWith("values: none given for symbol");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.with("symbol", "BTC", ""))
                .withMessageStartingWith("values: blank for symbol");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.with("limit", "5").paged())
                .withMessageStartingWith("parameters: limit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.with("page", "5").paged())
                .withMessageStartingWith("parameters: page");
        assertThat(query.with("symbol", "BTC")).hasToString("helper/coins.json[symbol]");
        assertThat(fake.requestCount()).isZero();
    }

    private static TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }

    private static TokenMetrics scripted(String body) {
        ScriptedTransport transport = ScriptedTransport.create().respond(200, body);
        return client(ApiVersion.V2).with(b -> b.client(c -> c.transport(transport)));
    }
}
