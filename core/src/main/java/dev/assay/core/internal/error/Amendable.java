package dev.assay.core.internal.error;

import java.util.function.UnaryOperator;

/**
 * The part of an exception that Assay may still change: secrets are taken out, and it learns which exchange it belongs
 * to. The methods are called by {@link Amend} alone, so that they need not be public.
 */
public abstract class Amendable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates one without message and cause, which are kept where they can be changed. */
    protected Amendable() {
        super(null, null);
    }

    /**
     * Takes secrets out of what this shows.
     *
     * @param texts returns a text without secrets
     * @param causes returns a throwable without secrets, the same one if it shows none
     */
    protected abstract void mask(UnaryOperator<String> texts, UnaryOperator<Throwable> causes);

    /**
     * Says which exchange this belongs to, once.
     *
     * @throws IllegalStateException if it was said before
     */
    protected abstract void belongTo(Object callSite);
}
