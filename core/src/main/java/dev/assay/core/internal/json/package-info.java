/**
 * How bodies are read: strict JSON, once, into blocks that know where their values stand. Not for users; the entry for
 * them is {@code dev.assay.core.row}, which stands on this package and not the other way round.
 */
@NullMarked
package dev.assay.core.internal.json;

import org.jspecify.annotations.NullMarked;
