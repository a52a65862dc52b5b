package dev.assay.core.socket;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.TransportException;
import dev.assay.core.internal.socket.wire.WireEnd;
import org.jspecify.annotations.Nullable;

/** Why a connection is over. */
record Ending(
        SocketEvent.Gap.Reason reason,
        int code,
        String detail,
        @Nullable AssayException cause) {

    static Ending of(WireEnd end) {
        AssayException failure = end.failure();
        return failure == null
                ? new Ending(SocketEvent.Gap.Reason.SERVER_CLOSED, end.code(), end.reason(), null)
                : new Ending(SocketEvent.Gap.Reason.LOST, 0, String.valueOf(failure.getMessage()), failure);
    }

    /** Returns it as an exception, for those to whom it is a failure. */
    AssayException failure(String display) {
        if (cause != null) {
            return cause;
        }
        return reason == SocketEvent.Gap.Reason.SERVER_CLOSED
                ? new TransportException(display + " closed the connection with code " + code + ": " + detail, null)
                : new TransportException(display + ": " + detail, null);
    }
}
