/** What Assay does to exceptions after they were made, out of reach of who catches them. */
@NullMarked
package dev.assay.core.internal.error;

import org.jspecify.annotations.NullMarked;
