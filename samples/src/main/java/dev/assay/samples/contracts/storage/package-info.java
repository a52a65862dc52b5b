/** A contract in ten lines: {@link dev.assay.samples.contracts.storage.UseSimpleStorage}. */
@NullMarked
package dev.assay.samples.contracts.storage;

import org.jspecify.annotations.NullMarked;
