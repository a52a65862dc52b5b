package dev.assay.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The machine's clocks; the only place that reads them. */
enum SystemTime implements TimeSource {
    INSTANCE;

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        // The longest is 292 years; a sleep asked to last longer does not fail for that.
        TimeUnit.NANOSECONDS.sleep(TimeUnit.NANOSECONDS.convert(duration));
    }
}
