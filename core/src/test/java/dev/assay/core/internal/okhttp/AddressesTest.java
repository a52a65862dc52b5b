package dev.assay.core.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final List<String> TEXTS = List.of(
            "https://api.example.com/v3/price?token_id=3375",
            "https://api.example.com/v3/price?token_id=3375%2C3306&page=1",
            "https://api.example.com/v3/price?token_id=1,2&page=2",
            "https://api.example.com/v3/price",
            "https://api.example.com/v3/price?",
            "https://api.example.com/v3/price?q=a+b%20c&q=%C3%A9&empty=&alone",
            "https://api.example.com/v3/price2?token_id=1",
            "https://api.example.com/v3?token_id=1",
            "https://api.example.com/v3/price?x=1#part",
            "https://api.example.com:8443/v3/price?x=1",
            "http://api.example.com/v3/price?x=1",
            "https://API.example.com:443/v3/./price?x='1'&y=?/",
            "https://api.example.com/v3/a%20b?x=1");

    private final Addresses addresses = new Addresses();

    @Test
    void areThoseOfOkHttpWhateverCameBefore() {
        for (String first : TEXTS) {
            for (String second : TEXTS) {
                for (String third : TEXTS) {
                    List.of(first, second, third)
                            .forEach(text ->
                                    assertThat(addresses.of(URI.create(text))).isEqualTo(HttpUrl.get(text)));
                }
            }
        }
    }

    @Test
    void areThoseOfOkHttpForManyThreadsAtOnePlace() {
        List<String> made = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> addresses
                        .of(URI.create("https://api.example.com/v3/price?token_id=" + i))
                        .toString())
                .toList();

        for (int i = 0; i < made.size(); i++) {
            assertThat(made.get(i)).isEqualTo("https://api.example.com/v3/price?token_id=" + i);
        }
    }

    @Test
    void keepsTheLastOne() {
        HttpUrl first = addresses.of(URI.create(TEXTS.get(0)));

        assertThat(addresses.of(URI.create(TEXTS.get(0)))).isSameAs(first);
    }
}
