/**
 * Writes to a chain. {@link dev.assay.contracts.send.Draft} is what is to be sent.
 *
 * <pre>{@code
 * Draft draft = Draft.to(treasury).value(amount).idempotencyKey("invoice-4711");
 * }</pre>
 */
@NullMarked
package dev.assay.contracts.send;

import org.jspecify.annotations.NullMarked;
