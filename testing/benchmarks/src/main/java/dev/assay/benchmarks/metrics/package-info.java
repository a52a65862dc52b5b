/** How long metrics take. */
package dev.assay.benchmarks.metrics;
