package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.PermissionException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.ManualTime;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.ServerLimit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rate limits and credits, in a time that takes no time. */
final class LimitTest {

    private static final int TOKENS = 4_950;

    private final ManualTime time = ManualTime.automatic();

    static Stream<ServerLimit> limitsWithAHint() {
        ServerLimit limit = ServerLimit.perMinute(20);
        return Stream.of(
                limit.withRetryAfter(),
                limit.withReset(),
                limit.fixedWindow().withRetryAfter(),
                limit.fixedWindow().withReset());
    }

    @ParameterizedTest
    @MethodSource("limitsWithAHint")
    void waitsAsLongAsTheServerSays(ServerLimit limit) {
        try (FakeTokenMetrics fake = fake(limit)) {
            TokenMetrics client = unlimited(fake)
                    .client(c -> c.retry(Clients.QUICK.withMaxServerWait(Duration.ofMinutes(2)))
                            .deadline(Duration.ofMinutes(5)))
                    .build();

            List<Token> tokens =
                    client.tokens(TokensQuery.of(Tokens.all())).all().toList();

            assertThat(tokens).hasSize(TOKENS).extracting(Token::tokenId).doesNotHaveDuplicates();
            assertThat(fake.requestCount()).isEqualTo(52);
            assertThat(time.sleeps()).hasSize(2).allMatch(wait -> wait.compareTo(Duration.ofSeconds(61)) < 0);
        }
    }

    @Test
    void saysThatTheServerGaveNoHintAndHandsOverWhatCame() {
        try (FakeTokenMetrics fake = fake(ServerLimit.perMinute(20))) {
            TokenMetrics client = unlimited(fake).build();

            IncompleteListException failure = catchThrowableOfType(
                    IncompleteListException.class,
                    () -> client.tokens(TokensQuery.of(Tokens.all())).all().toList());

            assertThat(failure).hasCauseExactlyInstanceOf(RateLimitException.class);
            assertThat(failure.isRetryable()).isTrue();
            assertThat(failure.rows()).hasSize(2_000);
            assertThat(fake.requestCount()).isEqualTo(23);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNeverRefusedWhenItCountsItself(ApiVersion version) {
        try (FakeTokenMetrics fake = fake(ServerLimit.perMinute(20))) {
            TokenMetrics client = Clients.of(fake)
                    .version(version)
                    .plan(Plan.BASIC)
                    .client(c -> c.timeSource(time))
                    .build();

            List<TmGrade> grades = client.tmGrade(Tokens.all()).all().toList();

            assertThat(grades).hasSize(TOKENS).extracting(TmGrade::tokenId).doesNotHaveDuplicates();
            assertThat(fake.requestCount()).isEqualTo(50);
            assertThat(fake.mostRequestsWithin(Duration.ofMinutes(1))).isEqualTo(20);
        }
    }

    @Test
    void keepsToTwentyRequestsAMinuteUnlessToldOtherwise() {
        try (FakeTokenMetrics fake = fake(ServerLimit.perMinute(1_000))) {
            TokenMetrics client = TokenMetrics.builder()
                    .apiKey(FakeTokenMetrics.API_KEY)
                    .baseUrl(fake.url().toString())
                    .client(c -> c.timeSource(time))
                    .build();

            client.tokens(TokensQuery.of(Tokens.all())).all().toList();

            assertThat(fake.mostRequestsWithin(Duration.ofMinutes(1))).isEqualTo(20);
        }
    }

    @Test
    void saysThatTheCreditsOfTheMonthAreUsedUpBeforeItSends() {
        try (FakeTokenMetrics fake = fake(ServerLimit.perMinute(1_000))) {
            RateLimit limit = RateLimit.perMinute(500).creditsPerMonth(5_000, 4_998);
            TokenMetrics client = Clients.of(fake)
                    .client(c -> c.rateLimit(limit).timeSource(time))
                    .build();

            IncompleteListException failure = catchThrowableOfType(
                    IncompleteListException.class,
                    () -> client.tokens(TokensQuery.of(Tokens.all())).toList());

            assertThat(failure).hasCauseExactlyInstanceOf(RateLimitException.class);
            RateLimitException cause = (RateLimitException) failure.getCause();
            assertThat(cause.isLocal()).isTrue();
            assertThat(cause.scope()).isEqualTo(RateLimitException.Scope.MONTH);
            assertThat(failure.rows()).hasSize(200);
            assertThat(fake.requestCount()).isEqualTo(2);
        }
    }

    @Test
    void tellsThatTheServersCreditsAreUsedUp() {
        try (FakeTokenMetrics fake = FakeTokenMetrics.builder()
                        .tokens(TOKENS)
                        .credits(3, 403)
                        .start();
                FakeTokenMetrics other = FakeTokenMetrics.builder()
                        .tokens(TOKENS)
                        .credits(3, 429)
                        .start()) {
            assertThatThrownBy(() -> unlimited(fake)
                            .build()
                            .tokens(TokensQuery.of(Tokens.all()))
                            .toList())
                    .isExactlyInstanceOf(IncompleteListException.class)
                    .hasCauseExactlyInstanceOf(PermissionException.class)
                    .hasMessageContaining("Credit quota exceeded");
            assertThatThrownBy(() -> unlimited(other)
                            .build()
                            .tokens(TokensQuery.of(Tokens.all()))
                            .toList())
                    .isExactlyInstanceOf(IncompleteListException.class)
                    .hasCauseExactlyInstanceOf(RateLimitException.class)
                    .hasMessageContaining("Credit quota exceeded");
        }
    }

    @Test
    void paysPerRequestInPlaceOfAKey() {
        try (FakeTokenMetrics fake = FakeTokenMetrics.builder().paidCalls(true).start()) {
            TokenMetrics client = unlimited(fake).paidPerRequest(true).build();

            assertThatThrownBy(() -> client.price(Tokens.ids(3375)).toList())
                    .isExactlyInstanceOf(X402Exception.class)
                    .hasMessageContaining("X-PAYMENT header is required")
                    .satisfies(e -> assertThat(((X402Exception) e).accepts()).hasSize(1));
            assertThat(client.with(b -> b.pageSize(10))
                            .price(Tokens.ids(3375))
                            .with(o -> o.header("X-PAYMENT", "sample"))
                            .toList())
                    .hasSize(1);

            assertThat(fake.requests()).allSatisfy(request -> {
                assertThat(request.headers().first("x-coinbase-402")).isEqualTo("true");
                assertThat(request.headers().has("x-api-key")).isFalse();
            });
        }
    }

    private FakeTokenMetrics fake(ServerLimit limit) {
        return FakeTokenMetrics.builder()
                .tokens(TOKENS)
                .rateLimit(limit)
                .time(time)
                .start();
    }

    private TokenMetricsBuilder unlimited(FakeTokenMetrics fake) {
        return Clients.of(fake).client(c -> c.timeSource(time));
    }
}
