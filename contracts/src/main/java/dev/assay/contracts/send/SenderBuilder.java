package dev.assay.contracts.send;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.time.TimeSource;
import java.math.BigInteger;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sets up a {@link Sender}; not thread-safe. */
public final class SenderBuilder {

    private final JsonRpc rpc;
    private final Signer signer;
    private @Nullable Network network;
    private SendJournal journal = SendJournal.memory();
    private @Nullable Lease lease;
    private @Nullable BigInteger feeCap;
    private Duration holdFor = Duration.ZERO;
    private int gasMarginPercent = 25;
    private int bumpPercent = 10;
    private TimeSource time = TimeSource.system();

    SenderBuilder(JsonRpc rpc, Signer signer) {
        this.rpc = rpc;
        this.signer = signer;
    }

    /** Sets the chain. Unless set it is the node's, with the settings known of it; set it, and a wrong node is an error. */
    public SenderBuilder network(Network of) {
        this.network = requireNonNull(of, "of");
        return this;
    }

    /** Sets where signed transactions are written down; in memory unless set, which does not survive a restart. */
    public SenderBuilder journal(SendJournal to) {
        this.journal = requireNonNull(to, "to");
        return this;
    }

    /** Sets how several processes share the key; unless set this sender has to be the only one. */
    public SenderBuilder lease(Lease from) {
        this.lease = requireNonNull(from, "from");
        return this;
    }

    /**
     * Sets the most that the fee of a transaction may come to in all, in wei; none unless set. It binds replacements and empty
     * transactions that fill gaps, too.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public SenderBuilder feeCap(BigInteger wei) {
        if (wei.signum() < 0) {
            throw new IllegalArgumentException("wei must not be negative, is " + wei);
        }
        this.feeCap = wei;
        return this;
    }

    /**
     * Sets how long a draft whose fee is above the cap waits for it to fall; none unless set.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public SenderBuilder holdFor(Duration patience) {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience must not be negative, is " + patience);
        }
        this.holdFor = patience;
        return this;
    }

    /**
     * Sets how much the gas limit is above the estimate; 25 percent unless set. There is no margin on what needs 21000, nor one
     * that would lift a limit above 2^24, which is the most that EIP-7825 lets a transaction have: an estimate above that, on a
     * chain without that rule, is taken as it is.
     *
     * @throws IllegalArgumentException unless it is from 0 to 1000
     */
    public SenderBuilder gasMargin(int percent) {
        if (percent < 0 || percent > 1000) {
            throw new IllegalArgumentException("percent must be from 0 to 1000, is " + percent);
        }
        this.gasMarginPercent = percent;
        return this;
    }

    /**
     * Sets how much a replacement offers more, on both parts of the fee; 10 percent unless set, which is what nodes ask for.
     *
     * @throws IllegalArgumentException unless it is from 10 to 1000
     */
    public SenderBuilder bump(int percent) {
        if (percent < 10 || percent > 1000) {
            throw new IllegalArgumentException("percent must be from 10 to 1000, is " + percent);
        }
        this.bumpPercent = percent;
        return this;
    }

    /** Sets the clock; the system's unless set. */
    public SenderBuilder time(TimeSource source) {
        this.time = requireNonNull(source, "source");
        return this;
    }

    /** Returns the sender; asks nobody. */
    public Sender build() {
        return new Sender(
                rpc,
                signer,
                new Settings(network, journal, lease, feeCap, holdFor, gasMarginPercent, bumpPercent, time));
    }
}
