/** Requests through OkHttp. */
@NullMarked
package dev.assay.core.internal.okhttp;

import org.jspecify.annotations.NullMarked;
