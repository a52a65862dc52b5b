package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.api.tokenmetrics.chat.ChatAnswer;
import dev.assay.api.tokenmetrics.chat.Conversation;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.http.Headers;
import dev.assay.core.internal.pipeline.AnswerHead;
import dev.assay.core.row.Document;
import dev.assay.core.row.RowView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads every body in the folder {@code -Dassay.recorded}: {@code v2/<endpoint>.json} and {@code v3/<endpoint>.json} as
 * typed rows, {@code errors/} as errors, withdrawn operations as raw rows. Every member has to come
 * back with its exact value. The bodies are not ours to hand out, so the test is skipped without them.
 */
final class RecordedBodiesTest {

    private static final TokenMetricsErrors ERRORS = new TokenMetricsErrors();

    // No rows, read as a conversation, or withdrawn.
    private static final Set<String> WITHOUT_CLASS = Set.of(
            "empty",
            "tmai",
            "trader-grades",
            "investor-grades",
            "sentiments",
            "scenario-analysis",
            "all-trend-indicators",
            "trader-indices",
            "investor-indices",
            "indices-tree-map",
            "indices-index-specific-tree-map",
            "indices-index-specific-performance",
            "indices-index-transaction",
            "indices-index-specific-index-transaction",
            "chart");

    @TestFactory
    Stream<DynamicTest> givesEachMemberBackExactly() throws IOException {
        String folder = System.getProperty("assay.recorded");
        assumeTrue(folder != null, "no -Dassay.recorded");
        Path root = Path.of(folder);
        List<Path> bodies;
        try (Stream<Path> files = Files.walk(root)) {
            bodies = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(bodies).isNotEmpty();
        return bodies.stream()
                .map(body -> DynamicTest.dynamicTest(root.relativize(body).toString(), () -> check(body)));
    }

    private static void check(Path body) throws IOException {
        String json = Files.readString(body);
        String folder = body.getParent().getFileName().toString();
        if (folder.equals("errors")) {
            checkError(json, body.getFileName().toString());
            return;
        }
        Kind kind = kind(body);
        if (body.getFileName().toString().startsWith("tmai.")) {
            checkChat(json);
        }
        if (kind == null) {
            assertThat(WITHOUT_CLASS).contains(endpoint(body));
            checkRaw(json);
        } else {
            checkTyped(kind, json);
        }
    }

    private static Kind kind(Path body) {
        String endpoint = endpoint(body);
        return Stream.of(Kind.values())
                .filter(kind -> kind.path.equals(endpoint))
                .findFirst()
                .orElse(null);
    }

    private static String endpoint(Path body) {
        return body.getFileName().toString().split("\\.")[0];
    }

    private static void checkTyped(Kind kind, String json) throws IOException {
        List<?> expected = (List<?>) object(ExactJson.read(json)).get("data");

        List<? extends RowView> rows = read(kind, json);

        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            Exactly.typed(Accessors.of(kind), rows.get(i), object(expected.get(i)));
        }
    }

    private static List<? extends RowView> read(Kind kind, String json) throws IOException {
        return switch (kind) {
            case TOKENS -> read(Endpoints.OfTokens.ENDPOINT, json);
            case PRICE -> read(Endpoints.OfPrice.ENDPOINT, json);
            case DAILY_OHLCV -> read(Endpoints.OfDailyOhlcv.ENDPOINT, json);
            case HOURLY_OHLCV -> read(Endpoints.OfHourlyOhlcv.ENDPOINT, json);
            case QUANTMETRICS -> read(Endpoints.OfQuantmetrics.ENDPOINT, json);
            case TOP_MARKET_CAP_TOKENS -> read(Endpoints.OfTopMarketCapTokens.ENDPOINT, json);
            case FUNDAMENTAL_GRADE -> read(Endpoints.OfFundamentalGrade.ENDPOINT, json);
            case FUNDAMENTAL_GRADE_HISTORY -> read(Endpoints.OfFundamentalGradeHistory.ENDPOINT, json);
            case TECHNOLOGY_GRADE -> read(Endpoints.OfTechnologyGrade.ENDPOINT, json);
            case TECHNOLOGY_GRADE_HISTORY -> read(Endpoints.OfTechnologyGradeHistory.ENDPOINT, json);
            case TM_GRADE -> read(Endpoints.OfTmGrade.ENDPOINT, json);
            case INDICES -> read(Endpoints.OfIndices.ENDPOINT, json);
            case INDICES_HOLDINGS -> read(Endpoints.OfIndicesHoldings.ENDPOINT, json);
            case INDICES_PERFORMANCE -> read(Endpoints.OfIndicesPerformance.ENDPOINT, json);
            case AI_REPORTS -> read(Endpoints.OfAiReports.ENDPOINT, json);
            case CORRELATION -> read(Endpoints.OfCorrelation.ENDPOINT, json);
            case CRYPTO_INVESTORS -> read(Endpoints.OfCryptoInvestors.ENDPOINT, json);
            case PRICE_PREDICTION -> read(Endpoints.OfPricePrediction.ENDPOINT, json);
            case RESISTANCE_SUPPORT -> read(Endpoints.OfResistanceSupport.ENDPOINT, json);
            case TM_GRADE_HISTORY -> read(Endpoints.OfTmGradeHistory.ENDPOINT, json);
            case HOURLY_TRADING_SIGNALS -> read(Endpoints.OfHourlyTradingSignals.ENDPOINT, json);
            case MARKET_METRICS -> read(Endpoints.OfMarketMetrics.ENDPOINT, json);
            case MOONSHOT_TOKENS -> read(Endpoints.OfMoonshotTokens.ENDPOINT, json);
            case TRADING_SIGNALS -> read(Endpoints.OfTradingSignals.ENDPOINT, json);
        };
    }

    private static <T extends RowView> List<T> read(Endpoint<T> endpoint, String json) throws IOException {
        AnswerCheck<T> check = new AnswerCheck<>(endpoint, Question.of(Tokens.all()), ParameterStyle.SNAKE);
        RowsReader<T> reader = new RowsReader<>(endpoint, check, true, ERRORS);
        return reader.read(new AnswerHead(200, Headers.none(), false), stream(json))
                .rows();
    }

    private static void checkChat(String json) throws IOException {
        Map<String, Object> envelope = object(ExactJson.read(json));
        Map<String, Object> inner = envelope.containsKey("answer") ? envelope : object(envelope.get("data"));
        List<?> thread = (List<?>) inner.get("thread");
        Conversation asked = Conversation.of((String) object(thread.get(0)).get("user"));

        ChatAnswer answer = new EnvelopeReader<>(row -> ChatAnswer.from(row, asked), ERRORS)
                .read(new AnswerHead(200, Headers.none(), false), stream(json));

        assertThat(answer.text()).isEqualTo(inner.get("answer"));
        assertThat(answer.thread()).extracting(message -> message.toMap()).isEqualTo(thread);
        assertThat(answer.conversation().messages()).isEqualTo(answer.thread());
    }

    private static void checkRaw(String json) throws IOException {
        Map<String, Object> expected = object(ExactJson.read(json));

        Document document = Document.read(stream(json), "data");

        if (expected.get("data") instanceof List<?> rows && rows.stream().allMatch(Map.class::isInstance)) {
            assertThat(document.rows()).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                Exactly.raw(document.rows().get(i), object(rows.get(i)));
            }
            expected.remove("data");
        }
        Exactly.raw(document.envelope(), expected);
    }

    private static void checkError(String json, String name) throws IOException {
        int status = Integer.parseInt(name.substring(0, 3));
        Map<String, Object> expected = object(ExactJson.read(json));

        ServiceException error = ERRORS.read(new ServiceError(status, null, null, Headers.none(), json));

        assertThat(error.status()).isEqualTo(status);
        assertThat(error.error().body()).isEqualTo(json);
        Object reason = expected.getOrDefault("message", expected.getOrDefault("error", ""));
        assertThat(error).hasMessageContaining((String) reason);
        if (status == 402) {
            X402Exception challenge = (X402Exception) error;
            List<?> accepts = (List<?>) expected.get("accepts");
            assertThat(challenge.accepts()).hasSameSizeAs(accepts);
            for (int i = 0; i < accepts.size(); i++) {
                Exactly.raw(challenge.accepts().get(i).row(), object(accepts.get(i)));
            }
        }
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked") // ExactJson names members by text.
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }
}
