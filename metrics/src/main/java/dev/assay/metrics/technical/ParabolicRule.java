package dev.assay.metrics.technical;

/** How the first trend of a parabolic stop is chosen and how a turn is judged. */
public enum ParabolicRule {
    /** By directional movement; a price that touches the stop turns it, and the stop avoids both bars of the turn. */
    TA_LIB,
    /** By the middles of the first two bars; a price beyond the stop turns it, and the stop is the extreme. */
    TULIP
}
