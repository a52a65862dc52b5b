/** Time as something that is handed in: {@link dev.assay.core.time.TimeSource}. */
@NullMarked
package dev.assay.core.time;

import org.jspecify.annotations.NullMarked;
