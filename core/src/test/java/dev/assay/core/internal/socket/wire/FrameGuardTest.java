package dev.assay.core.internal.socket.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class FrameGuardTest {

    @Test
    void letsMessagesOfTheLimitPassByteByByte() throws IOException {
        Buffer wire = new Buffer();
        for (int i = 0; i < 100; i++) {
            frame(wire, 0x82, 300);
        }
        long size = wire.size();

        assertThat(readAll(new FrameGuard(wire, 300), 1)).isEqualTo(size);
    }

    @Test
    void letsMessagesOfTheLimitPassInAnyChunks() throws IOException {
        for (int chunk = 1; chunk < 700; chunk += 7) {
            Buffer wire = new Buffer();
            frame(wire, 0x81, 5);
            frame(wire, 0x82, 70_000);
            frame(wire, 0x89, 3);
            long size = wire.size();

            assertThat(readAll(new FrameGuard(wire, 70_000), chunk)).isEqualTo(size);
        }
    }

    @Test
    void addsUpFragmentsAcrossPings() {
        Buffer wire = new Buffer();
        frame(wire, 0x01, 60);
        frame(wire, 0x89, 100);
        frame(wire, 0x80, 41);

        assertThatThrownBy(() -> readAll(new FrameGuard(wire, 100), 1))
                .isInstanceOf(FrameGuard.TooLargeException.class);
    }

    @Test
    void everyMessageIsCountedAfresh() throws IOException {
        Buffer wire = new Buffer();
        frame(wire, 0x01, 60);
        frame(wire, 0x80, 40);
        frame(wire, 0x81, 100);
        long size = wire.size();

        assertThat(readAll(new FrameGuard(wire, 100), 8192)).isEqualTo(size);
    }

    private static void frame(Buffer wire, int first, int length) {
        wire.writeByte(first);
        if (length < 126) {
            wire.writeByte(length);
        } else if (length < 65_536) {
            wire.writeByte(126).writeShort(length);
        } else {
            wire.writeByte(127).writeLong(length);
        }
        wire.write(new byte[length]);
    }

    private static long readAll(FrameGuard guard, int chunk) throws IOException {
        Buffer sink = new Buffer();
        while (guard.read(sink, chunk) != -1) {
            if (sink.size() > 100_000) {
                throw new AssertionError("endless");
            }
        }
        return sink.size();
    }
}
