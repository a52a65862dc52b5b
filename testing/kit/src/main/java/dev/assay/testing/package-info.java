/**
 * Stand-ins for what a client does not control: {@link dev.assay.testing.ScriptedTransport} for the network,
 * {@link dev.assay.testing.ManualTime} for the clock. No sockets, no waiting.
 *
 * <p>For a fake provider that speaks real HTTP see {@link dev.assay.testing.tokenmetrics}.
 */
@NullMarked
package dev.assay.testing;

import org.jspecify.annotations.NullMarked;
