package dev.assay.core.internal.socket.wire;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.SizeLimitException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import dev.assay.core.internal.pipeline.Redactor;
import dev.assay.core.time.TimeSource;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import okio.Utf8;
import org.jspecify.annotations.Nullable;

/** Turns what OkHttp reports into what a {@link WireHandler} is told, without the secrets of the handshake. */
final class WireListener extends WebSocketListener {

    private final WireHandler handler;
    private final String display;
    private final WireSettings settings;
    private final Redactor redactor;
    private final TimeSource time;
    private final AtomicBoolean ended = new AtomicBoolean();

    WireListener(WireHandler handler, String display, WireSettings settings, Redactor redactor, TimeSource time) {
        this.handler = handler;
        this.display = display;
        this.settings = settings;
        this.redactor = redactor;
        this.time = time;
    }

    @Override
    public void onOpen(WebSocket socket, Response response) {
        guarded(handler::opened);
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        // Three bytes of UTF-8 at most for one char, so most messages need no counting.
        long most = settings.maxMessageBytes();
        if (text.length() > most / 3 && Utf8.size(text) > most) {
            throw tooLarge();
        }
        guarded(() -> handler.text(text));
    }

    @Override
    public void onMessage(WebSocket socket, ByteString bytes) {
        if (bytes.size() > settings.maxMessageBytes()) {
            throw tooLarge();
        }
        ByteBuffer content = bytes.asByteBuffer();
        guarded(() -> handler.binary(content));
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
        socket.close(1000, null); // OkHttp leaves the answer to us.
        end(new WireEnd(code, redactor.redact(reason), null));
    }

    @Override
    public void onClosed(WebSocket socket, int code, String reason) {
        end(new WireEnd(code, redactor.redact(reason), null));
    }

    @Override
    public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
        if (response != null && response.code() != 101) {
            fail(Refusal.of(response, display, time.now(), redactor, failure));
            return;
        }
        fail(ours(failure));
    }

    private AssayException ours(Throwable failure) {
        if (failure instanceof AssayException thrownByUs) {
            return thrownByUs;
        }
        if (failure instanceof FrameGuard.TooLargeException) {
            return tooLarge();
        }
        // A call timeout is a plain InterruptedIOException, a missing pong a SocketTimeoutException.
        if (failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException)) {
            return new TimeoutException(
                    display + " did not open within " + settings.openTimeout(),
                    TimeoutException.Limit.ATTEMPT,
                    settings.openTimeout(),
                    failure);
        }
        return new TransportException(display + " broke off: " + failure, failure);
    }

    private SizeLimitException tooLarge() {
        long most = settings.maxMessageBytes();
        return new SizeLimitException(display + " sent a message of more than " + most + " bytes", most);
    }

    // OkHttp reports an exception back as a failure, but lets an error pass; then nobody would learn of the end.
    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (Error e) {
            fail(new TransportException("an error while a message was handled: " + e, e));
            throw e;
        }
    }

    private void fail(AssayException failure) {
        redactor.clean(failure);
        end(WireEnd.failed(failure));
    }

    private void end(WireEnd end) {
        if (ended.compareAndSet(false, true)) {
            handler.ended(end);
        }
    }
}
