package dev.assay.contracts.logs;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;

/**
 * An event and where it stands in the chain. Block hash and log index together name it: the same event in another block is
 * another log.
 *
 * @param event what the contract said
 * @param address the contract
 * @param logIndex which log of its block, from 0, logs of all contracts counted
 * @param removed whether the block is no longer part of the chain, so that the event did not happen
 * @param <T> the record of the event
 */
public record Logged<T>(
        T event,
        Address address,
        long blockNumber,
        Bytes32 blockHash,
        Bytes32 transactionHash,
        long logIndex,
        boolean removed) {

    /** Checks its parts. */
    public Logged {
        requireNonNull(event, "event");
        requireNonNull(address, "address");
        requireNonNull(blockHash, "blockHash");
        requireNonNull(transactionHash, "transactionHash");
    }
}
