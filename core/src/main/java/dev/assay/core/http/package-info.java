/**
 * HTTP as Assay sees it, without a type of any HTTP library. Two interfaces are for users:
 * {@link dev.assay.core.http.Interceptor} stands before every attempt, {@link dev.assay.core.http.Transport} replaces
 * the HTTP stack. The others are what these are given and give back.
 */
@NullMarked
package dev.assay.core.http;

import org.jspecify.annotations.NullMarked;
