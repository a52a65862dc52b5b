package dev.assay.core.internal.pipeline;

import dev.assay.core.http.Headers;

/** Status and headers of a good answer, for who reads its body. */
public record AnswerHead(int status, Headers headers) {}
