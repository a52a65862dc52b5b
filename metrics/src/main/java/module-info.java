import org.jspecify.annotations.NullMarked;

/** Calculators for the success metrics of Web3 projects: plain data in, measurements out. */
@NullMarked
module dev.assay.metrics {
    requires transitive dev.assay.series;
    requires static com.dynatrace.hash4j;
    requires static transitive org.jspecify;

    exports dev.assay.metrics;
    exports dev.assay.metrics.accumulate;
    exports dev.assay.metrics.adoption;
    exports dev.assay.metrics.catalogue;
    exports dev.assay.metrics.community;
    exports dev.assay.metrics.composite;
    exports dev.assay.metrics.concentration;
    exports dev.assay.metrics.development;
    exports dev.assay.metrics.distribution;
    exports dev.assay.metrics.governance;
    exports dev.assay.metrics.onchain;
    exports dev.assay.metrics.risk;
    exports dev.assay.metrics.security;
    exports dev.assay.metrics.signal;
    exports dev.assay.metrics.technical;
}
