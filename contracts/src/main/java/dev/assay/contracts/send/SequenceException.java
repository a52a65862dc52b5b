package dev.assay.contracts.send;

import java.util.List;

/**
 * A draft of a sequence was not sent, and so none after it. Those before it were, and are not taken back.
 */
public final class SequenceException extends SendException {

    private static final long serialVersionUID = 1L;

    private final transient List<Pending> sent;

    SequenceException(List<Pending> sent, RuntimeException cause) {
        super(
                "Draft " + (sent.size() + 1) + " was not sent, " + sent.size() + " before it were: "
                        + cause.getMessage(),
                cause);
        this.sent = List.copyOf(sent);
    }

    /** Returns what was sent before, in order; null after serialization. */
    public List<Pending> sent() {
        return sent;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
