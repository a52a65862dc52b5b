/** The door for our own modules: {@link dev.assay.core.internal.socket.Sockets}. */
@NullMarked
package dev.assay.core.internal.socket;

import org.jspecify.annotations.NullMarked;
