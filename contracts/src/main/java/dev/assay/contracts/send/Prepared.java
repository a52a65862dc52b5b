package dev.assay.contracts.send;

import dev.assay.contracts.fee.FeeQuote;

/**
 * A draft that is ready to be signed.
 *
 * @param pending the count of the sender's transactions, waiting ones included, when it was made ready
 * @param mined the same without waiting ones
 */
record Prepared(Draft draft, FeeQuote quote, long pending, long mined) {}
