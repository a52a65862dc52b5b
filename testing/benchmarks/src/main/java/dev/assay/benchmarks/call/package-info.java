/**
 * Whole requests beside bare OkHttp with hand-written Moshi, in alternated pairs: {@link
 * dev.assay.benchmarks.call.CallComparison} in a warm JVM, {@link dev.assay.benchmarks.call.FreshJvmComparison} in fresh
 * ones.
 */
package dev.assay.benchmarks.call;
