package dev.assay.samples.docs;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.assay.api.tokenmetrics.TokenMetrics;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WireMockRecipeTest {

    // snippet: test-wiremock
    @RegisterExtension
    final WireMockExtension server = WireMockExtension.newInstance().build();

    @Test
    void watchesAStubbedServer() {
        server.stubFor(get(urlPathEqualTo("/v3/price"))
                .withQueryParam("token_id", equalTo("3375"))
                .willReturn(okJson("{\"data\": [{\"token_id\": 3375, \"current_price\": 103821.5}]}")));
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey("tm-any")
                .baseUrl(server.baseUrl())
                .build();

        boolean above = new PriceWatch(tm).isAbove(new BigDecimal("100000"));

        assertThat(above).isTrue();
        server.verify(1, getRequestedFor(urlPathEqualTo("/v3/price")).withHeader("x-api-key", equalTo("tm-any")));
    }
    // end snippet
}
