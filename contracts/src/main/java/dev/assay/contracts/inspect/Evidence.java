package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes32;

/**
 * What was asked for a fact, so that anyone can ask again. Immutable.
 *
 * @param query the method and what it was asked, such as {@code eth_call owner() of 0x...}; several with {@code and} between
 * @param blockNumber the number of the block it was asked on
 * @param blockHash its hash
 */
public record Evidence(String query, long blockNumber, Bytes32 blockHash) {

    /** Takes all three. */
    public Evidence {
        requireNonNull(query, "query");
        requireNonNull(blockHash, "blockHash");
    }

    Evidence and(Evidence other) {
        return query.contains(other.query) ? this : new Evidence(query + " and " + other.query, blockNumber, blockHash);
    }

    @Override
    public String toString() {
        return query + ", on block " + blockNumber;
    }
}
