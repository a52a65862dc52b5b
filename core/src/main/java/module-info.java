import org.jspecify.annotations.NullMarked;

/** How any service is called and read: transport, retry, rate limit, paging, rows, errors, secrets. */
@NullMarked
module dev.assay.core {
    requires transitive okhttp3;
    requires com.squareup.moshi;
    requires okio;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.assay.core;
    exports dev.assay.core.auth;
    exports dev.assay.core.client;
    exports dev.assay.core.error;
    exports dev.assay.core.feed;
    exports dev.assay.core.http;
    exports dev.assay.core.limit;
    exports dev.assay.core.observe;
    exports dev.assay.core.row;
    exports dev.assay.core.socket;
    exports dev.assay.core.time;
    exports dev.assay.core.internal.json to
            dev.assay.api,
            dev.assay.contracts;
    exports dev.assay.core.internal.paging to
            dev.assay.api;
    exports dev.assay.core.internal.pipeline to
            dev.assay.api,
            dev.assay.contracts;
}
