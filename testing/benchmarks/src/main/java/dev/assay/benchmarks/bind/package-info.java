/** Contracts as interfaces, beside what is written by hand and beside Retrofit, which has the same idea for HTTP. */
package dev.assay.benchmarks.bind;
