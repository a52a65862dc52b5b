/** One program per task a user has. They run without a key, against a fake server on this machine. */
@NullMarked
package dev.assay.samples;

import org.jspecify.annotations.NullMarked;
