package dev.assay.core.internal.pipeline;

import dev.assay.core.error.SizeLimitException;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.internal.json.Foretold;
import dev.assay.core.internal.json.Shapes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A body that is counted, cut off with an error past its bound, and not read on when the exchange has to end. */
final class BoundedBody extends FilterInputStream implements Foretold {

    private final long limit;
    private final AttemptScope scope;
    private final long expected;
    private final Shapes shapes;
    private long count;

    private BoundedBody(InputStream body, long limit, AttemptScope scope, long expected, Shapes shapes) {
        super(body);
        this.limit = limit;
        this.scope = scope;
        this.expected = expected;
        this.shapes = shapes;
    }

    /**
     * Returns the body of an answer.
     *
     * @param limit how many bytes it may have at most
     */
    static BoundedBody of(TransportResponse answer, long limit, AttemptScope scope, Shapes shapes) {
        return new BoundedBody(answer.body(), limit, scope, length(answer.headers()), shapes);
    }

    /** Returns how long the body is said to be; negative if it is not said, or not in digits. */
    private static long length(Headers headers) {
        String text = headers.first("Content-Length");
        if (text == null || text.isEmpty() || text.length() > 18) {
            return -1;
        }
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            length = 10 * length + digit;
        }
        return length;
    }

    @Override
    public long expectedBytes() {
        return expected;
    }

    @Override
    public Shapes shapes() {
        return shapes;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        beforeRead();
        int b = in.read();
        if (b >= 0) {
            add(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        beforeRead();
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        beforeRead();
        long skipped = in.skip(n);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void beforeRead() throws IOException {
        scope.check();
        if (scope.aborted()) {
            throw new InterruptedIOException("the exchange was ended");
        }
    }

    private void add(long read) {
        count += read;
        if (count > limit) {
            throw new SizeLimitException(
                    "The body is larger than " + limit + " bytes; raise maxResponseBytes if that is expected", limit);
        }
    }
}
