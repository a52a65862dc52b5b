package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;

/**
 * A draft was tried out and would go through, but its answer says that it failed: a token that answers false instead of
 * reverting. Nothing was signed. See {@link Draft#accepting}.
 */
public final class RefusedAnswerException extends SendException {

    private static final long serialVersionUID = 1L;

    private final String answer;

    RefusedAnswerException(Address sender, Draft draft, Bytes answer, String where) {
        super(
                "It does not revert " + where + ", but its answer says that it fails: " + answer
                        + ". Nothing was sent: " + draft + ", from " + sender,
                null);
        this.answer = answer.toHex();
    }

    /** Returns what the contract answered. */
    public Bytes answer() {
        return Bytes.parse(answer);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
