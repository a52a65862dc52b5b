package dev.assay.contracts.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.assay.core.error.DataException;
import dev.assay.core.http.Payload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.web3j.protocol.Service;

/** Carries what web3j asks through the pipeline. Errors of nodes reach web3j as they came. */
final class Web3jAdapter extends Service {

    private final JsonRpc rpc;

    Web3jAdapter(JsonRpc rpc) {
        super(false);
        this.rpc = rpc;
    }

    @Override
    protected InputStream performIO(String payload) throws IOException {
        JsonNode asked = objectMapper.readTree(payload);
        AtomicReference<byte @Nullable []> last = new AtomicReference<>();
        try {
            byte[] answer = rpc.request(name(asked), Payload.json(payload), isRepeatable(asked), (head, body) -> {
                        byte[] bytes = body.readAllBytes();
                        last.set(bytes);
                        throwIfBusy(asked, bytes);
                        return bytes;
                    })
                    .get();
            return new ByteArrayInputStream(asked.isArray() ? inOrder(asked, answer) : answer);
        } catch (RpcException stillBusy) {
            byte[] answer = last.get();
            if (answer == null) {
                throw stillBusy;
            }
            return new ByteArrayInputStream(answer);
        }
    }

    private static String name(JsonNode asked) {
        return asked.isArray() ? "batch" : asked.path("method").asText();
    }

    private static boolean isRepeatable(JsonNode asked) {
        if (!asked.isArray()) {
            return RpcCall.of(name(asked)).repeatable();
        }
        for (JsonNode one : asked) {
            if (!RpcCall.of(name(one)).repeatable()) {
                return false;
            }
        }
        return true;
    }

    private void throwIfBusy(JsonNode asked, byte[] answer) throws IOException {
        JsonNode error = objectMapper.readTree(answer).path("error");
        int code = error.path("code").asInt();
        String reason = error.path("message").asText();
        if (error.isObject() && Busy.says(code, reason)) {
            throw new RpcException(name(asked), code, reason, null, true);
        }
    }

    /** Nodes may answer a batch in any order, and web3j takes it for the order of the calls. */
    private byte[] inOrder(JsonNode asked, byte[] answer) throws IOException {
        JsonNode answers = objectMapper.readTree(answer);
        if (!answers.isArray()) {
            throw new DataException("The node answered a batch with one object: " + answers, "$", null);
        }
        Map<String, JsonNode> byId = new HashMap<>();
        answers.forEach(one -> byId.put(one.path("id").asText(), one));
        ArrayNode ordered = objectMapper.createArrayNode();
        for (JsonNode one : asked) {
            JsonNode found = byId.get(one.path("id").asText());
            if (found == null) {
                throw new DataException("The node left " + name(one) + " of a batch unanswered", "$", null);
            }
            ordered.add(found);
        }
        return objectMapper.writeValueAsBytes(ordered);
    }

    /** Leaves the node open, which is its owner's. */
    @Override
    public void close() {}
}
