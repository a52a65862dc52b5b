/**
 * Keys: a {@link dev.assay.core.auth.Secret} prints as {@code ***}, and a {@link dev.assay.core.auth.Credential} says
 * where in a request one stands. They travel only to the origin they were made for, and only over https or to this
 * machine.
 */
@NullMarked
package dev.assay.core.auth;

import org.jspecify.annotations.NullMarked;
