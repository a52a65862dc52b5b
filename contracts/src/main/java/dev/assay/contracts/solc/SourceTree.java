package dev.assay.contracts.solc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a compilation with all they import, under the names the compiler gives them, so that it needs to read no
 * file. What cannot be found is left for it to complain about. How names come about:
 * <a href="https://docs.soliditylang.org/en/v0.8.30/path-resolution.html">Import Path Resolution</a>.
 */
final class SourceTree {

    private final SolidityProject.Parts project;
    private final List<Path> folders = new ArrayList<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final TreeSet<String> named = new TreeSet<>();

    private SourceTree(SolidityProject.Parts project, @Nullable Path modules) {
        this.project = project;
        Path root = project.root;
        if (root != null) {
            folders.add(root);
        }
        folders.addAll(project.includes);
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            folders.add(folder.resolve("node_modules"));
        }
        if (modules != null) {
            folders.add(modules);
        }
    }

    static SourceTree of(SolidityProject project, @Nullable Path modules) {
        SourceTree tree = new SourceTree(project.parts, modules);
        tree.gather();
        return tree;
    }

    /** Returns all sources by name. */
    Map<String, String> texts() {
        return texts;
    }

    /** Returns the names of those that were asked for. */
    Set<String> named() {
        return named;
    }

    private void gather() {
        named.addAll(project.sources.keySet());
        project.files.forEach(file -> named.add(find(file)));
        if (named.isEmpty()) {
            named.addAll(all());
        }
        Deque<String> open = new ArrayDeque<>(named);
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            String text = texts.containsKey(name) ? null : text(name);
            if (text != null) {
                texts.put(name, text);
                Imports.of(text).forEach(path -> open.addLast(remapped(name, absolute(name, path))));
            }
        }
    }

    private String find(String file) {
        for (String folder : folders(project.sourceFolder)) {
            String name = folder.isEmpty() ? file : folder + "/" + file;
            if (project.root != null && Files.isRegularFile(project.root.resolve(name))) {
                return name.replace('\\', '/');
            }
        }
        throw new IllegalArgumentException(
                "file is neither in " + project.root + " nor in " + folders(project.sourceFolder) + " of it: " + file);
    }

    /** Of Foundry, of Hardhat, and where Maven and Gradle would have them. */
    private static List<String> folders(String sources) {
        return List.of("", sources, "src", "contracts", "src/main/solidity", "src/test/solidity");
    }

    private List<String> all() {
        Path root = project.root;
        if (root == null || !Files.isDirectory(root.resolve(project.sourceFolder))) {
            throw new IllegalArgumentException("project names no source and has no folder of them: " + root);
        }
        return Artifacts.filesBelow(root.resolve(project.sourceFolder)).stream()
                .filter(file -> file.toString().endsWith(".sol"))
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private @Nullable String text(String name) {
        String given = project.sources.get(name);
        if (given != null) {
            return given;
        }
        for (Path folder : folders) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return Artifacts.text(file);
            }
        }
        return null;
    }

    /** The name that a path stands for in a source, before remapping. */
    static String absolute(String from, String path) {
        if (!path.startsWith("./") && !path.startsWith("../")) {
            return path;
        }
        List<String> parts = new ArrayList<>(List.of(from.split("/")));
        parts.remove(parts.size() - 1);
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** Longest context, then longest prefix, then the later one. */
    private String remapped(String from, String name) {
        Remapping best = null;
        for (Remapping one : project.remappings) {
            if (from.startsWith(one.context())
                    && name.startsWith(one.prefix())
                    && (best == null || isBetter(one, best))) {
                best = one;
            }
        }
        return best == null
                ? name
                : best.target() + name.substring(best.prefix().length());
    }

    private static boolean isBetter(Remapping one, Remapping other) {
        int context = Integer.compare(one.context().length(), other.context().length());
        int prefix = Integer.compare(one.prefix().length(), other.prefix().length());
        return context != 0 ? context > 0 : prefix >= 0;
    }
}
