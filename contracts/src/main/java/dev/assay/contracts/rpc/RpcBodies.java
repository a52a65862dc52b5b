package dev.assay.contracts.rpc;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.core.error.DataException;
import dev.assay.core.http.Payload;
import dev.assay.core.internal.json.JsonText;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes calls and checks answers. */
final class RpcBodies {

    private static final Column ID = Column.sometimes("id");
    private static final Column RESULT = Column.sometimes("result");
    private static final Column ERROR = Column.sometimes("error");
    private static final Column CODE = Column.sometimes("code");
    private static final Column MESSAGE = Column.sometimes("message");

    private RpcBodies() {}

    static Payload of(RpcCall call) {
        return Payload.json(text(call, 1));
    }

    static Payload of(List<RpcCall> calls) {
        List<String> texts = new ArrayList<>();
        for (RpcCall call : calls) {
            texts.add(text(call, texts.size() + 1));
        }
        return Payload.json("[" + String.join(",", texts) + "]");
    }

    private static String text(RpcCall call, int id) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("jsonrpc", "2.0");
        body.put("id", id);
        body.put("method", call.method());
        body.put("params", plain(call.params()));
        return JsonText.object(body);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((name, item) -> plain.put(name, plain(item)));
            return plain;
        }
        if (value instanceof Address || value instanceof Bytes || value instanceof Bytes32) {
            return hex(value);
        }
        if (value instanceof BigInteger number) {
            return Quantity.of(number);
        }
        if (value instanceof Long || value instanceof Integer) {
            return Quantity.of(BigInteger.valueOf(((Number) value).longValue()));
        }
        return value;
    }

    private static String hex(Object value) {
        if (value instanceof Address address) {
            return address.toHex();
        }
        return value instanceof Bytes bytes ? bytes.toHex() : ((Bytes32) value).toHex();
    }

    /** Returns the answer if it is good and belongs to the call of that number. */
    static RpcValue checked(RpcCall call, int id, Row envelope) {
        Row error = envelope.row(ERROR);
        if (error != null) {
            throw refused(call, error);
        }
        if (!envelope.has(RESULT)) {
            throw new DataException("The node answered " + call.method() + " without a result: " + envelope, "$", null);
        }
        if (!Integer.toString(id).equals(String.valueOf(envelope.value(ID)))) {
            throw new DataException(
                    "The node answered another call than " + call.method() + ": its id is " + envelope.value(ID),
                    "$.id",
                    null);
        }
        return new RpcValue(call.method(), envelope);
    }

    static RpcException refused(RpcCall call, Row error) {
        Integer code = error.intValue(CODE);
        String message = error.text(MESSAGE);
        String reason = message == null ? "no reason given" : message;
        int known = code == null ? 0 : code;
        return new RpcException(call.method(), known, reason, RevertBytes.find(error), Busy.says(known, reason));
    }

    static int id(Row envelope) {
        Integer id = envelope.intValue(ID);
        return id == null ? -1 : id;
    }
}
