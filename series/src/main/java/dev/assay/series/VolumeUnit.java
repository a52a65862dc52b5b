package dev.assay.series;

/** What a volume is counted in. */
public enum VolumeUnit {
    /** In the asset that is priced. */
    BASE,
    /** In the currency of the price. */
    QUOTE,
    /** Nobody has said. */
    UNKNOWN
}
