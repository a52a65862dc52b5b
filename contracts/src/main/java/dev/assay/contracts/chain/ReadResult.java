package dev.assay.contracts.chain;

import dev.assay.core.error.AssayException;
import java.util.List;

/**
 * What many calls came to, all on one block. Immutable.
 *
 * @param block the block, by number or hash
 * @param outcomes in the order of the calls
 * @param <T> what their answers were read into
 */
public record ReadResult<T>(BlockRef block, List<Outcome<T>> outcomes) {

    /** Checks its parts. */
    public ReadResult {
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
