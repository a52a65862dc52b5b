package dev.assay.contracts.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import dev.assay.testing.ManualTime;
import dev.assay.testing.ScriptedTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A node that takes some things and not others. Each subclass answers a call with a result, or with an error. */
abstract class OddNode {

    static final ObjectMapper JSON = new ObjectMapper();

    final List<String> asked = new ArrayList<>();
    boolean batches = true;
    int requests;

    /** The result as a text, or an object with code and message. */
    abstract JsonNode answer(String method, JsonNode params);

    static JsonNode text(String value) {
        return JSON.getNodeFactory().textNode(value);
    }

    static JsonNode error(int code, String message) {
        return JSON.createObjectNode().put("code", code).put("message", message);
    }

    static JsonNode header() {
        return JSON.createObjectNode()
                .put("number", "0x10")
                .put("hash", "0x" + "0".repeat(63) + "1")
                .put("header", true);
    }

    Chain chain() {
        ScriptedTransport transport = ScriptedTransport.create().respondWith(this::respond);
        return Chain.of(JsonRpc.builder("http://127.0.0.1:1")
                .client(client -> client.transport(transport).timeSource(ManualTime.automatic()))
                .build());
    }

    private TransportResponse respond(TransportRequest request) {
        requests++;
        try {
            JsonNode body = JSON.readTree(
                    UTF_8.decode(request.payload().orElseThrow().content()).toString());
            JsonNode answer;
            if (!body.isArray()) {
                answer = one(body);
            } else if (!batches) {
                answer = envelope(body.get(0), error(-32600, "batches are not taken"));
            } else {
                ArrayNode all = JSON.createArrayNode();
                body.forEach(call -> all.insert(0, one(call)));
                answer = all;
            }
            return TransportResponse.of(200, Headers.none(), JSON.writeValueAsString(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode one(JsonNode call) {
        String method = call.get("method").asText();
        asked.add(method);
        return envelope(call, answer(method, call.get("params")));
    }

    private static JsonNode envelope(JsonNode call, JsonNode answer) {
        ObjectNode envelope = JSON.createObjectNode().put("jsonrpc", "2.0");
        envelope.set("id", call.get("id"));
        boolean failed = answer.has("code");
        envelope.set(failed ? "error" : "result", answer);
        return envelope;
    }
}
