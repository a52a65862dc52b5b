/**
 * All metrics there are, to be listed and searched: {@link dev.assay.metrics.catalogue.Catalogue}. It holds descriptors and
 * computes nothing; the calculators are in the packages of the families.
 *
 * <pre>{@code
 * for (Metric metric : Catalogue.search("gini")) {
 *     System.out.println(metric.id() + ": " + metric.formula() + " (" + metric.source() + ")");
 * }
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
