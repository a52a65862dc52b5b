package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {

    private static final URI URL = URI.create("https://a.example/x");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b | a%20b",
                "a+b | a%2Bb",
                "1,2 | 1,2",
                "a&b=c#d? | a%26b%3Dc%23d%3F",
                "*~-._ | %2A~-._",
                "ıİ | %C4%B1%C4%B0",
            })
    void escapes(String value, String escaped) {
        assertThat(QueryString.behind(URL).with("k", value).toUri()).hasToString("https://a.example/x?k=" + escaped);
    }

    @Test
    void appendsInOrderBehindWhatIsThere() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("z", "1");
        parameters.put("a", "");

        assertThat(QueryString.behind(URI.create("https://a.example/x?k=v"))
                        .with(parameters)
                        .toUri())
                .hasToString("https://a.example/x?k=v&z=1&a=");
        assertThat(QueryString.behind(URL).with(Map.of()).toUri()).isEqualTo(URL);
    }

    @Test
    void writesNumbersAndLists() {
        URI url = QueryString.of(URI.create("https://a.example"), "v", "x")
                .with("n", -7)
                .with("all", List.of("a b", "c", "d&e"))
                .with("none", List.of())
                .toUri();

        assertThat(url).hasToString("https://a.example/v/x?n=-7&all=a%20b,c,d%26e&none=");
    }

    @Test
    void replacesByName() {
        URI url = URI.create("https://a.example/x?a=1&b%20c=2&flag&a=3");

        assertThat(QueryString.replace(url, Map.of("a", "9"))).hasToString("https://a.example/x?b%20c=2&flag&a=9");
        assertThat(QueryString.replace(url, Map.of("b c", "9")))
                .hasToString("https://a.example/x?a=1&flag&a=3&b%20c=9");
        assertThat(QueryString.replace(url, Map.of("flag", "9")))
                .hasToString("https://a.example/x?a=1&b%20c=2&a=3&flag=9");
        assertThat(QueryString.replace(URL, Map.of("a", "9"))).hasToString("https://a.example/x?a=9");
    }
}
