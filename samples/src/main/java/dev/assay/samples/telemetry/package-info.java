/** What a client does, in the metrics and traces of its application. */
@NullMarked
package dev.assay.samples.telemetry;

import org.jspecify.annotations.NullMarked;
