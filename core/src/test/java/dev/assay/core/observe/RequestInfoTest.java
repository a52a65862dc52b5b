package dev.assay.core.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestInfoTest {

    @Test
    void printsItselfAndIsOneOfAKind() {
        RequestInfo info = new RequestInfo("acme/thing", "GET", "https://a.example/x");

        assertThat(info).hasToString("acme/thing: GET https://a.example/x");
        assertThat(info.method()).isEqualTo("GET");
        assertThat(info.url()).isEqualTo("https://a.example/x");
        assertThat(info).isNotEqualTo(new RequestInfo("acme/thing", "GET", "https://a.example/x"));
    }

    @Test
    void aListenerNeedNotListen() {
        RequestInfo info = new RequestInfo("acme/thing", "GET", "https://a.example/x");
        RequestListener deaf = new RequestListener() {};

        deaf.started(info);
        deaf.permitted(info, Duration.ZERO);
        deaf.attempted(info, new AttemptInfo(1, 200, null, Duration.ZERO, 0, null));
        deaf.waiting(info, Duration.ZERO, WaitReason.BACKOFF);
        deaf.ended(info, Duration.ZERO, null);

        assertThat(info.operation()).isEqualTo("acme/thing");
    }
}
