package dev.assay.core.internal.paging;

import dev.assay.core.RequestOptions;
import dev.assay.core.internal.pipeline.AbortSignal;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A run that is not at its first page yet, for what has to be asked before.
 *
 * @param options how its requests are made; asked for before each, and may refuse by throwing
 * @param abort ends the run
 * @param sent is told how many more requests the run has sent, retries included
 */
public record Preparation(Supplier<RequestOptions> options, AbortSignal abort, IntConsumer sent) {}
