package dev.assay.contracts.logs;

import dev.assay.core.error.AssayException;
import java.util.OptionalLong;

/**
 * The chain was reorganised deeper than its blocks were kept, so that nobody can say which logs did not happen. Drop all that
 * were read of blocks after {@link #commonAncestor}, and go on from {@link #rewound}.
 */
public final class DeepReorganisationException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final long ancestor;
    private final long changed;
    private final transient Checkpoint rewound;

    DeepReorganisationException(long ancestor, long changed, int kept, Checkpoint rewound) {
        super(
                "The chain was reorganised deeper than the " + kept + " blocks that were kept: "
                        + (ancestor < 0
                                ? "no block that was read is part of it any more"
                                : "block " + ancestor + " is still part of it")
                        + ", block " + changed + " is not; drop the logs after it and go on from rewound()",
                null);
        this.ancestor = ancestor;
        this.changed = changed;
        this.rewound = rewound;
    }

    /**
     * Returns the newest block known to be part of the old and of the new chain; empty if none is. Later ones may be, too, since
     * of older blocks only some hashes are kept.
     */
    public OptionalLong commonAncestor() {
        return ancestor < 0 ? OptionalLong.empty() : OptionalLong.of(ancestor);
    }

    /** Returns the oldest block known to have changed. */
    public long changedBlock() {
        return changed;
    }

    /** Returns the checkpoint that goes on behind {@link #commonAncestor}, from the first block if there is none. */
    public Checkpoint rewound() {
        return rewound;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
