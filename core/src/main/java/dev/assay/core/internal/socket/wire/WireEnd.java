package dev.assay.core.internal.socket.wire;

import dev.assay.core.error.AssayException;
import org.jspecify.annotations.Nullable;

/**
 * How a wire ended.
 *
 * @param code the close code the server sent, 1005 if it sent none; 0 if the wire broke off
 * @param reason the server's reason, possibly empty
 * @param failure why it broke off; null if the server closed it
 */
public record WireEnd(int code, String reason, @Nullable AssayException failure) {

    static WireEnd failed(AssayException failure) {
        return new WireEnd(0, "", failure);
    }
}
