package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.core.row.RowView;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault on every kind of list in both versions: the right rows or a typed error, and nothing in between. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultMatrixTest {

    private static final long MOST_BYTES = 1 << 20;

    private final Map<List<Object>, List<RowView>> rightRows = new ConcurrentHashMap<>();

    static Stream<Arguments> everything() {
        return Stream.of(ApiVersion.values())
                .flatMap(version -> Stream.of(Kind.values())
                        .flatMap(kind -> FaultCase.all().stream().map(fault -> Arguments.of(version, kind, fault))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void oneFaultIsMendedOrTold(ApiVersion version, Kind kind, FaultCase fault) {
        List<RowView> right = rightRows(version, kind);
        try (FakeTokenMetrics fake = Kind.fake();
                TokenMetrics client = client(fake, version, fault, 3)) {
            fake.faults().on(kind.path).once(fault.fault());

            if (fault.mended()) {
                assertThat(kind.rows(client)).isEqualTo(right);
            } else {
                assertThatThrownBy(() -> kind.rows(client)).isExactlyInstanceOf(fault.type());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aLastingFaultIsTold(ApiVersion version, Kind kind, FaultCase fault) {
        try (FakeTokenMetrics fake = Kind.fake();
                TokenMetrics client = client(fake, version, fault, 2)) {
            fake.faults().on(kind.path).always(fault.fault());

            Throwable failure = catchThrowable(() -> kind.rows(client));

            assertThat(failure).isExactlyInstanceOf(fault.type()).hasMessageContaining("(GET http://");
            boolean redirected = fault.name().startsWith("redirect to itself");
            assertThat(fake.requestCount()).isEqualTo(redirected ? 6 : fault.mended() ? 2 : 1);
        }
    }

    private List<RowView> rightRows(ApiVersion version, Kind kind) {
        return rightRows.computeIfAbsent(List.of(version, kind), key -> {
            try (FakeTokenMetrics fake = Kind.fake();
                    TokenMetrics client = Clients.of(fake).version(version).build()) {
                List<RowView> rows = kind.rows(client);
                assertThat(rows).hasSize(kind.rows).doesNotHaveDuplicates();
                return rows;
            }
        });
    }

    private static TokenMetrics client(FakeTokenMetrics fake, ApiVersion version, FaultCase fault, int attempts) {
        Duration timeout = fault.slow() ? Duration.ofMillis(600) : Duration.ofSeconds(20);
        return Clients.of(fake)
                .version(version)
                .client(c -> c.attemptTimeout(timeout)
                        .maxResponseBytes(MOST_BYTES)
                        .retry(Clients.QUICK.withMaxAttempts(attempts)))
                .build();
    }
}
