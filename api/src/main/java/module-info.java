import org.jspecify.annotations.NullMarked;

/** Typed clients for crypto data providers. */
@NullMarked
module dev.assay.api {
    requires transitive dev.assay.core;
    requires transitive dev.assay.series;
    requires static transitive org.jspecify;

    exports dev.assay.api.tokenmetrics;
    exports dev.assay.api.tokenmetrics.chat;
    exports dev.assay.api.tokenmetrics.grades;
    exports dev.assay.api.tokenmetrics.history;
    exports dev.assay.api.tokenmetrics.indices;
    exports dev.assay.api.tokenmetrics.instruments;
    exports dev.assay.api.tokenmetrics.market;
    exports dev.assay.api.tokenmetrics.research;
    exports dev.assay.api.tokenmetrics.series;
    exports dev.assay.api.tokenmetrics.signals;
}
