package dev.assay.contracts.logs;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;

/**
 * What of a block tells whether logs are whole.
 *
 * @param bloom empty if the node gave none
 */
record BlockHeader(long number, Bytes32 hash, Bytes32 parent, Bytes bloom) {}
