package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Bytes32;
import java.math.BigInteger;

/**
 * Where a proposal stands. The numbers are those of Compound's Governor Bravo and OpenZeppelin's Governor, which are the same.
 */
public enum ProposalState {
    /** The vote has not begun. */
    PENDING,
    /** The vote is open. */
    ACTIVE,
    /** It was taken back. */
    CANCELED,
    /** The vote is over and it did not get through. */
    DEFEATED,
    /** The vote is over and it got through. */
    SUCCEEDED,
    /** It waits in a timelock. */
    QUEUED,
    /** It waited too long. */
    EXPIRED,
    /** It was carried out. */
    EXECUTED;

    /**
     * Returns the state of a number.
     *
     * @throws IllegalArgumentException if it is none from 0 to 7
     */
    public static ProposalState of(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalArgumentException("number must be from 0 to 7, is " + number);
        }
        return values()[number];
    }

    /** Returns the 32 bytes in which OpenZeppelin's errors name sets of states, one bit each, as a set of this one. */
    public Bytes32 bit() {
        return Bytes32.of(BigInteger.ONE.shiftLeft(ordinal()));
    }
}
