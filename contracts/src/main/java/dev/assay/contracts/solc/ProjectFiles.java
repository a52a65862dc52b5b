package dev.assay.contracts.solc;

import dev.assay.contracts.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how a project wants to be compiled from the files in its folder. */
final class ProjectFiles {

    private static final String REMAPPINGS = "remappings.txt";
    // Of Foundry, where optimizer is true and optimizer_runs absent.
    private static final int USUAL_RUNS = 200;

    private ProjectFiles() {}

    /** Later remappings win, so the weakest come first: what lies in lib, then remappings.txt, then foundry.toml. */
    static void read(SolidityProject.Parts parts, String profile) {
        Path root = parts.root;
        if (root == null) {
            return;
        }
        Path file = root.resolve("foundry.toml");
        boolean there = Files.exists(file);
        FoundryToml toml = FoundryToml.parse(there ? Artifacts.text(file) : "", there ? profile : FoundryToml.DEFAULT);
        List<String> libs = toml.list("libs");
        boolean detected = !"false".equals(toml.text("auto_detect_remappings"));
        for (String lib : libs.isEmpty() ? List.of("lib") : libs) {
            if (detected && !lib.endsWith("node_modules")) {
                parts.remappings.addAll(ofLibraries(root, lib));
            }
            parts.includes.add(root.resolve(lib));
        }
        toml.list("include_paths").forEach(path -> parts.includes.add(root.resolve(path)));
        parts.remappings.addAll(lines(root.resolve(REMAPPINGS)));
        toml.list("remappings").forEach(line -> parts.remappings.add(Remapping.parse(line)));
        parts.sourceFolder = sourceFolder(root, toml.text("src"));
        parts.evmVersion = toml.text("evm_version");
        parts.viaIr = toml.isTrue("via_ir");
        String wanted = toml.text("solc_version");
        parts.wantedVersion = wanted == null ? toml.text("solc") : wanted;
        String runs = toml.text("optimizer_runs");
        boolean off = "false".equals(toml.text("optimizer"));
        if (!off && (runs != null || toml.isTrue("optimizer"))) {
            parts.optimizerRuns = runs == null ? USUAL_RUNS : Integer.valueOf(runs.replace("_", ""));
        }
        toml.list("libraries").forEach(line -> addLibrary(parts, line));
        FoundrySettings.read(toml, parts);
    }

    private static void addLibrary(SolidityProject.Parts parts, String line) {
        int last = line.lastIndexOf(':');
        if (last < 1) {
            throw new IllegalArgumentException("foundry.toml: a library is source:name:address, not " + line);
        }
        parts.libraries.put(line.substring(0, last), Address.parse(line.substring(last + 1)));
    }

    private static String sourceFolder(Path root, @Nullable String said) {
        if (said != null) {
            return said;
        }
        return Files.isDirectory(root.resolve("src")) ? "src" : "contracts";
    }

    /** As Foundry finds them: each folder by its name, its own remappings within it. */
    private static List<Remapping> ofLibraries(Path root, String lib) {
        Path folder = root.resolve(lib);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Remapping> found = new ArrayList<>();
        try (Stream<Path> libraries = Files.list(folder)) {
            for (Path library : libraries.filter(Files::isDirectory).sorted().toList()) {
                String name = String.valueOf(library.getFileName());
                String home = lib + "/" + name + "/";
                for (Remapping own : lines(library.resolve(REMAPPINGS))) {
                    found.add(new Remapping(home + own.context(), own.prefix(), home + own.target()));
                    found.add(new Remapping("", own.prefix(), home + own.target()));
                }
                found.add(new Remapping("", name + "/", home + inner(library)));
            }
        } catch (IOException e) {
            throw new SolcException(folder + " cannot be read: " + e, e);
        }
        return found;
    }

    private static String inner(Path library) {
        for (String inner : List.of("src/", "contracts/")) {
            if (Files.isDirectory(library.resolve(inner))) {
                return inner;
            }
        }
        return "";
    }

    private static List<Remapping> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Artifacts.text(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Remapping::parse)
                .toList();
    }
}
