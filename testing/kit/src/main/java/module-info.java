import org.jspecify.annotations.NullMarked;

/** What a user of Assay needs in unit tests: scripted transport, controllable time, fake providers over real HTTP. */
@NullMarked
module dev.assay.testing {
    requires transitive dev.assay.core;
    requires mockwebserver3;
    requires com.squareup.moshi;
    requires static transitive org.jspecify;
    requires static transitive org.junit.jupiter.api;

    exports dev.assay.testing;
    exports dev.assay.testing.chain;
    exports dev.assay.testing.http;
    exports dev.assay.testing.tokenmetrics;
}
