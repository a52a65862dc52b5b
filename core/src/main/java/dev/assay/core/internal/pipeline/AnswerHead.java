package dev.assay.core.internal.pipeline;

import dev.assay.core.http.Headers;

/**
 * What came before the body of a good answer, for who reads it.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param elsewhere whether a redirect led to another origin, where credentials did not go along
 */
public record AnswerHead(int status, Headers headers, boolean elsewhere) {}
