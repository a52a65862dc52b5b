package dev.assay.contracts.solc;

import dev.assay.contracts.Address;
import dev.assay.core.row.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the compiler's standard JSON. */
final class StandardInput {

    private static final List<String> OUTPUTS = List.of(
            "abi",
            "metadata",
            "evm.bytecode.object",
            "evm.bytecode.linkReferences",
            "evm.bytecode.sourceMap",
            "evm.deployedBytecode.object",
            "evm.deployedBytecode.linkReferences",
            "evm.deployedBytecode.sourceMap",
            "evm.deployedBytecode.immutableReferences");

    private StandardInput() {}

    static String of(SolidityProject project, SourceTree tree) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("language", "Solidity");
        Map<String, Object> sources = new TreeMap<>();
        tree.texts().forEach((name, text) -> sources.put(name, Map.of("content", text)));
        input.put("sources", sources);
        input.put("settings", settings(project.parts, tree));
        return Row.of(input).toJson();
    }

    private static Map<String, Object> settings(SolidityProject.Parts project, SourceTree tree) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(
                "remappings",
                project.remappings.stream().map(Remapping::toString).toList());
        Map<String, Object> optimizer = new LinkedHashMap<>();
        Integer runs = project.optimizerRuns;
        optimizer.put("enabled", runs != null);
        if (runs != null) {
            optimizer.put("runs", runs);
        }
        if (!project.optimizerDetails.isEmpty()) {
            optimizer.put("details", project.optimizerDetails);
        }
        settings.put("optimizer", optimizer);
        if (project.evmVersion != null) {
            settings.put("evmVersion", project.evmVersion);
        }
        if (project.viaIr) {
            settings.put("viaIR", true);
        }
        if (!project.metadata.isEmpty()) {
            settings.put("metadata", project.metadata);
        }
        if (project.revertStrings != null) {
            settings.put("debug", Map.of("revertStrings", project.revertStrings));
        }
        if (!project.libraries.isEmpty()) {
            settings.put("libraries", libraries(project.libraries));
        }
        Map<String, Object> selection = new TreeMap<>();
        tree.named().forEach(name -> selection.put(name, Map.of("*", OUTPUTS)));
        settings.put("outputSelection", selection);
        return settings;
    }

    private static Map<String, Object> libraries(Map<String, Address> libraries) {
        Map<String, Map<String, Object>> bySource = new TreeMap<>();
        libraries.forEach((fullName, address) -> {
            int colon = fullName.lastIndexOf(':');
            bySource.computeIfAbsent(fullName.substring(0, colon), source -> new TreeMap<>())
                    .put(fullName.substring(colon + 1), address.toHex());
        });
        return new TreeMap<>(bySource);
    }
}
