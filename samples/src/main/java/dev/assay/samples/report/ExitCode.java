package dev.assay.samples.report;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.TransportException;

/** How the program ends, for scripts. */
enum ExitCode {
    /** Written, and every day is there. */
    COMPLETE,
    /** Not written: the disk, or a fault of the program. */
    FAILED,
    /** Not begun: an argument or a setting is wrong. */
    WRONG_ARGUMENTS,
    /** Written, but days are missing. */
    INCOMPLETE,
    /** Not written: the service refused, or gave no answer of use. */
    REFUSED,
    /** Not written: the service could not be reached. */
    NETWORK;

    int number() {
        return ordinal();
    }

    /** Returns the code for what ended the program; a list that broke off says why in its cause. */
    static ExitCode of(AssayException failure) {
        Throwable why = failure instanceof IncompleteListException ? failure.getCause() : failure;
        if (why instanceof TransportException) {
            return NETWORK;
        }
        return why instanceof ConfigurationException ? WRONG_ARGUMENTS : REFUSED;
    }
}
