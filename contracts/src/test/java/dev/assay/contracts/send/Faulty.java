package dev.assay.contracts.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.client.RetryPolicy;
import dev.assay.core.http.Headers;
import dev.assay.core.http.Interceptor;
import dev.assay.core.http.Transport;
import dev.assay.core.http.TransportContext;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A node that answers some calls wrongly, or not at all, and is asked otherwise. */
final class Faulty implements Interceptor {

    /** What is done to a call. */
    enum Fault {
        /** It does not arrive. */
        LOST_REQUEST,
        /** It arrives, and the answer does not. */
        LOST_ANSWER
    }

    private static final Pattern IDS = Pattern.compile("\"id\":\\d+");

    private final Map<String, List<Object>> planned = new LinkedHashMap<>();
    private final Map<String, String> always = new LinkedHashMap<>();
    private final Map<Pattern, String> says = new LinkedHashMap<>();
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

    /** Returns a client of a node that has these faults. */
    JsonRpc connect(String url) {
        return JsonRpc.builder(url)
                .client(options -> options.interceptor(this).retry(RetryPolicy.none()))
                .build();
    }

    /** The next call of a method meets a fault. */
    synchronized Faulty next(String method, Fault fault) {
        planned.computeIfAbsent(method, m -> new ArrayList<>()).add(fault);
        return this;
    }

    /** The next call of a method is refused. */
    synchronized Faulty refuse(String method, int code, String message) {
        planned.computeIfAbsent(method, m -> new ArrayList<>()).add(error(code, message));
        return this;
    }

    /** Every call of a method that goes alone is refused. */
    synchronized Faulty always(String method, int code, String message) {
        always.put(method, error(code, message));
        return this;
    }

    private static String error(int code, String message) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\"}}";
    }

    /** The next call of a method gets this result. */
    synchronized Faulty answer(String method, String result) {
        planned.computeIfAbsent(method, m -> new ArrayList<>()).add(new Result(result));
        return this;
    }

    private record Result(String json) {}

    /** Each call whose text has a pattern gets this result, as from a node that lags, until it {@link #recovers}. */
    synchronized Faulty says(String pattern, String result) {
        says.put(Pattern.compile(pattern), result);
        return this;
    }

    /** It answers by itself again. */
    synchronized void recovers() {
        says.clear();
    }

    private static String result(String body, String result) {
        String answers = IDS.matcher(body)
                .results()
                .map(id -> "{\"jsonrpc\":\"2.0\"," + id.group() + ",\"result\":" + result + "}")
                .collect(Collectors.joining(","));
        return body.startsWith("[") ? "[" + answers + "]" : answers;
    }

    /** Returns how many calls of a method came. */
    long calls(String method) {
        synchronized (bodies) {
            return bodies.stream()
                    .filter(body -> body.contains("\"" + method + "\""))
                    .count();
        }
    }

    @Override
    public TransportResponse intercept(TransportRequest request, TransportContext context, Transport next)
            throws IOException {
        String body =
                request.payload().map(p -> UTF_8.decode(p.content()).toString()).orElse("");
        bodies.add(body);
        Object fault = fault(body);
        if (fault instanceof String answer && !answer.isEmpty()) {
            return TransportResponse.of(200, Headers.none(), answer);
        }
        if (fault == Fault.LOST_REQUEST) {
            throw new IOException("the request was lost");
        }
        TransportResponse response = next.send(request, context);
        if (fault == Fault.LOST_ANSWER) {
            response.close();
            throw new IOException("the answer was lost");
        }
        return response;
    }

    private synchronized Object fault(String body) {
        for (Map.Entry<String, List<Object>> entry : planned.entrySet()) {
            if (body.contains("\"" + entry.getKey() + "\"") && !entry.getValue().isEmpty()) {
                Object plan = entry.getValue().remove(0);
                return plan instanceof Result result ? result(body, result.json()) : plan;
            }
        }
        for (Map.Entry<Pattern, String> entry : says.entrySet()) {
            if (entry.getKey().matcher(body).find()) {
                return result(body, entry.getValue());
            }
        }
        for (Map.Entry<String, String> entry : always.entrySet()) {
            if (body.startsWith("{") && body.contains("\"" + entry.getKey() + "\"")) {
                return entry.getValue();
            }
        }
        return "";
    }
}
