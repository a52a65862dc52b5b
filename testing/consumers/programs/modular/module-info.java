/** A user's module. */
module consumer {
    requires dev.assay.api;
    requires dev.assay.core;
    requires dev.assay.metrics;
    requires dev.assay.series;
    requires dev.assay.testing;
}
