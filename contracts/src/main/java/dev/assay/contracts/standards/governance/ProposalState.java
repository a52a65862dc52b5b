package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Bytes32;
import java.math.BigInteger;

/**
 * Where a proposal stands. The numbers are those of Compound's Governor Bravo and OpenZeppelin's Governor, which are the same.
 */
public enum ProposalState {
    /** The vote has not begun. */
    PENDING(0),
    /** The vote is open. */
    ACTIVE(1),
    /** It was taken back. */
    CANCELED(2),
    /** The vote is over and it did not get through. */
    DEFEATED(3),
    /** The vote is over and it got through. */
    SUCCEEDED(4),
    /** It waits in a timelock. */
    QUEUED(5),
    /** It waited too long. */
    EXPIRED(6),
    /** It was carried out. */
    EXECUTED(7);

    private final int number;

    ProposalState(int number) {
        this.number = number;
    }

    /** Returns the number by which contracts name it. */
    public int number() {
        return number;
    }

    /** Returns the set of this state alone, as OpenZeppelin's errors write sets of states: a bit for each. */
    public Bytes32 bit() {
        return Bytes32.of(BigInteger.ONE.shiftLeft(number));
    }
}
