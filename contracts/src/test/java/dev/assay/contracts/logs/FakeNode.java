package dev.assay.contracts.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.time.TimeSource;
import dev.assay.testing.http.FakeServer;
import dev.assay.testing.http.SeenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A node over real HTTP with two backends behind it, of which one lags; with limits, and with answers that get lost. What
 * happens is drawn from a seed.
 */
public final class FakeNode implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final FakeChain chain;
    final AtomicInteger logRequests = new AtomicInteger();
    private final FakeServer server = FakeServer.start(this::answer);
    private final SplittableRandom random = new SplittableRandom(7);
    private volatile int lag;
    private volatile boolean split;
    private volatile String beyondHead = "";
    private volatile int maxBlocks = Integer.MAX_VALUE;
    private volatile int maxLogs = Integer.MAX_VALUE;
    private volatile int lostOneIn = Integer.MAX_VALUE;
    private volatile boolean shuffles;
    private volatile boolean tellsFinal = true;
    private volatile Function<JsonNode, @Nullable String> odd = call -> null;
    private volatile Function<JsonNode, String> calls = params -> "!{\"code\":-32601,\"message\":\"no calls\"}";

    public FakeNode(FakeChain chain) {
        this.chain = chain;
    }

    /** Lets one of two backends lag; if split, the calls of one request may go to both. */
    FakeNode lagging(int blocks, boolean splitting) {
        lag = blocks;
        split = splitting;
        return this;
    }

    /** Lets a backend refuse a range that ends above its newest block, in these words; in place of what it has of it. */
    FakeNode refusingBeyondHead(String reason) {
        beyondHead = reason;
        return this;
    }

    FakeNode limited(int blocks, int logs) {
        maxBlocks = blocks;
        maxLogs = logs;
        return this;
    }

    /** Lets a node give logs out of order, and one in ten of them twice. */
    FakeNode shuffling() {
        shuffles = true;
        return this;
    }

    FakeNode losing(int oneIn) {
        lostOneIn = oneIn;
        return this;
    }

    /** Sets what a call is answered with in place of the usual, as JSON, behind a '!' if it is an error; null for the usual. */
    FakeNode oddly(Function<JsonNode, @Nullable String> answers) {
        odd = answers;
        return this;
    }

    /** Sets what eth_call answers, as JSON. */
    public FakeNode calling(Function<JsonNode, String> answers) {
        calls = answers;
        return this;
    }

    FakeNode withoutFinal() {
        tellsFinal = false;
        return this;
    }

    public JsonRpc rpc(TimeSource time) {
        return JsonRpc.builder(server.url().toString())
                .client(options -> options.timeSource(time))
                .build();
    }

    FakeServer server() {
        return server;
    }

    private synchronized TransportResponse answer(SeenRequest request) {
        int chance = random.nextInt(lostOneIn);
        if (chance == 0) {
            return TransportResponse.of(503, Headers.none(), "lost");
        }
        String answer = text(request);
        return json(chance == 1 ? answer.substring(0, answer.length() / 2) : answer);
    }

    private String text(SeenRequest request) {
        try {
            JsonNode calls = JSON.readTree(request.body());
            long head = head();
            if (!calls.isArray()) {
                return envelope(calls, head);
            }
            List<String> answers = new ArrayList<>();
            for (JsonNode call : calls) {
                answers.add(envelope(call, split ? head() : head));
            }
            return "[" + String.join(",", answers) + "]";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TransportResponse json(String body) {
        return TransportResponse.of(200, Headers.of("Content-Type", "application/json"), body);
    }

    /** The newest block of the backend that answers. */
    private long head() {
        return random.nextBoolean() ? chain.head() : Math.max(0, chain.head() - lag);
    }

    private String envelope(JsonNode call, long head) {
        String id = call.get("id").asText();
        String unusual = odd.apply(call);
        String result = unusual != null ? unusual : result(call.get("method").asText(), call.get("params"), head);
        boolean error = result.startsWith("!");
        // Some nodes write the number of the call last.
        return "{\"jsonrpc\":\"2.0\"," + (error ? "\"error\":" + result.substring(1) : "\"result\":" + result)
                + ",\"id\":" + id + "}";
    }

    private String result(String method, JsonNode params, long head) {
        return switch (method) {
            case "eth_getBlockByNumber" -> block(params.get(0).asText(), head);
            case "eth_getBlockByHash" -> {
                FakeBlock found = chain.find(Bytes32.parse(params.get(0).asText()));
                yield found == null || found.number() > head ? "null" : found.json();
            }
            case "eth_call" -> calls.apply(params);
            case "eth_getLogs" -> logs(params.get(0), head);
            default -> "!{\"code\":-32601,\"message\":\"no such method\"}";
        };
    }

    private String block(String which, long head) {
        if (which.equals("finalized")) {
            return tellsFinal
                    ? chain.block(Math.max(0, head - 300)).json()
                    : "!{\"code\":-32000,\"message\":\"unknown tag\"}";
        }
        long number = which.equals("latest") ? head : Long.decode(which);
        return number > head ? "null" : chain.block(number).json();
    }

    private String logs(JsonNode filter, long head) {
        logRequests.incrementAndGet();
        long first;
        long last;
        if (filter.has("blockHash")) {
            FakeBlock found = chain.find(Bytes32.parse(filter.get("blockHash").asText()));
            if (found == null || found.number() > head) {
                return "[]";
            }
            first = found.number();
            last = first;
        } else {
            first = Long.decode(filter.get("fromBlock").asText());
            last = Long.decode(filter.get("toBlock").asText());
            if (last > head && !beyondHead.isEmpty()) {
                return "!{\"code\":-32602,\"message\":\"" + beyondHead + "\"}";
            }
            last = Math.min(head, last);
        }
        if (last - first >= maxBlocks) {
            return "!{\"code\":-32602,\"message\":\"range " + (last - first + 1) + " exceeds limit of " + maxBlocks
                    + "\"}";
        }
        List<String> found = chain.logs(first, last).stream()
                .filter(log -> matches(log, filter))
                .map(FakeBlock::json)
                .collect(Collectors.toCollection(ArrayList::new));
        if (shuffles) {
            found.addAll(found.subList(0, (found.size() + 9) / 10));
            Collections.shuffle(found, new Random(found.size()));
        }
        return found.size() > maxLogs
                ? "!{\"code\":-32005,\"message\":\"query returned more than " + maxLogs + " results\"}"
                : "[" + String.join(",", found) + "]";
    }

    private static boolean matches(KeptLog log, JsonNode filter) {
        BiPredicate<JsonNode, String> allowed = (wanted, is) -> {
            if (wanted == null || wanted.isNull()) {
                return true;
            }
            if (!wanted.isArray()) {
                return wanted.asText().equals(is);
            }
            for (JsonNode each : wanted) {
                if (each.asText().equals(is)) {
                    return true;
                }
            }
            return false;
        };
        JsonNode topics = filter.path("topics");
        for (int i = 0; i < topics.size(); i++) {
            if (i >= log.topics().size()
                    || !allowed.test(topics.get(i), log.topics().get(i).toHex())) {
                return false;
            }
        }
        Address address = log.address();
        return allowed.test(filter.get("address"), address.toHex());
    }

    @Override
    public void close() {
        server.close();
    }
}
