package dev.assay.metrics.concentration;

/** Whether a Gini coefficient is corrected for the number of observations. */
public enum SampleCorrection {
    /** As it is: at most (N - 1) / N. */
    NONE,
    /** Times N / (N - 1), which estimates the coefficient of a population from a sample; at most 1. */
    FINITE_SAMPLE
}
