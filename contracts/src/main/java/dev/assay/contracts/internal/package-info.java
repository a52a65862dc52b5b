/** What the packages of this artifact share and users do not see. */
@NullMarked
package dev.assay.contracts.internal;

import org.jspecify.annotations.NullMarked;
