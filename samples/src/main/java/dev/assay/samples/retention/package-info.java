/** Who comes back to a project, in figures and as a heat map of its cohorts. */
@NullMarked
package dev.assay.samples.retention;

import org.jspecify.annotations.NullMarked;
