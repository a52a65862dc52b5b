package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.observe.AttemptInfo;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.observe.WaitReason;
import dev.assay.testing.ManualTime;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import dev.assay.testing.tokenmetrics.FakeTokenMetricsExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeTokenMetricsExtension.class)
class ObservingTest {

    // snippet: observe-timer
    /** What a registry of meters offers; with Micrometer: {@code registry.timer(name, tags).record(took)}. */
    interface Timers {
        void record(String name, Duration took, String... tags);
    }

    /** Times attempts and waits. */
    record TimingListener(Timers timers) implements RequestListener {

        @Override
        public void attempted(RequestInfo request, AttemptInfo attempt) {
            String status = Integer.toString(attempt.status());
            timers.record("assay.attempt", attempt.took(), "operation", request.operation(), "status", status);
        }

        @Override
        public void waiting(RequestInfo request, Duration duration, WaitReason reason) {
            timers.record("assay.wait", duration, "operation", request.operation(), "reason", reason.name());
        }
    }
    // end snippet

    @Test
    void timesAttemptsAndWaits(FakeTokenMetrics fake) {
        List<String> recorded = new CopyOnWriteArrayList<>();
        Timers timers = (name, took, tags) -> recorded.add(name + " " + String.join(" ", tags));
        fake.faults().once(Fault.status(503));

        // snippet: observe-use
        TokenMetrics tm = TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(fake.url().toString())
                .client(c -> c.listener(new TimingListener(timers)))
                .build();
        // end snippet

        tm.with(b -> b.client(c -> c.timeSource(ManualTime.automatic())))
                .price(Tokens.ids(3375))
                .toList();
        assertThat(recorded)
                .containsExactly(
                        "assay.attempt operation tokenmetrics/price status 503",
                        "assay.wait operation tokenmetrics/price reason BACKOFF",
                        "assay.attempt operation tokenmetrics/price status 200");
    }
}
