package dev.assay.contracts.logs;

import java.util.List;

/**
 * One step of a scan: blocks that were read, or blocks that are no longer part of the chain.
 *
 * @param first the first block of the step
 * @param last the last one
 * @param removed logs that did not happen, newest first
 * @param after the checkpoint behind it
 */
record Step(long first, long last, List<KeptLog> removed, Checkpoint after) {}
