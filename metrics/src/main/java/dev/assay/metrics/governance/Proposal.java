package dev.assay.metrics.governance;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proposal. Immutable; the {@code with} methods return copies. */
public final class Proposal {

    /** What became of a proposal. */
    public enum State {
        /** It can still be voted on, or will be. */
        OPEN,
        /** It was accepted, whether carried out or not. */
        PASSED,
        /** It was rejected, or did not reach its quorum. */
        FAILED,
        /** It was taken back: nothing was decided. */
        CANCELLED;

        /** Tells whether something was decided. */
        public boolean isDecided() {
            return this == PASSED || this == FAILED;
        }
    }

    private final String proposer;
    private final Instant created;
    private final State state;
    private final BigInteger inFavour;
    private final BigInteger against;
    private final @Nullable Boolean quorumReached;

    private Proposal(
            String proposer,
            Instant created,
            State state,
            BigInteger inFavour,
            BigInteger against,
            @Nullable Boolean quorumReached) {
        this.proposer = proposer;
        this.created = created;
        this.state = state;
        this.inFavour = inFavour;
        this.against = against;
        this.quorumReached = quorumReached;
    }

    /** Returns an open proposal without votes. */
    public static Proposal of(String proposer, Instant created) {
        return new Proposal(
                Objects.requireNonNull(proposer, "proposer"),
                Objects.requireNonNull(created, "created"),
                State.OPEN,
                BigInteger.ZERO,
                BigInteger.ZERO,
                null);
    }

    /** Returns a copy in another state. */
    public Proposal withState(State newState) {
        return new Proposal(
                proposer, created, Objects.requireNonNull(newState, "newState"), inFavour, against, quorumReached);
    }

    /**
     * Returns a copy with votes; abstentions are neither.
     *
     * @throws IllegalArgumentException if an amount is negative
     */
    public Proposal withVotes(BigInteger votesFor, BigInteger votesAgainst) {
        if (votesFor.signum() < 0 || votesAgainst.signum() < 0) {
            throw new IllegalArgumentException("votes: negative: " + votesFor + ", " + votesAgainst);
        }
        return new Proposal(proposer, created, state, votesFor, votesAgainst, quorumReached);
    }

    /** Returns a copy of which it is known whether the quorum was reached. */
    public Proposal withQuorumReached(boolean reached) {
        return new Proposal(proposer, created, state, inFavour, against, reached);
    }

    /** Returns who proposed it. */
    public String proposer() {
        return proposer;
    }

    /** Returns when. */
    public Instant created() {
        return created;
    }

    /** Returns what became of it. */
    public State state() {
        return state;
    }

    /** Returns the power that voted for it. */
    public BigInteger inFavour() {
        return inFavour;
    }

    /** Returns the power that voted against it. */
    public BigInteger against() {
        return against;
    }

    /** Tells whether the quorum was reached; empty if nobody knows. */
    public Optional<Boolean> quorumReached() {
        return Optional.ofNullable(quorumReached);
    }
}
