/** A deployment that says what it costs before anything is signed: {@link dev.assay.samples.contracts.deploy.Deploy}. */
@NullMarked
package dev.assay.samples.contracts.deploy;

import org.jspecify.annotations.NullMarked;
