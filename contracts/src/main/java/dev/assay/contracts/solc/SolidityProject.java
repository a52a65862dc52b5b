package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to compile, and how. Immutable; each setter returns a changed copy.
 *
 * <pre>{@code
 * SolidityProject project = SolidityProject.at(Path.of(".")).file("Token.sol").optimizer(200);
 * SolidityProject small = SolidityProject.of("Answer.sol", "contract Answer { uint256 public answer = 42; }");
 * }</pre>
 */
public final class SolidityProject {

    final Parts parts;

    private SolidityProject(Parts parts) {
        this.parts = parts;
    }

    /**
     * Returns the project in a folder: with the settings of its {@code foundry.toml}, the remappings of that and of
     * {@code remappings.txt}, and what is in its {@code lib} and {@code node_modules} to import. Unless files are named,
     * it is every source below {@code src}, or {@code contracts} where there is no such folder. The profile of {@code
     * foundry.toml} is the one that the variable FOUNDRY_PROFILE names, as for Foundry; else {@code default}.
     *
     * @throws SolcException if a file of settings cannot be read
     * @throws IllegalArgumentException if it cannot be understood, saying where, or has no such profile
     */
    public static SolidityProject at(Path root) {
        String profile = System.getenv("FOUNDRY_PROFILE");
        return at(root, profile == null || profile.isEmpty() ? FoundryToml.DEFAULT : profile);
    }

    /**
     * Returns the project in a folder, as {@link #at(Path)} does, with a profile of its {@code foundry.toml}; what that does
     * not say, the default one does.
     */
    public static SolidityProject at(Path root, String profile) {
        Parts parts = new Parts();
        parts.root = requireNonNull(root, "root").toAbsolutePath().normalize();
        ProjectFiles.read(parts, requireNonNull(profile, "profile"));
        return new SolidityProject(parts);
    }

    /** Returns a project of one source that is no file. */
    public static SolidityProject of(String name, String text) {
        return new SolidityProject(new Parts()).source(name, text);
    }

    /** Adds a source that is no file, or takes the place of one. */
    public SolidityProject source(String name, String text) {
        return with(copy -> copy.sources.put(requireNonNull(name, "name"), requireNonNull(text, "text")));
    }

    /**
     * Adds a file, by its path from the root or from one of {@code src}, {@code contracts}, {@code src/main/solidity} and
     * {@code src/test/solidity}. Looked for when it is compiled.
     */
    public SolidityProject file(String path) {
        return with(copy -> copy.files.add(requireNonNull(path, "path")));
    }

    /** Switches the optimizer on, for code that runs so many times. Off unless set, as the compiler has it. */
    public SolidityProject optimizer(int runs) {
        if (runs < 0) {
            throw new IllegalArgumentException("runs must not be negative, is " + runs);
        }
        return with(copy -> copy.optimizerRuns = runs);
    }

    /** Sets the rules the code is for, such as {@code prague}; the compiler's own default unless set. */
    public SolidityProject evmVersion(String name) {
        return with(copy -> copy.evmVersion = requireNonNull(name, "name"));
    }

    /** Sets whether the compiler goes through Yul, which is slower and reaches deeper; off unless set. */
    public SolidityProject viaIr(boolean on) {
        return with(copy -> copy.viaIr = on);
    }

    /** Adds remappings, which win over those of files. */
    public SolidityProject remappings(Remapping... remappings) {
        return with(copy -> copy.remappings.addAll(Arrays.asList(remappings)));
    }

    /** Adds a folder to look for imports in, such as a {@code node_modules} elsewhere. */
    public SolidityProject importFrom(Path folder) {
        return with(copy -> copy.includes.add(folder.toAbsolutePath().normalize()));
    }

    /**
     * Links a library when compiling.
     *
     * @param fullName {@code source:name}
     */
    public SolidityProject library(String fullName, Address address) {
        if (fullName.lastIndexOf(':') < 1) {
            throw new IllegalArgumentException("fullName must be source:name, is " + fullName);
        }
        return with(copy -> copy.libraries.put(fullName, requireNonNull(address, "address")));
    }

    /** Returns the folder; empty for sources that are no files. */
    public Optional<Path> root() {
        return Optional.ofNullable(parts.root);
    }

    /** Returns the remappings, where two hold the later one. */
    public List<Remapping> remappings() {
        return List.copyOf(parts.remappings);
    }

    private SolidityProject with(Consumer<Parts> change) {
        Parts copy = new Parts(parts);
        change.accept(copy);
        return new SolidityProject(copy);
    }

    @Override
    public String toString() {
        return "project " + (parts.root == null ? "" : parts.root + " ") + parts.files + parts.sources.keySet();
    }

    /** What it is made of; never changed once it is in a project. */
    static final class Parts {

        @Nullable
        Path root;

        String sourceFolder = "";
        final Map<String, String> sources;
        final List<String> files;
        final List<Remapping> remappings;
        final List<Path> includes;
        final Map<String, Address> libraries;
        // Of the compiler's settings, by its own names.
        final Map<String, Object> optimizerDetails;
        final Map<String, Object> metadata;
        // Names in foundry.toml.
        final List<String> notHonoured;

        @Nullable
        String revertStrings;

        @Nullable
        Integer optimizerRuns;

        @Nullable
        String evmVersion;

        @Nullable
        String wantedVersion;

        boolean viaIr;

        Parts() {
            sources = new TreeMap<>();
            files = new ArrayList<>();
            remappings = new ArrayList<>();
            includes = new ArrayList<>();
            libraries = new TreeMap<>();
            optimizerDetails = new TreeMap<>();
            metadata = new TreeMap<>();
            notHonoured = new ArrayList<>();
        }

        Parts(Parts other) {
            root = other.root;
            sourceFolder = other.sourceFolder;
            sources = new TreeMap<>(other.sources);
            files = new ArrayList<>(other.files);
            remappings = new ArrayList<>(other.remappings);
            includes = new ArrayList<>(other.includes);
            libraries = new TreeMap<>(other.libraries);
            optimizerDetails = new TreeMap<>(other.optimizerDetails);
            metadata = new TreeMap<>(other.metadata);
            notHonoured = new ArrayList<>(other.notHonoured);
            revertStrings = other.revertStrings;
            optimizerRuns = other.optimizerRuns;
            evmVersion = other.evmVersion;
            wantedVersion = other.wantedVersion;
            viaIr = other.viaIr;
        }
    }
}
