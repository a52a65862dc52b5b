package dev.assay.contracts.solc;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code foundry.toml} says of code beside optimizer and rules, in the form of the compiler's settings. */
final class FoundrySettings {

    private static final String DETAILS = "optimizer_details.";
    private static final List<String> HASHES = List.of("ipfs", "bzzr1", "none");
    private static final List<String> REVERT_STRINGS = List.of("default", "strip", "debug", "verboseDebug");

    /** What would change the code and is not done here. */
    private static final List<String> NOT_HONOURED =
            List.of("additional_compiler_profiles", "compilation_restrictions", "extends");

    private FoundrySettings() {}

    static void read(FoundryToml toml, SolidityProject.Parts parts) {
        String hash = oneOf(toml, "bytecode_hash", HASHES);
        if (hash != null) {
            parts.metadata.put("bytecodeHash", hash);
        }
        flag(toml, "cbor_metadata", "appendCBOR", parts.metadata);
        flag(toml, "use_literal_content", "useLiteralContent", parts.metadata);
        parts.revertStrings = oneOf(toml, "revert_strings", REVERT_STRINGS);
        for (String name : toml.names()) {
            if (name.startsWith(DETAILS)) {
                detail(name.substring(DETAILS.length()), String.valueOf(toml.text(name)), parts.optimizerDetails);
            }
            String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
            if (NOT_HONOURED.contains(first) && !parts.notHonoured.contains(first)) {
                parts.notHonoured.add(first);
            }
        }
    }

    private static @Nullable String oneOf(FoundryToml toml, String name, List<String> values) {
        String value = toml.text(name);
        if (value != null && !values.contains(value)) {
            throw new IllegalArgumentException("foundry.toml: " + name + " must be one of " + values + ", is " + value);
        }
        return value;
    }

    private static void flag(FoundryToml toml, String name, String setting, Map<String, Object> settings) {
        String value = oneOf(toml, name, List.of("true", "false"));
        if (value != null) {
            settings.put(setting, Boolean.valueOf(value));
        }
    }

    /** Names are the compiler's own, which also says which it does not know. */
    private static void detail(String name, String value, Map<String, Object> details) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            boolean flag = value.equals("true") || value.equals("false");
            details.put(name, flag ? Boolean.valueOf(value) : value);
            return;
        }
        @SuppressWarnings("unchecked") // Made here and nowhere else.
        Map<String, Object> inner =
                (Map<String, Object>) details.computeIfAbsent(name.substring(0, dot), added -> new TreeMap<>());
        detail(name.substring(dot + 1), value, inner);
    }
}
