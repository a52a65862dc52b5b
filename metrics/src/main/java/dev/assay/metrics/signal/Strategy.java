package dev.assay.metrics.signal;

/**
 * A rule that users write: which position to hold, given the past. It is asked once per complete bar, in order, at the end
 * of the bar, so it may keep state such as an indicator's stream.
 */
@FunctionalInterface
public interface Strategy {

    /**
     * Returns the position to hold from here on, from -1 to 1; {@link Past#position} for no change.
     *
     * @param past all bars up to and including the one that has just ended
     */
    double position(Past past);
}
