package dev.assay.core.internal.socket.wire;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/**
 * Reads the frame headers that go by and stops before a message that is too large is held in memory, since OkHttp
 * collects a message of any size. See RFC 6455, section 5.2.
 */
final class FrameGuard extends ForwardingSource {

    private final long limit;
    private final byte[] header = new byte[10];
    private int headerSize;
    private long payloadLeft;
    private long messageSize;
    private boolean exceeded;

    FrameGuard(Source delegate, long limit) {
        super(delegate);
        this.limit = limit;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        // Thrown one read late, so that whole messages in front of the large one in the same chunk are still delivered.
        if (exceeded) {
            throw new TooLargeException();
        }
        long start = sink.size();
        long count = super.read(sink, byteCount);
        if (count > 0) {
            scan(sink, start);
        }
        return count;
    }

    private void scan(Buffer buffer, long start) {
        long position = start;
        while (position < buffer.size() && !exceeded) {
            if (payloadLeft > 0) {
                long skipped = Math.min(payloadLeft, buffer.size() - position);
                payloadLeft -= skipped;
                position += skipped;
                continue;
            }
            header[headerSize++] = buffer.getByte(position++);
            if (headerSize >= 2 && headerSize == 2 + lengthBytes()) {
                begin(payloadLength());
                headerSize = 0;
            }
        }
    }

    private void begin(long length) {
        int opcode = header[0] & 0x0f;
        boolean control = (opcode & 0x08) != 0;
        if (!control) {
            messageSize = opcode == 0 ? messageSize + length : length;
            exceeded = messageSize < 0 || messageSize > limit;
        }
        payloadLeft = length;
    }

    private int lengthBytes() {
        int marker = header[1] & 0x7f;
        return marker == 127 ? 8 : marker == 126 ? 2 : 0;
    }

    private long payloadLength() {
        int bytes = lengthBytes();
        if (bytes == 0) {
            return header[1] & 0x7f;
        }
        long length = 0;
        for (int i = 0; i < bytes; i++) {
            length = length << 8 | (header[2 + i] & 0xff);
        }
        return length;
    }

    /** Says that a message is too large; turned into our own exception where the wire ends. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
