package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.chat.Conversation;
import dev.assay.core.Paged;
import dev.assay.core.Request;
import dev.assay.core.error.NotFoundException;
import dev.assay.core.row.RowView;
import dev.assay.testing.http.SeenRequest;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation that is served has a method and a fake; those withdrawn have neither method nor row class. */
final class OperationsTest {

    // In v3, and as far as they are served in v2 as well.
    private static final List<String> SERVED = List.of(
            "tokens",
            "top-market-cap-tokens",
            "price",
            "hourly-ohlcv",
            "daily-ohlcv",
            "trading-signals",
            "hourly-trading-signals",
            "tm-grade",
            "tm-grade-history",
            "fundamental-grade",
            "fundamental-grade-history",
            "technology-grade",
            "technology-grade-history",
            "market-metrics",
            "quantmetrics",
            "resistance-support",
            "price-prediction",
            "correlation",
            "ai-reports",
            "crypto-investors",
            "moonshot-tokens",
            "indices",
            "indices-holdings",
            "indices-performance");
    private static final String CHAT = "tmai";

    @SuppressWarnings("UnusedVariable") // Read by name.
    private static final List<String> WITHDRAWN =
            List.of("trader-grades", "investor-grades", "sentiments", "scenario-analysis");

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

    static Stream<Arguments> served() {
        return Stream.of(ApiVersion.values())
                .flatMap(version -> SERVED.stream().map(path -> Arguments.of(version, path)));
    }

    @ParameterizedTest
    @MethodSource("served")
    void hasAMethodAndAFake(ApiVersion version, String path) {
        Kind kind = Stream.of(Kind.values())
                .filter(each -> each.path.equals(path))
                .findFirst()
                .orElseThrow();

        RowView row = kind.list(client(version)).stream().findFirst().orElseThrow();

        assertThat(row).isExactlyInstanceOf(kind.type);
        assertThat(fake.requests()).extracting(SeenRequest::path).containsExactly("/" + version.path() + "/" + path);
    }

    @Test
    void theChatIsOneOfV2() {
        client(ApiVersion.V2).tmai(Conversation.of("Why?")).get();

        assertThat(fake.requests()).extracting(SeenRequest::path).containsExactly("/v2/" + CHAT);
    }

    @Test
    void thereAreNoOtherMethods() {
        Set<String> methods = Stream.of(TokenMetrics.class.getMethods())
                .filter(method ->
                        Paged.class.isAssignableFrom(method.getReturnType()) || method.getReturnType() == Request.class)
                .map(Method::getName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(methods)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(SERVED.stream(), Stream.of(CHAT))
                        .map(path -> path.replace("-", ""))
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("WITHDRAWN")
    void whatWasWithdrawnIsReadRaw(String path) {
        assertThat(client(ApiVersion.V2).raw(path).paged().stream().findFirst()).isPresent();
        assertThatThrownBy(() -> client(ApiVersion.V3).raw(path).paged().toList())
                .isExactlyInstanceOf(NotFoundException.class);
    }

    private static TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }
}
