/** Events as they happen, and as they turn out not to have: {@link dev.assay.samples.contracts.watch.WatchTransfers}. */
@NullMarked
package dev.assay.samples.contracts.watch;

import org.jspecify.annotations.NullMarked;
