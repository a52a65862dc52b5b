package dev.assay.metrics.signal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A position from nothing to nothing, or to the other side; changes of its size are part of it.
 *
 * @param entry when it was opened
 * @param entryPrice at which price
 * @param exit when it was closed; null while it is open
 * @param exitPrice at which price; the latest while it is open
 * @param position the part of the equity at the beginning, negative if short
 * @param netReturn what it changed the equity by, costs taken off, as a fraction
 * @param adverseExcursion how far the price went against it at worst, as a fraction of the entry price; zero or negative
 */
public record Trade(
        Instant entry,
        double entryPrice,
        @Nullable Instant exit,
        double exitPrice,
        double position,
        double netReturn,
        double adverseExcursion) {

    /** Tells whether it is still open. */
    public boolean isOpen() {
        return exit == null;
    }
}
