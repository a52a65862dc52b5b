package dev.assay.api.tokenmetrics;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a log shows of an exception. */
final class Texts {

    private Texts() {}

    /** Returns the stack trace with causes and what was suppressed; empty for null. */
    static String of(Throwable failure) {
        if (failure == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return "\n" + text;
    }
}
