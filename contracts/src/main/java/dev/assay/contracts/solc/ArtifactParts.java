package dev.assay.contracts.solc;

import dev.assay.contracts.abi.Abi;
import dev.assay.core.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pieces that the files of all tools have in common. */
final class ArtifactParts {

    private ArtifactParts() {}

    static Abi abi(@Nullable Object list) {
        return Abi.parseJson(
                Row.of(Map.of("abi", list == null ? List.of() : list)).toJson());
    }

    /** Reads {object, sourceMap, linkReferences}, as solc and Foundry write it. */
    static Bytecode code(Map<String, @Nullable Object> code) {
        return code(Maps.text(code, "object", ""), Maps.map(code, "linkReferences"), Maps.text(code, "sourceMap"));
    }

    static Bytecode code(String hex, Map<String, @Nullable Object> links, @Nullable String sourceMap) {
        List<Bytecode.LinkReference> references = new ArrayList<>();
        for (String source : links.keySet()) {
            Map<String, @Nullable Object> libraries = Maps.map(links, source);
            for (String library : libraries.keySet()) {
                for (Object place : Maps.list(libraries, library)) {
                    references.add(
                            new Bytecode.LinkReference(source, library, Maps.integer(Maps.asMap(place), "start", -1)));
                }
            }
        }
        return new Bytecode(hex, references, sourceMap == null || sourceMap.isEmpty() ? null : sourceMap);
    }
}
