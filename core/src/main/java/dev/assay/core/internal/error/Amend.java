package dev.assay.core.internal.error;

import java.util.function.UnaryOperator;

/** Changes exceptions after they were made. */
public final class Amend {

    private Amend() {}

    /** Does what {@link Amendable#mask} says. */
    public static void mask(Amendable failure, UnaryOperator<String> texts, UnaryOperator<Throwable> causes) {
        failure.mask(texts, causes);
    }

    /** Does what {@link Amendable#belongTo} says; the call site is a {@code dev.assay.core.error.CallSite}. */
    public static void belongTo(Amendable failure, Object callSite) {
        failure.belongTo(callSite);
    }
}
