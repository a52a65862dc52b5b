package dev.assay.contracts.rpc;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a node and its parameters. Besides strings, booleans, lists, maps and null a parameter may be an
 * {@link dev.assay.contracts.Address}, {@link dev.assay.contracts.Bytes}, {@link dev.assay.contracts.Bytes32}, or an
 * integer, which is sent as a quantity: {@code 0x10}.
 *
 * @param repeatable whether it may be sent again although it may have arrived; true unless {@link #once} is used or the
 *     method is known to send
 */
public record RpcCall(String method, List<@Nullable Object> params, boolean repeatable) {

    /** Copies the parameters. */
    public RpcCall {
        requireNonNull(method, "method");
        params = Collections.unmodifiableList(new ArrayList<>(params));
    }

    /** Returns a call; one that sends a transaction is never repeated. */
    public static RpcCall of(String method, @Nullable Object... params) {
        boolean sends = method.startsWith("eth_send") || method.endsWith("_sendTransaction");
        return new RpcCall(method, Arrays.asList(params), !sends);
    }

    /** Returns this call, sent once even if it may not have arrived. */
    public RpcCall once() {
        return new RpcCall(method, params, false);
    }
}
