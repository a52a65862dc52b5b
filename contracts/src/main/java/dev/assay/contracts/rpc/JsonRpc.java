package dev.assay.contracts.rpc;

import static java.util.Objects.requireNonNull;

import dev.assay.core.Request;
import dev.assay.core.auth.Credential;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.http.Headers;
import dev.assay.core.http.Payload;
import dev.assay.core.internal.pipeline.BodyReader;
import dev.assay.core.internal.pipeline.CallSpec;
import dev.assay.core.internal.pipeline.Service;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.row.Document;
import dev.assay.core.socket.ConnectionOptions;
import dev.assay.core.socket.SocketConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.web3j.protocol.Web3jService;

/**
 * A node that is called by JSON-RPC over HTTP.
 *
 * <p>What only reads is repeated when it fails; what sends a transaction is sent once. An answer that says the node is too
 * busy is repeated, too, although its HTTP status is 200. Thread-safe; meant to be made once and shared.
 * {@link #close} is optional.
 */
public final class JsonRpc implements AutoCloseable {

    private final Service service;
    private final NodeAddress address;
    private final ClientOptions options;

    private JsonRpc(Service service, NodeAddress address, ClientOptions options) {
        this.service = service;
        this.address = address;
        this.options = options;
    }

    /**
     * Returns a node with the defaults.
     *
     * @param url such as {@code https://mainnet.infura.io/v3/<key>}: what looks like a key in it is never printed, and
     *     goes only over https or to loopback
     * @throws dev.assay.core.error.ConfigurationException if it is no http or https address
     */
    public static JsonRpc connect(String url) {
        return builder(url).build();
    }

    /** Returns a builder with the defaults, for the address that {@link #connect} describes. */
    public static Builder builder(String url) {
        return new Builder(NodeAddress.parse(requireNonNull(url, "url")));
    }

    /** Returns a call of a method with parameters; see {@link RpcCall} for what they may be. */
    public Request<RpcValue> call(String method, @Nullable Object... params) {
        return call(RpcCall.of(method, params));
    }

    /**
     * Returns a call. Its run throws {@link RpcException} if the node answers with an error.
     */
    public Request<RpcValue> call(RpcCall call) {
        return call(call, value -> value);
    }

    /** Returns a call whose answer is read by a reader. What that throws ends the request, and is repeated if it is retryable. */
    public <T> Request<T> call(RpcCall call, RpcReader<T> reader) {
        return request(call.method(), RpcBodies.of(call), call.repeatable(), (head, body) -> {
            RpcValue value;
            try {
                value = RpcBodies.checked(call, 1, Document.read(body, "").envelope());
            } catch (RpcException e) {
                throw reader.refused(e);
            }
            return reader.read(value);
        });
    }

    /**
     * Returns several calls in one HTTP request. Each has its own answer, in the order of the calls; the batch as a whole
     * fails only if the node does not take it.
     */
    public Request<List<RpcAnswer>> batch(List<RpcCall> calls) {
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("calls must not be empty");
        }
        List<RpcCall> kept = List.copyOf(calls);
        boolean repeatable = kept.stream().allMatch(RpcCall::repeatable);
        return request("batch", RpcBodies.of(kept), repeatable, (head, body) -> BatchAnswers.read(kept, body));
    }

    /**
     * Returns calls in one HTTP request whose answer is read as it comes, for what is too much to be read into values
     * first. A single call is sent as an object, several as an array, numbered from 1.
     */
    public <T> Request<T> exchange(List<RpcCall> calls, AnswerReader<T> reader) {
        requireNonNull(reader, "reader");
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("calls must not be empty");
        }
        boolean repeatable = calls.stream().allMatch(RpcCall::repeatable);
        Payload payload = calls.size() == 1 ? RpcBodies.of(calls.get(0)) : RpcBodies.of(calls);
        String name = calls.stream()
                .map(RpcCall::method)
                .distinct()
                .reduce((a, b) -> a + "+" + b)
                .orElseThrow();
        return request(name, payload, repeatable, (head, body) -> reader.read(body));
    }

    <T> Request<T> request(String method, Payload payload, boolean repeatable, BodyReader<T> reader) {
        return service.request(new CallSpec<>(
                "rpc/" + method,
                "POST",
                address.url(),
                Headers.none(),
                payload,
                repeatable,
                null,
                null,
                false,
                reader));
    }

    /**
     * Returns this node as web3j takes one, {@code Web3j.build(rpc.asWeb3jService())}: with the time limits, repetitions and
     * limits of rate and size of this. What web3j would throw as {@link java.io.IOException} is an
     * {@link dev.assay.core.error.AssayException}. It does not subscribe, and closing it leaves this open.
     */
    public Web3jService asWeb3jService() {
        return new Web3jAdapter(this);
    }

    /**
     * Opens a WebSocket to a node with the proxy, the certificates, the OkHttp client and the application's name of this.
     * The headers with secrets are those of this node's own address, and go nowhere else. Closing it is up to the caller.
     *
     * @param url with scheme ws or wss
     * @throws IllegalArgumentException if the address is another one
     * @throws dev.assay.core.error.ConfigurationException as {@link SocketConnection#open(URI, ConnectionOptions,
     *     ClientOptions)} says
     */
    public SocketConnection openSocket(URI url, ConnectionOptions how) {
        return SocketConnection.open(requireNonNull(url, "url"), requireNonNull(how, "how"), options);
    }

    /** Ends the use of this node; the threads and connections it made are given back. */
    @Override
    public void close() {
        service.close();
    }

    /** Returns the origin of its address; what follows it may be a key. */
    @Override
    public String toString() {
        return "JsonRpc[" + address + "]";
    }

    /** Sets up a {@link JsonRpc}; not thread-safe. */
    public static final class Builder {

        private final NodeAddress address;
        private final ArrayList<Credential> credentials;
        private final ClientOptions.Builder options = ClientOptions.builder();

        private Builder(NodeAddress address) {
            this.address = address;
            this.credentials = new ArrayList<>(address.credentials());
            options.rateLimit(RateLimit.none());
        }

        /** Adds a header with a secret, such as one a gateway asks for; the supplier is asked for each request. */
        public Builder header(String name, Supplier<Secret> secret) {
            credentials.add(Credential.header(requireNonNull(name, "name"), requireNonNull(secret, "secret")));
            return this;
        }

        /** Sets how requests are made: time limits, retries, rate limit (none unless set), proxy, HTTP client, listeners. */
        public Builder client(Consumer<ClientOptions.Builder> change) {
            change.accept(options);
            return this;
        }

        /** Returns the node. */
        public JsonRpc build() {
            ClientOptions built = options.build();
            return new JsonRpc(
                    Service.create(address.provider(credentials, built), built, RateLimit.none()), address, built);
        }
    }
}
