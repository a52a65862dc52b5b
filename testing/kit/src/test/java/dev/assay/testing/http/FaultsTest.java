package dev.assay.testing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final FakeServer server = FakeServer.start(request -> TransportResponse.of(200, Headers.none(), "fine"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void happenOnce() throws IOException {
        server.faults().once(Fault.status(503));

        assertThat(statuses("/a", 3)).containsExactly(503, 200, 200);
    }

    @Test
    void happenForTheNextRequests() throws IOException {
        server.faults().next(2, Fault.status(503));

        assertThat(statuses("/a", 3)).containsExactly(503, 503, 200);
    }

    @Test
    void happenEveryFewRequests() throws IOException {
        server.faults().every(3, Fault.status(503));

        assertThat(statuses("/a", 7)).containsExactly(200, 200, 503, 200, 200, 503, 200);
    }

    @Test
    void happenOnOneEndpointAndCountOnlyItsRequests() throws IOException {
        server.faults().on("price").every(2, Fault.status(503));

        List<Integer> other = statuses("/v2/tokens", 3);
        List<Integer> price = statuses("/v2/price?x=1", 2);

        assertThat(other).containsOnly(200);
        assertThat(price).containsExactly(200, 503);
    }

    @Test
    void happenOnAPage() throws IOException {
        server.faults().onPage(1, Fault.status(503));

        assertThat(statuses("/a", 1)).containsExactly(503);
        assertThat(statuses("/a?page=1", 2)).containsExactly(503, 503);
        assertThat(statuses("/a?page=2", 1)).containsExactly(200);
    }

    @Test
    void happenWithAProbabilityThatASeedFixes() throws IOException {
        server.faults().withProbability(0.5, 7, Fault.status(503));
        List<Integer> first = statuses("/a", 20);
        server.reset();
        server.faults().withProbability(0.5, 7, Fault.status(503));
        List<Integer> second = statuses("/a", 20);

        assertThat(first).contains(200, 503).isEqualTo(second);
    }

    @Test
    void endWhenCleared() throws IOException {
        server.faults().always(Fault.status(503));
        List<Integer> before = statuses("/a", 2);
        server.faults().clear();

        assertThat(before).containsOnly(503);
        assertThat(statuses("/a", 1)).containsExactly(200);
    }

    @Test
    void refuseSenselessNumbers() {
        assertThatThrownBy(() -> server.faults().next(0, Fault.reset()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n:");
        assertThatThrownBy(() -> server.faults().withProbability(Double.NaN, 1, Fault.reset()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("probability");
    }

    private List<Integer> statuses(String target, int requests) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(Http.get(server.url().resolve(target)).statusCode());
        }
        return statuses;
    }
}
