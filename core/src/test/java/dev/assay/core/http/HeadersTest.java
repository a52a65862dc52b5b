package dev.assay.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @Test
    void keepOrderAndRepetition() {
        Headers headers = Headers.of("A", "1", "b", "2", "a", "3");

        assertThat(headers.first("a")).isEqualTo("1");
        assertThat(headers.all("A")).containsExactly("1", "3");
        assertThat(headers.names()).containsExactly("A", "b", "a");
        assertThat(headers.has("B")).isTrue();
        assertThat(headers.has("c")).isFalse();
        assertThat(headers.first("c")).isNull();
    }

    @Test
    void areCopiedWithChanges() {
        Headers headers = Headers.of("A", "1", "b", "2", "a", "3");

        assertThat(headers.with("A", "9")).isEqualTo(Headers.of("b", "2", "A", "9"));
        assertThat(headers.without("a")).isEqualTo(Headers.of("b", "2"));
        assertThat(headers.without("c")).isSameAs(headers);
        assertThat(headers)
                .hasSameHashCodeAs(Headers.of("A", "1", "b", "2", "a", "3"))
                .isNotEqualTo("A");
    }

    @Test
    void showTheValuesOfHarmlessOnesOnly() {
        assertThat(Headers.of("Content-Type", "text/plain", "x-api-key", "sesame", "COOKIE", "c=sesame"))
                .hasToString("{Content-Type: text/plain, x-api-key: ***, COOKIE: ***}");
    }

    @Test
    void compareNamesInEveryLanguage() {
        assertThat(Headers.of("CONTENT-ID", "1").first("content-id")).isEqualTo("1");
        assertThat(Headers.of("CONTENT-TYPE", "text/plain")).hasToString("{CONTENT-TYPE: text/plain}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "a\n", "\u00e9", "a(b"})
    void refuseNamesThatHttpForbids(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Headers.of(name, "x"))
                .withMessageContaining("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sesame\n", "sesame\r\nX: y", "sesame\u0000", "sesame\u007f"})
    void refuseValuesThatHttpForbidsWithoutShowingThem(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Headers.of("X-Key", value))
                .withMessageContaining("X-Key")
                .withMessageNotContaining("sesame");
    }

    @Test
    void takeWhatAServerSends() {
        assertThat(Headers.received("a b", "c\u0001").first("A B")).isEqualTo("c\u0001");
        assertThat(Headers.of("X-Tab", "a\tb").first("x-tab")).isEqualTo("a\tb");
    }

    @Test
    void refuseNullAndHalves() {
        assertThatIllegalArgumentException().isThrownBy(() -> Headers.of("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Headers.received("a"));
        assertThatNullPointerException().isThrownBy(() -> Headers.of("a", null)).withMessage("value");
        assertThatNullPointerException().isThrownBy(() -> Headers.of(null, "a")).withMessage("name");
    }
}
