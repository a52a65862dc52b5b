package dev.assay.contracts.solc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the compiler's standard JSON. */
final class StandardOutput {

    private final Map<String, @Nullable Object> root;

    private StandardOutput(Map<String, @Nullable Object> root) {
        this.root = root;
    }

    static StandardOutput parse(String json) {
        return new StandardOutput(Maps.parse(json, "The output of solc"));
    }

    List<Diagnostic> diagnostics(Map<String, String> sources) {
        List<Diagnostic> found = new ArrayList<>();
        for (Object entry : Maps.list(root, "errors")) {
            Map<String, @Nullable Object> error = Maps.asMap(entry);
            Map<String, @Nullable Object> place = Maps.map(error, "sourceLocation");
            String file = Maps.text(place, "file");
            int start = Maps.integer(place, "start", -1);
            String text = file == null ? null : sources.get(file);
            byte[] before = text == null || start < 0 ? null : Arrays.copyOf(text.getBytes(UTF_8), start);
            found.add(new Diagnostic(
                    severity(Maps.text(error, "severity", "error")),
                    Maps.text(error, "type", "Error"),
                    Maps.text(error, "errorCode", ""),
                    Maps.text(error, "message", Maps.text(error, "formattedMessage", "")),
                    file,
                    before == null ? 0 : line(before),
                    before == null ? 0 : column(before)));
        }
        return found;
    }

    List<Artifact> artifacts() {
        List<Artifact> found = new ArrayList<>();
        Map<String, @Nullable Object> contracts = Maps.map(root, "contracts");
        for (String source : contracts.keySet()) {
            Map<String, @Nullable Object> inSource = Maps.map(contracts, source);
            for (String name : inSource.keySet()) {
                found.add(artifact(source, name, Maps.map(inSource, name)));
            }
        }
        return found;
    }

    private static Artifact artifact(String source, String name, Map<String, @Nullable Object> contract) {
        Map<String, @Nullable Object> evm = Maps.map(contract, "evm");
        return new Artifact(
                source,
                name,
                ArtifactParts.abi(contract.get("abi")),
                ArtifactParts.code(Maps.map(evm, "bytecode")),
                ArtifactParts.code(Maps.map(evm, "deployedBytecode")),
                Maps.text(contract, "metadata"));
    }

    private static Diagnostic.Severity severity(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "warning" -> Diagnostic.Severity.WARNING;
            case "info" -> Diagnostic.Severity.INFO;
            default -> Diagnostic.Severity.ERROR;
        };
    }

    private static int line(byte[] before) {
        int line = 1;
        for (byte b : before) {
            line += b == '\n' ? 1 : 0;
        }
        return line;
    }

    private static int column(byte[] before) {
        int from = before.length;
        while (from > 0 && before[from - 1] != '\n') {
            from--;
        }
        String ofLine = new String(before, from, before.length - from, UTF_8);
        return 1 + ofLine.codePointCount(0, ofLine.length());
    }
}
