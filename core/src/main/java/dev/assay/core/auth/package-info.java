/** Secrets, and where in a request they go. */
@NullMarked
package dev.assay.core.auth;

import org.jspecify.annotations.NullMarked;
