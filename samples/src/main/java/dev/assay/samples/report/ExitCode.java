package dev.assay.samples.report;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.TransportException;

/** How the program ends, for scripts. */
enum ExitCode {
    /** Written, and every day is there. */
    COMPLETE(0),
    /** Not written: the disk, or a fault of the program. */
    FAILED(1),
    /** Not begun: an argument or a setting is wrong. */
    WRONG_ARGUMENTS(2),
    /** Written, but days are missing. */
    INCOMPLETE(3),
    /** Not written: the service refused, or gave no answer of use. */
    REFUSED(4),
    /** Not written: the service could not be reached. */
    NETWORK(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
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
