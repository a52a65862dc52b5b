package dev.assay.metrics.onchain;

import dev.assay.metrics.accumulate.Address;
import java.time.Instant;
import java.util.Objects;

/**
 * A contract that was called or created.
 *
 * @param time the time of the block
 * @param kind which of them
 * @param actor who called or created it
 * @param contract the contract; of a proxy the proxy, not what is behind it
 */
public record ContractUse(Instant time, Kind kind, Address actor, Address contract) {

    /** Checks the parts. */
    public ContractUse {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(contract, "contract");
    }

    /** What was done. */
    public enum Kind {
        /** It was called. */
        CALL,
        /** It was created, and is none of the others. */
        DEPLOYMENT,
        /** It was created by a factory as a copy of another, as wallets and pools are by the thousand. */
        CLONE
    }
}
