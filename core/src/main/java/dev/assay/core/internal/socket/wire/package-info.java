/** One WebSocket over OkHttp, from dialling to its end: {@link dev.assay.core.internal.socket.wire.Dialer}. */
@NullMarked
package dev.assay.core.internal.socket.wire;

import org.jspecify.annotations.NullMarked;
