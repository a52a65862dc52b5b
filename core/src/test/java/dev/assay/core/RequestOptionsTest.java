package dev.assay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.assay.core.http.Headers;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestOptionsTest {

    @Test
    void holdNothingUnlessSet() {
        RequestOptions none = RequestOptions.none();

        assertThat(none.attemptTimeout()).isEmpty();
        assertThat(none.deadline()).isEmpty();
        assertThat(none.permitWait()).isEmpty();
        assertThat(none.maxAttempts()).isEmpty();
        assertThat(none.maxResponseBytes()).isEmpty();
        assertThat(none.headers()).isEqualTo(Headers.none());
        assertThat(none.query()).isEmpty();
    }

    @Test
    void keepWhatWasSetBefore() {
        RequestOptions options = RequestOptions.none()
                .queryParameter("b", "1")
                .header("A", "1")
                .maxResponseBytes(5)
                .maxAttempts(4)
                .permitWait(Duration.ZERO)
                .deadline(Duration.ofSeconds(2))
                .attemptTimeout(Duration.ofSeconds(1))
                .header("a", "2")
                .queryParameter("a", "3")
                .queryParameter("b", "2");

        assertThat(options.attemptTimeout()).contains(Duration.ofSeconds(1));
        assertThat(options.deadline()).contains(Duration.ofSeconds(2));
        assertThat(options.permitWait()).contains(Duration.ZERO);
        assertThat(options.maxAttempts()).contains(4);
        assertThat(options.maxResponseBytes()).contains(5L);
        assertThat(options.headers()).isEqualTo(Headers.of("a", "2"));
        assertThat(options.query()).hasToString("{b=2, a=3}");
        assertThat(RequestOptions.none().query()).isEmpty();
    }

    @Test
    void canDoWithoutTheQueryParameters() {
        RequestOptions options = RequestOptions.none()
                .attemptTimeout(Duration.ofSeconds(1))
                .deadline(Duration.ofSeconds(2))
                .permitWait(Duration.ofSeconds(3))
                .maxAttempts(4)
                .maxResponseBytes(5)
                .header("A", "1");

        RequestOptions without = options.queryParameter("b", "2").withoutQueryParameters();

        assertThat(without).usingRecursiveComparison().isEqualTo(options);
        assertThat(options.withoutQueryParameters()).isSameAs(options);
    }

    @Test
    void refuseNonsenseByName() {
        RequestOptions none = RequestOptions.none();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.attemptTimeout(Duration.ZERO))
                .withMessageContaining("timeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.deadline(Duration.ofSeconds(-1)))
                .withMessageContaining("limit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.permitWait(Duration.ofSeconds(-1)))
                .withMessageContaining("limit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.maxAttempts(0))
                .withMessageContaining("attempts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.maxResponseBytes(0))
                .withMessageContaining("bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.header("a b", ""))
                .withMessageContaining("name");
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void refuseNullByName(UnaryOperator<RequestOptions> setter) {
        assertThatNullPointerException()
                .isThrownBy(() -> setter.apply(RequestOptions.none()))
                .withMessageMatching("[a-z]+");
    }

    private static List<UnaryOperator<RequestOptions>> nulls() {
        return List.of(
                o -> o.attemptTimeout(null),
                o -> o.deadline(null),
                o -> o.permitWait(null),
                o -> o.header(null, ""),
                o -> o.header("a", null),
                o -> o.queryParameter(null, ""),
                o -> o.queryParameter("a", null));
    }
}
