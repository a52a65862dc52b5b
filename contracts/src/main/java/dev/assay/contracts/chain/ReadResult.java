package dev.assay.contracts.chain;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes32;
import dev.assay.core.error.AssayException;
import java.util.List;

/**
 * What many calls came to, all on one block. Immutable.
 *
 * @param blockNumber the number of the block
 * @param blockHash its hash
 * @param outcomes in the order of the calls
 * @param <T> what their answers were read into
 */
public record ReadResult<T>(long blockNumber, Bytes32 blockHash, List<Outcome<T>> outcomes) {

    /** Copies the outcomes. */
    public ReadResult {
        requireNonNull(blockHash, "blockHash");
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Returns the values, in the order of the calls.
     *
     * @throws AssayException the first failure, if there is one
     */
    public List<T> values() {
        return outcomes.stream().map(Outcome::value).toList();
    }
}
