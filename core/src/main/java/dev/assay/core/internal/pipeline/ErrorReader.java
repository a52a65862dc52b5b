package dev.assay.core.internal.pipeline;

import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;

/** Turns a provider's error answer into the exception that fits it. */
@FunctionalInterface
public interface ErrorReader {

    /** Returns the exception for an answer that is not good. */
    ServiceException read(ServiceError error);
}
