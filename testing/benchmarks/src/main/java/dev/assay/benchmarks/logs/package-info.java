/**
 * Decoding the Transfer logs of ERC-20 out of the answers of a node, beside web3j, headlong and viem:
 * {@link dev.assay.benchmarks.logs.LogComparison}.
 */
package dev.assay.benchmarks.logs;
