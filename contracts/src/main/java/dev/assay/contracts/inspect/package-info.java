/**
 * What stands at an address, found out from outside.
 *
 * <p>{@link dev.assay.contracts.inspect.Inspect} reads code, storage and functions on one block and gives an {@link
 * dev.assay.contracts.inspect.Inspection}: whose code runs there, who may replace it, who owns it, which standards it keeps
 * to, which powers it gives. Each is a {@link dev.assay.contracts.inspect.Fact}: known, absent or unknown, with what was
 * asked for it. What could not be found out is never told as absent.
 *
 * <pre>{@code
 * Inspection seen = Inspect.on(chain).at(address);
 * seen.proxy().implementation().value();
 * System.out.println(seen.summary());
 * }</pre>
 */
@NullMarked
package dev.assay.contracts.inspect;

import org.jspecify.annotations.NullMarked;
