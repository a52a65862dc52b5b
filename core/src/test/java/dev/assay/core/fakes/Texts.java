package dev.assay.core.fakes;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a throwable shows when it is printed. */
public final class Texts {

    private Texts() {}

    /** Returns its stack trace, with causes and suppressed ones. */
    public static String of(Throwable throwable) {
        StringWriter text = new StringWriter();
        throwable.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
