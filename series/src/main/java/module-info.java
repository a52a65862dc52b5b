import org.jspecify.annotations.NullMarked;

/** Values over time that know what they are: the common language of clients and calculators. */
@NullMarked
module dev.assay.series {
    requires static transitive org.jspecify;

    exports dev.assay.series;
}
