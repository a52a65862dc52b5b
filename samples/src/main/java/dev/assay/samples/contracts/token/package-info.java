/** From a template to a table of who holds the token: {@link dev.assay.samples.contracts.token.TokenToTable}. */
@NullMarked
package dev.assay.samples.contracts.token;

import org.jspecify.annotations.NullMarked;
