package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link Solc}. Not thread-safe. */
public final class SolcBuilder {

    private static final String MODULES = "assay.node.modules";

    private @Nullable Path binary;
    private @Nullable Path modules;
    private @Nullable Path node;
    private @Nullable Path cache;
    private Duration limit = Duration.ofMinutes(3);

    SolcBuilder() {}

    /** Sets the native solc to use. */
    public SolcBuilder binary(Path binary) {
        this.binary = requireNonNull(binary, "binary");
        return this;
    }

    /** Sets a folder {@code node_modules} that holds solc-js, to use that; imports are looked for there, too. */
    public SolcBuilder nodeModules(Path modules) {
        this.modules = requireNonNull(modules, "modules");
        return this;
    }

    /** Sets the program Node for solc-js; the one on the search path unless set. */
    public SolcBuilder node(Path node) {
        this.node = requireNonNull(node, "node");
        return this;
    }

    /** Keeps outputs in a folder, by the content of all sources, the settings and the compiler. Not kept unless set. */
    public SolcBuilder cache(Path folder) {
        this.cache = requireNonNull(folder, "folder");
        return this;
    }

    /** Sets how long a compilation may take, and the start of the compiler; 3 minutes unless set. */
    public SolcBuilder limit(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit must be positive, is " + limit);
        }
        this.limit = limit;
        return this;
    }

    /** Returns the compiler; empty if there is none. */
    public Optional<Solc> find() {
        if (binary != null) {
            return Files.isExecutable(binary) ? Optional.of(ofBinary(binary)) : Optional.empty();
        }
        if (modules == null) {
            Optional<Path> onPath = Processes.onPath("solc");
            if (onPath.isPresent()) {
                return onPath.map(this::ofBinary);
            }
        }
        Path program = node == null ? Processes.onPath("node").orElse(null) : node;
        if (program == null) {
            return Optional.empty();
        }
        return folders().stream()
                .filter(folder -> Files.isRegularFile(folder.resolve("solc/package.json")))
                .findFirst()
                .map(folder -> ofModule(program, folder));
    }

    /**
     * Returns the compiler.
     *
     * @throws SolcException if there is none, saying where one may be put
     */
    public Solc build() {
        return find().orElseThrow(() -> new SolcException(
                "No Solidity compiler: "
                        + (binary != null
                                ? binary + " is no program"
                                : "neither solc is on the search path, nor Node and a package solc in " + folders())
                        + ". Install solc, or run 'npm install --save-dev solc'",
                null));
    }

    private Solc ofBinary(Path program) {
        Duration bound = limit;
        return new Solc(
                program + " " + program.toFile().length() + " "
                        + program.toFile().lastModified(),
                () -> NativeCompiler.open(program, bound),
                cache(),
                property());
    }

    private Solc ofModule(Path program, Path folder) {
        Duration bound = limit;
        String version = Maps.text(
                Maps.parse(Artifacts.text(folder.resolve("solc/package.json")), "package.json of solc"), "version", "");
        return new Solc(
                "solc-js " + version,
                () -> NodeCompiler.open(program, folder.resolve("solc").toAbsolutePath(), bound),
                cache(),
                folder);
    }

    private @Nullable CompileCache cache() {
        return cache == null ? null : new CompileCache(cache);
    }

    private List<Path> folders() {
        if (modules != null) {
            return List.of(modules);
        }
        List<Path> folders = new ArrayList<>();
        Path said = property();
        if (said != null) {
            folders.add(said);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            folders.add(folder.resolve("node_modules"));
        }
        return folders;
    }

    private static @Nullable Path property() {
        String said = System.getProperty(MODULES);
        return said == null || said.isEmpty() ? null : Path.of(said);
    }
}
