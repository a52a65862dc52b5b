package dev.assay.contracts.solc;

import dev.assay.contracts.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came of a compilation without errors. Immutable. */
public final class Compilation {

    private final List<Artifact> artifacts;
    private final List<Diagnostic> diagnostics;
    private final String input;
    private final boolean cached;

    Compilation(List<Artifact> artifacts, List<Diagnostic> diagnostics, String input, boolean cached) {
        this.artifacts = List.copyOf(artifacts);
        this.diagnostics = List.copyOf(diagnostics);
        this.input = input;
        this.cached = cached;
    }

    /** Returns the contracts of the sources that were asked for, not of those they import. */
    public List<Artifact> artifacts() {
        return artifacts;
    }

    /** Returns the contract of a name, or of {@code source:name}; empty if there is none.
     *
     * @throws IllegalArgumentException if there are several of that name
     */
    public Optional<Artifact> find(String name) {
        List<Artifact> found = artifacts.stream()
                .filter(one -> one.name().equals(name) || one.fullName().equals(name))
                .toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException(name + " is the name of several contracts, say which: "
                    + found.stream().map(Artifact::fullName).toList());
        }
        return found.stream().findFirst();
    }

    /**
     * Returns the contract of a name, or of {@code source:name}.
     *
     * @throws IllegalArgumentException if there is none or several
     */
    public Artifact artifact(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no contract is called " + name + ", there are "
                        + artifacts.stream().map(Artifact::fullName).toList()));
    }

    /** Returns what the compiler said: warnings and notes. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Returns the contracts that are too large for the chain, whatever their constructors are given; none is what one hopes
     * for. With the arguments it is {@link Deployment#size}.
     */
    public List<CodeSize> tooLarge() {
        return artifacts.stream()
                .flatMap(artifact -> artifact.sizes().stream())
                .filter(CodeSize::isExceeded)
                .toList();
    }

    /** Returns what the compiler was given, as standard JSON with all sources in it. */
    public String input() {
        return input;
    }

    /** Returns whether the output came from the cache. */
    public boolean isCached() {
        return cached;
    }

    /**
     * Returns what an explorer asks for to show the source of a deployed contract.
     *
     * @param artifact one of {@link #artifacts}
     * @param constructorArguments see {@link Deployment#arguments}
     * @throws IllegalArgumentException if it is of no contract here, has no metadata, or was linked after it was compiled:
     *     an explorer compiles the input again, which then has to say where the libraries are
     */
    public Verification verification(Artifact artifact, Bytes constructorArguments) {
        Artifact compiled = artifact(artifact.fullName());
        if (!compiled.creationCode().isLinked()) {
            throw new IllegalArgumentException("artifact was not linked when it was compiled: compile with "
                    + compiled.creationCode().links().stream()
                            .map(link -> "project.library(\"" + link.fullName() + "\", address)")
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        return new Verification(artifact.fullName(), "v" + Verification.version(artifact), input, constructorArguments);
    }
}
