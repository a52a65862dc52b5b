package dev.assay.contracts.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.time.TimeSource;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.http.FakeServer;
import dev.assay.testing.http.SeenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A provider before Anvil: it limits ranges and results, loses one answer in nine and breaks another off, and one request
 * in three goes to a backend that lags, which gives what it has of a range and says nothing. Drawn from a seed.
 */
final class PoorProvider implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BLOCKS = 40;
    private static final int MOST_LOGS = 4_000;
    private static final int LAG = 7;

    private final TestChain chain;
    private final FakeServer server = FakeServer.start(this::answer);
    private final SplittableRandom random = new SplittableRandom(11);

    PoorProvider(TestChain chain) {
        this.chain = chain;
    }

    JsonRpc rpc(TimeSource time) {
        return JsonRpc.builder(server.url().toString())
                .client(options -> options.timeSource(time))
                .build();
    }

    private synchronized TransportResponse answer(SeenRequest request) {
        int chance = random.nextInt(9);
        if (chance == 0) {
            return TransportResponse.of(503, Headers.none(), "lost");
        }
        long head = chain.blockNumber() - (random.nextInt(3) == 0 ? LAG : 0);
        String text = text(request, head);
        return TransportResponse.of(
                200,
                Headers.of("Content-Type", "application/json"),
                chance == 1 ? text.substring(0, text.length() / 2) : text);
    }

    private String text(SeenRequest request, long head) {
        try {
            JsonNode calls = JSON.readTree(request.body());
            if (!calls.isArray()) {
                return JSON.writeValueAsString(envelope(calls, head));
            }
            List<Object> answers = new ArrayList<>();
            for (JsonNode call : calls) {
                answers.add(envelope(call, head));
            }
            return JSON.writeValueAsString(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> envelope(JsonNode call, long head) {
        Object[] params = JSON.convertValue(call.get("params"), Object[].class);
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("jsonrpc", "2.0");
        envelope.put("id", call.get("id").asLong());
        Object result = result(call.get("method").asText(), params, head);
        envelope.put(result instanceof Refusal ? "error" : "result", result);
        return envelope;
    }

    private record Refusal(int code, String message) {}

    private @Nullable Object result(String method, Object[] params, long head) {
        return switch (method) {
            case "eth_getBlockByNumber" -> block(String.valueOf(params[0]), head);
            case "eth_getBlockByHash" -> known(chain.rpc(method, params), head);
            case "eth_getLogs" -> logs(filter(params[0]), head);
            default -> chain.rpc(method, params);
        };
    }

    private @Nullable Object block(String which, long head) {
        String asked = which.equals("latest") ? "0x" + Long.toHexString(head) : which;
        return known(chain.rpc("eth_getBlockByNumber", asked, false), head);
    }

    private static @Nullable Object known(@Nullable Object block, long head) {
        return block instanceof Map<?, ?> found && number(found.get("number")) <= head ? block : null;
    }

    private static Map<String, Object> filter(Object given) {
        Map<String, Object> filter = new LinkedHashMap<>();
        ((Map<?, ?>) given).forEach((name, value) -> filter.put(String.valueOf(name), value));
        return filter;
    }

    private Object logs(Map<String, Object> filter, long head) {
        if (filter.containsKey("blockHash")) {
            boolean known = known(chain.rpc("eth_getBlockByHash", filter.get("blockHash"), false), head) != null;
            return known ? result(filter) : List.of();
        }
        long first = number(filter.get("fromBlock"));
        long last = Math.min(head, number(filter.get("toBlock")));
        if (last - first >= MOST_BLOCKS) {
            return new Refusal(-32602, "range " + (last - first + 1) + " exceeds limit of " + MOST_BLOCKS);
        }
        filter.put("toBlock", "0x" + Long.toHexString(last));
        List<?> found = last < first ? List.of() : result(filter);
        return found.size() > MOST_LOGS
                ? new Refusal(-32005, "query returned more than " + MOST_LOGS + " results")
                : found;
    }

    private List<?> result(Map<String, Object> filter) {
        return (List<?>) chain.rpc("eth_getLogs", filter);
    }

    static long number(@Nullable Object quantity) {
        return Long.decode(String.valueOf(quantity));
    }

    @Override
    public void close() {
        server.close();
    }
}
