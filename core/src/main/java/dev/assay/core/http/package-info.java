/** HTTP in terms of our own: requests, answers, headers, and the two doors for users, {@link dev.assay.core.http.Interceptor} and {@link dev.assay.core.http.Transport}. */
@NullMarked
package dev.assay.core.http;

import org.jspecify.annotations.NullMarked;
