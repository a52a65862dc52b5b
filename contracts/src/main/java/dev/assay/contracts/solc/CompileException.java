package dev.assay.contracts.solc;

import java.util.List;
import java.util.stream.Collectors;

/** The compiler found errors in the source. */
public final class CompileException extends SolcException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final transient List<Diagnostic> diagnostics;

    CompileException(List<Diagnostic> diagnostics) {
        super(message(diagnostics), null);
        this.diagnostics = List.copyOf(diagnostics);
    }

    private static String message(List<Diagnostic> all) {
        List<Diagnostic> errors = all.stream().filter(Diagnostic::isError).toList();
        return errors.size()
                + (errors.size() == 1 ? " error: " : " errors: ")
                + errors.stream().limit(SHOWN).map(Diagnostic::toString).collect(Collectors.joining("; "))
                + (errors.size() > SHOWN ? "; ..." : "");
    }

    /** Returns everything the compiler said, warnings included. */
    public List<Diagnostic> diagnostics() {
        return diagnostics == null ? List.of() : diagnostics;
    }
}
