package dev.assay.contracts.starters;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a contract together and prints it. */
final class SourceWriter {

    private static final String LICENSE = "MIT";
    private static final String COMPILER = "0.8.37";
    private static final String PACKAGE = "@openzeppelin/contracts/";

    private final String name;
    private final Map<String, String> imports = new TreeMap<>();
    private final List<String> bases = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private final List<String> members = new ArrayList<>();
    private final List<List<String>> functions = new ArrayList<>();

    SourceWriter(String name) {
        this.name = name;
    }

    /** Returns a text as a name of a contract: letters and digits, each word with a capital. */
    static String identifier(String text) {
        StringBuilder name = new StringBuilder();
        boolean upper = true;
        for (char c : requireNonNull(text, "name").toCharArray()) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (letter || (digit && name.length() > 0)) {
                name.append(upper && c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
                upper = false;
            } else {
                upper = true;
            }
        }
        if (name.length() == 0) {
            throw new IllegalArgumentException("name must have a letter of a to z: " + text);
        }
        return name.toString();
    }

    /** Returns a text as Solidity writes it. */
    static String quoted(String text, String what) {
        requireNonNull(text, what);
        if (text.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException(what + " must be of printable ASCII: " + text);
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Adds a base, with what its constructor gets; null if it gets nothing. */
    SourceWriter base(String base, String file, @Nullable String arguments) {
        imported(base, file);
        bases.add(base);
        if (arguments != null) {
            calls.add(base + "(" + arguments + ")");
        }
        return this;
    }

    SourceWriter imported(String type, String file) {
        imports.put(type, file);
        return this;
    }

    boolean has(String base) {
        return bases.contains(base);
    }

    /** Adds a parameter of the constructor, once. */
    SourceWriter parameter(String parameter) {
        if (!parameters.contains(parameter)) {
            parameters.add(parameter);
        }
        return this;
    }

    /** Adds a line of the constructor. */
    void statement(String line) {
        body.add(line);
    }

    void member(String line) {
        members.add(line);
    }

    void function(String head, String... lines) {
        List<String> function = new ArrayList<>();
        function.add(head + " {");
        for (String line : lines) {
            function.add("    " + line);
        }
        function.add("}");
        functions.add(function);
    }

    /** Adds an owner, once. */
    void owned() {
        if (!has("Ownable")) {
            base("Ownable", "access/Ownable.sol", "initialOwner").parameter("address initialOwner");
        }
    }

    void pausing() {
        function("function pause() external onlyOwner", "_pause();");
        function("function unpause() external onlyOwner", "_unpause();");
    }

    /** Adds an override of what several bases have, if at least one of those is among the bases beside the first. */
    void override(String head, String tail, String call, String first, String... others) {
        List<String> those = new ArrayList<>(List.of(first));
        for (String other : others) {
            if (has(other)) {
                those.add(other);
            }
        }
        if (those.size() > 1) {
            function(head + " override(" + String.join(", ", those) + ")" + tail, call);
        }
    }

    Starter starter() {
        List<String> lines = new ArrayList<>();
        lines.add("// SPDX-License-Identifier: " + LICENSE);
        lines.add("pragma solidity " + COMPILER + ";");
        lines.add("");
        imports.forEach((type, file) -> lines.add("import {" + type + "} from \"" + PACKAGE + file + "\";"));
        if (!imports.isEmpty()) {
            lines.add("");
        }
        lines.add("contract " + name + (bases.isEmpty() ? "" : " is " + String.join(", ", bases)) + " {");
        List<List<String>> blocks = new ArrayList<>();
        if (!members.isEmpty()) {
            blocks.add(members);
        }
        if (!parameters.isEmpty() || !calls.isEmpty() || !body.isEmpty()) {
            blocks.add(constructor());
        }
        blocks.addAll(functions);
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                lines.add("");
            }
            blocks.get(i).forEach(line -> lines.add("    " + line));
        }
        lines.add("}");
        return new Starter(name, String.join("\n", lines) + "\n");
    }

    private List<String> constructor() {
        List<String> lines = new ArrayList<>();
        lines.add("constructor(" + String.join(", ", parameters) + ")");
        calls.forEach(call -> lines.add("    " + call));
        if (body.isEmpty()) {
            lines.add("{}");
            return lines;
        }
        lines.add("{");
        body.forEach(line -> lines.add("    " + line));
        lines.add("}");
        return lines;
    }
}
