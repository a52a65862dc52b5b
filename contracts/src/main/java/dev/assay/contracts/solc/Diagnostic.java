package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One thing a compiler said of a source.
 *
 * @param severity how bad it is
 * @param type the kind, such as {@code TypeError} or {@code Warning}
 * @param code the compiler's number for it, such as {@code 2314}; empty if it has none
 * @param message what is wrong
 * @param file the name of the source as the compiler knows it; null if it belongs to none
 * @param line from 1; 0 if it belongs to no place
 * @param column from 1, in code points; 0 if it belongs to no place
 */
public record Diagnostic(
        Severity severity,
        String type,
        String code,
        String message,
        @Nullable String file,
        int line,
        int column) {

    /** Takes all. */
    public Diagnostic {
        requireNonNull(severity, "severity");
        requireNonNull(type, "type");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
    }

    /** How bad it is. */
    public enum Severity {
        /** Nothing was compiled. */
        ERROR,
        /** Compiled, but look at it. */
        WARNING,
        /** For your information. */
        INFO
    }

    /** Returns whether it is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns it in one line, such as {@code src/Token.sol:12:5: DeclarationError (7576): Undeclared identifier}. */
    @Override
    public String toString() {
        String place = file == null ? "" : line == 0 ? file + ": " : file + ":" + line + ":" + column + ": ";
        return place + type + (code.isEmpty() ? "" : " (" + code + ")") + ": " + message;
    }
}
