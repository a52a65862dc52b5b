package dev.assay.contracts.logs;

import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.error.DataException;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.socket.ConnectionOptions;
import dev.assay.core.socket.SocketConnection;
import dev.assay.core.socket.SocketEvent;
import dev.assay.core.socket.SocketSession;
import dev.assay.core.time.TimeSource;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Waits until there may be a new block. */
interface NewBlocks extends AutoCloseable {

    /** Returns when there may be one. */
    void await();

    /** Lets go of what it waits with, until it waits again. */
    void release();

    /** Lets go of what it waits with for ever; who waits comes back. */
    @Override
    void close();

    /** Returns one that waits as long every time. */
    static NewBlocks every(Duration interval, TimeSource time) {
        return new NewBlocks() {
            @Override
            public void await() {
                try {
                    time.sleep(interval);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedCallException("interrupted while waiting for a block", e);
                }
            }

            @Override
            public void release() {}

            @Override
            public void close() {}
        };
    }

    /** Returns one that is woken by what a node announces, and by its interval where nothing is. */
    static NewBlocks announced(JsonRpc rpc, URI url, Duration interval) {
        return new Announced(rpc, url, interval);
    }

    /** Connects when it first waits. What is announced is not read, only that it is: any message may be a block. */
    final class Announced implements NewBlocks {

        private static final Duration ANSWER = Duration.ofSeconds(10);
        private static final String SUBSCRIBE =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_subscribe\",\"params\":[\"newHeads\"]}";

        private static final Column ID = Column.sometimes("id");
        private static final Column ERROR = Column.sometimes("error");

        private final ReentrantLock lock = new ReentrantLock();
        private final JsonRpc rpc;
        private final URI url;
        private final Duration interval;
        private @Nullable SocketConnection socket;
        private boolean closed;

        Announced(JsonRpc rpc, URI url, Duration interval) {
            this.rpc = rpc;
            this.url = url;
            this.interval = interval;
        }

        @Override
        public void await() {
            SocketConnection open = open();
            Optional<SocketEvent> event = open == null ? Optional.empty() : open.poll(interval);
            while (event.isPresent() && open != null && !(event.get() instanceof SocketEvent.Closed)) {
                event = open.poll(Duration.ZERO);
            }
        }

        private @Nullable SocketConnection open() {
            lock.lock();
            try {
                if (socket == null && !closed) {
                    socket = rpc.openSocket(url, ConnectionOptions.defaults().subscription(Announced::subscribe));
                }
                return socket;
            } finally {
                lock.unlock();
            }
        }

        /** What is announced has no id. */
        private static boolean isAnswer(String text) {
            try {
                return Row.parse(text).has(ID);
            } catch (DataException e) {
                return false;
            }
        }

        private static void subscribe(SocketSession session) {
            session.send(SUBSCRIBE);
            String answer = session.await(Announced::isAnswer, ANSWER);
            if (Row.parse(answer).has(ERROR)) {
                throw new DataException("The node takes no subscription to new blocks: " + answer, "$", null);
            }
        }

        @Override
        public void release() {
            release(false);
        }

        @Override
        public void close() {
            release(true);
        }

        private void release(boolean forEver) {
            SocketConnection open;
            lock.lock();
            try {
                closed |= forEver;
                open = socket;
                socket = null;
            } finally {
                lock.unlock();
            }
            if (open != null) {
                open.close();
            }
        }
    }
}
