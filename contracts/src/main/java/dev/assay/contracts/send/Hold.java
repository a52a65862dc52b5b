package dev.assay.contracts.send;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lane that one thread holds: its lock, and its lease where processes share it. */
final class Hold implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lease.class);
    private static final Duration LEASE_PATIENCE = Duration.ofSeconds(60);

    private final Lane lane;
    private final Lease.@Nullable Held held;

    private Hold(Lane lane, Lease.@Nullable Held held) {
        this.lane = lane;
        this.held = held;
    }

    static Hold of(Engine engine) {
        Lane lane = engine.lane();
        Lease lease = engine.settings().lease();
        lane.lock().lock();
        try {
            return new Hold(
                    lane, lease == null ? null : lease.take(engine.network().id(), engine.address(), LEASE_PATIENCE));
        } catch (RuntimeException | Error e) {
            lane.lock().unlock();
            throw e;
        }
    }

    /** Returns what is held. */
    Lane lane() {
        return lane;
    }

    /** Returns whether other processes may have sent meanwhile. */
    boolean isShared() {
        return held != null;
    }

    /** Returns the nonce that the last holder left to come next; empty if there was none, or no other can be. */
    OptionalLong next() {
        return held == null ? OptionalLong.empty() : held.next();
    }

    /** Tells other processes which nonce comes next. */
    void next(long nonce) {
        if (held != null) {
            held.next(nonce);
        }
    }

    /** A lease that cannot be given back is no reason to keep from the caller what was sent; who wants it next will see. */
    @Override
    public void close() {
        try {
            if (held != null) {
                held.close();
            }
        } catch (RuntimeException e) {
            log.warn("The lease of {} could not be given back", lane, e);
        } finally {
            lane.lock().unlock();
        }
    }
}
