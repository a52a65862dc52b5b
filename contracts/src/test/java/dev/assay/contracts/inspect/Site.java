package dev.assay.contracts.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.solc.Artifact;
import dev.assay.contracts.solc.Compilation;
import dev.assay.contracts.solc.Solc;
import dev.assay.contracts.solc.SolidityProject;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.testing.chain.TestChain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A chain with the contracts of this folder at hand. */
final class Site implements AutoCloseable {

    private static final Column CREATED = Column.sometimes("contractAddress");
    private static final Column STATUS = Column.sometimes("status");

    private final TestChain node;
    private final JsonRpc rpc;
    private final Map<String, Compilation> compiled = new LinkedHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();

    private Site(TestChain node, String... files) {
        this.node = node;
        this.rpc = JsonRpc.builder(node.url())
                .client(client -> client.listener(new RequestListener() {
                    @Override
                    public void started(RequestInfo request) {
                        requests.incrementAndGet();
                    }
                }))
                .build();
        for (String file : files) {
            compiled.put(file, compile(file));
        }
    }

    static Site open(String... files) {
        return new Site(TestChain.startOrSkip(), files);
    }

    private static Compilation compile(String file) {
        return compile(project(file).optimizer(200));
    }

    static SolidityProject project(String file) {
        return SolidityProject.of(file, read(file)).evmVersion("cancun");
    }

    static Compilation compile(SolidityProject project) {
        Optional<Solc> found =
                Solc.builder().cache(Path.of("target", "assay-solc")).find();
        if (found.isEmpty() && !TestChain.isRequired()) {
            Assumptions.abort("no solc-js: run npm ci in testing/node");
        }
        try (Solc solc = found.orElseGet(() -> Solc.builder().build())) {
            return solc.compile(project);
        }
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestChain node() {
        return node;
    }

    JsonRpc rpc() {
        return rpc;
    }

    /** A node of which no answer may have more bytes. */
    JsonRpc narrow(long bytes) {
        return JsonRpc.builder(node.url())
                .client(client -> client.maxResponseBytes(bytes))
                .build();
    }

    Inspect inspect() {
        return Inspect.on(Chain.of(rpc));
    }

    /** Looks at an address on the newest block. */
    Inspection look(Address address) {
        return inspect().at(address);
    }

    int requests() {
        return requests.getAndSet(0);
    }

    Address account(String label) {
        return Address.parse(node.account(label).address());
    }

    Artifact artifact(String name) {
        return compiled.values().stream()
                .flatMap(each -> each.find(name).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Deploys in the name of the first account. */
    Address deploy(String name, Object... arguments) {
        Row receipt = send(
                node.account(0).address(),
                null,
                artifact(name).deployment(fit(arguments)).data());
        return Address.parse(Objects.requireNonNull(receipt.text(CREATED)));
    }

    Row send(Address to, String function, Object... arguments) {
        return send(node.account(0).address(), to, encode(function, arguments));
    }

    Row sendFrom(String label, Address to, String function, Object... arguments) {
        return send(account(label).toHex(), to, encode(function, arguments));
    }

    static Bytes encode(String function, Object... arguments) {
        return AbiFunction.parse(function).encode(List.of(fit(arguments)));
    }

    private static Object[] fit(Object... arguments) {
        return Arrays.stream(arguments)
                .map(each -> each instanceof Integer number ? BigInteger.valueOf(number) : each)
                .toArray();
    }

    private Row send(String from, @Nullable Address to, Bytes data) {
        Map<String, Object> transaction = new LinkedHashMap<>();
        transaction.put("from", from);
        if (to != null) {
            transaction.put("to", to);
        }
        transaction.put("data", data);
        transaction.put("gas", 15_000_000);
        Row receipt = rpc.call("eth_sendTransactionSync", transaction).get().row();
        if (!"0x1".equals(receipt.text(STATUS))) {
            throw new AssertionError("reverted: " + receipt);
        }
        return receipt;
    }

    /** The address that the only log of a receipt has as its data. */
    static Address logged(Row receipt) {
        Row log = Objects.requireNonNull(receipt.rows(Column.sometimes("logs"))).get(0);
        Bytes data = Bytes.parse(Objects.requireNonNull(log.text(Column.sometimes("data"))));
        return Address.copyOf(data.toArray(), 12);
    }

    @Override
    public void close() {
        node.close();
    }
}
