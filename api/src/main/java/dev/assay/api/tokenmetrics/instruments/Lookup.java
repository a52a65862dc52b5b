package dev.assay.api.tokenmetrics.instruments;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The search for the tokens of one name, under way or over. Thread-safe. */
final class Lookup {

    private final Object caller;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable List<Instrument> tokens;
    private volatile long since;
    private volatile boolean givenUp;

    Lookup(Object caller) {
        this.caller = caller;
    }

    /** Tells whether that caller has to do it. */
    boolean isOf(Object one) {
        return caller == one;
    }

    /** Returns what opens when it is over. */
    CountDownLatch over() {
        return over;
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Returns what it found; null if it found out nothing. */
    @Nullable
    List<Instrument> tokens() {
        return tokens;
    }

    /** Tells whether its caller was stopped, so that nothing is known of the service. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** Tells whether what it found is too old. */
    boolean isOld(long now, long age) {
        return isOver() && now - since >= age;
    }

    void found(List<Instrument> those, long now) {
        tokens = those;
        since = now;
        over.countDown();
    }

    void failed(boolean stopped) {
        givenUp = stopped;
        over.countDown();
    }
}
