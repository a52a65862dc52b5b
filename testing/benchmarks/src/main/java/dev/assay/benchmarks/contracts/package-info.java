/** Contracts beside their peers. */
package dev.assay.benchmarks.contracts;
