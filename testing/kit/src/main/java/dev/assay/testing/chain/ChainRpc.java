package dev.assay.testing.chain;

import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** JSON-RPC to a node on this machine: no retry, no limit. */
final class ChainRpc implements AutoCloseable {

    private static final Column RESULT = Column.sometimes("result");
    private static final Column ERROR = Column.sometimes("error");
    private static final Column CODE = Column.sometimes("code");
    private static final Column MESSAGE = Column.sometimes("message");
    private static final Column DATA = Column.sometimes("data");

    private final OkHttpClient client;
    private final HttpUrl url;
    private final AtomicLong ids = new AtomicLong();

    ChainRpc(String url, Duration limit) {
        this.client = new OkHttpClient.Builder()
                .callTimeout(limit)
                .readTimeout(limit)
                .retryOnConnectionFailure(false)
                .build();
        this.url = HttpUrl.get(url);
    }

    /** Calls with texts, numbers, booleans, lists, maps and nulls. */
    @Nullable
    Object call(String method, @Nullable Object... params) {
        Map<String, @Nullable Object> call = new LinkedHashMap<>();
        call.put("jsonrpc", "2.0");
        call.put("id", ids.incrementAndGet());
        call.put("method", method);
        List<@Nullable Object> list = new ArrayList<>();
        for (Object param : params) {
            list.add(param);
        }
        call.put("params", list);
        return result(method, Row.parse(post(method, Row.of(call).toJson())));
    }

    private String post(String method, String body) {
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        } catch (IOException e) {
            throw new TestChainException("The test chain did not answer " + method + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable Object result(String method, Row answer) {
        Row error;
        try {
            error = answer.row(ERROR);
        } catch (DataException e) {
            throw new TestChainException("The test chain answered " + method + " with " + answer, e);
        }
        if (error == null) {
            return answer.value(RESULT);
        }
        Integer code = error.intValue(CODE);
        Object data = error.value(DATA);
        throw new TestChainException(
                "The test chain refused " + method + ": " + error.text(MESSAGE),
                null,
                code == null ? 0 : code,
                data instanceof String text ? text : null);
    }

    static String quantity(BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > 256) {
            throw new IllegalArgumentException("number must be from 0 to 2^256 - 1, is " + number);
        }
        return "0x" + number.toString(16);
    }

    static String quantity(long number) {
        return quantity(BigInteger.valueOf(number));
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
