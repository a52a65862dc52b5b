package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Solidity compiler on this machine: a native {@code solc}, or solc-js in a Node process that is kept. Nothing is ever
 * downloaded.
 *
 * <pre>{@code
 * try (Solc solc = Solc.builder().cache(Path.of("target/solc")).build()) {
 *     Compilation compiled = solc.compile(SolidityProject.at(Path.of(".")).file("Token.sol"));
 *     Deployment deployment = compiled.artifact("Token").deployment("Test", "TST", owner);
 * }
 * }</pre>
 *
 * <p>Thread-safe; solc-js compiles one after the other. The compiler is started when it is first needed, which a cached
 * output does not. {@link #close} is optional: what was started ends with this JVM.
 */
public final class Solc implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final String identity;
    private final Supplier<Compiler> opener;
    private final @Nullable CompileCache cache;
    private final @Nullable Path modules;
    private @Nullable Compiler compiler;

    Solc(String identity, Supplier<Compiler> opener, @Nullable CompileCache cache, @Nullable Path modules) {
        this.identity = identity;
        this.opener = opener;
        this.cache = cache;
        this.modules = modules;
    }

    /**
     * Returns the compiler that is found: the native one on the search path, else solc-js in {@code -Dassay.node.modules}
     * or in a {@code node_modules} of the working folder or one above it. Empty if there is none.
     */
    public static Optional<Solc> find() {
        return builder().find();
    }

    /** Returns a builder with the defaults. */
    public static SolcBuilder builder() {
        return new SolcBuilder();
    }

    /** Returns the version with its commit; starts the compiler. */
    public String version() {
        return compiler().version();
    }

    /**
     * Compiles.
     *
     * @throws CompileException if the compiler finds errors, with each of them
     * @throws SolcException if it does not run to its end within the limit
     * @throws IllegalArgumentException if a file of the project is not there
     */
    public Compilation compile(SolidityProject project) {
        SourceTree tree = SourceTree.of(requireNonNull(project, "project"), modules);
        String input = StandardInput.of(project, tree);
        Optional<String> kept = cache == null ? Optional.empty() : cache.get(identity, input);
        String text = kept.isPresent() ? kept.get() : compiler().compile(input);
        StandardOutput output = StandardOutput.parse(text);
        List<Diagnostic> said = diagnostics(project, output, tree.texts());
        if (said.stream().anyMatch(Diagnostic::isError)) {
            throw new CompileException(said);
        }
        if (cache != null && kept.isEmpty()) {
            cache.put(identity, input, text);
        }
        try {
            return new Compilation(output.artifacts(), said, input, kept.isPresent());
        } catch (IllegalArgumentException e) {
            throw new SolcException("The output of solc cannot be read: " + e.getMessage(), e);
        }
    }

    /** Hands standard JSON to the compiler as it is and returns what it answers, errors included. Not cached. */
    public String standardJson(String input) {
        return compiler().compile(requireNonNull(input, "input"));
    }

    private List<Diagnostic> diagnostics(SolidityProject project, StandardOutput output, Map<String, String> sources) {
        List<Diagnostic> said = new ArrayList<>(output.diagnostics(sources));
        String wanted = project.parts.wantedVersion;
        if (wanted != null && !identity.contains(wanted) && !version().startsWith(wanted)) {
            said.add(ofToml("Version", "foundry.toml asks for solc " + wanted + ", this is " + version()));
        }
        for (String name : project.parts.notHonoured) {
            said.add(ofToml("Setting", name + " is not honoured here: Foundry may make other code"));
        }
        return said;
    }

    private static Diagnostic ofToml(String type, String message) {
        return new Diagnostic(Diagnostic.Severity.WARNING, type, "", message, "foundry.toml", 0, 0);
    }

    private Compiler compiler() {
        lock.lock();
        try {
            Compiler open = compiler;
            if (open == null) {
                open = opener.get();
                compiler = open;
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the process that is kept, if one is; the next compilation would start it again. */
    @Override
    public void close() {
        lock.lock();
        try {
            Compiler open = compiler;
            compiler = null;
            if (open != null) {
                open.close();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return identity;
    }
}
