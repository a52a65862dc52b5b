/** What the code of a contract says about it without being run; not for users. */
@NullMarked
package dev.assay.contracts.internal.code;

import org.jspecify.annotations.NullMarked;
