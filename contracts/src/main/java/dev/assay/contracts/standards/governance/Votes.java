package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.tx.Signature;
import java.math.BigInteger;

/**
 * Votes that can be delegated, with their past: what a governor counts. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/governance#IVotes">IVotes</a>, and <a href="https://eips.ethereum.org/EIPS/eip-5805">ERC-5805</a>.
 *
 * <p>Who has tokens has no votes before he delegates them, be it to himself. Timepoints are those of {@link #clock}; COMP and UNI
 * have other names for the past, and no clock.
 */
public interface Votes extends Erc6372 {

    /** Returns the votes of an account now. */
    @Solidity("function getVotes(address account) view returns (uint256)")
    BigInteger getVotes(Address account);

    /** Returns the votes an account had at the end of a timepoint that is over. */
    @Solidity("function getPastVotes(address account, uint256 timepoint) view returns (uint256)")
    BigInteger getPastVotes(Address account, long timepoint);

    /** Returns how many votes there were, delegated or not, at the end of a timepoint that is over. */
    @Solidity("function getPastTotalSupply(uint256 timepoint) view returns (uint256)")
    BigInteger getPastTotalSupply(long timepoint);

    /** Returns who votes with an account's tokens; {@link Address#ZERO} if nobody does. */
    @Solidity("function delegates(address account) view returns (address)")
    Address delegates(Address account);

    /** Lets somebody vote with the sender's tokens. */
    @Solidity("function delegate(address delegatee)")
    Pending delegate(Address delegatee);

    /**
     * Lets somebody vote with the tokens of who signed.
     *
     * @param expiry until when, in seconds since 1970
     * @param v 27 or 28
     */
    @Solidity("function delegateBySig(address delegatee, uint256 nonce, uint256 expiry, uint8 v, bytes32 r, bytes32 s)")
    Pending delegateBySig(Address delegatee, BigInteger nonce, BigInteger expiry, int v, Bytes32 r, Bytes32 s);

    /** Returns the number an account's next signature must have. */
    @Solidity("function nonces(address owner) view returns (uint256)")
    BigInteger nonces(Address owner);

    /** Lets somebody vote with the tokens of who signed that. */
    default Pending delegateBySig(Delegation delegation, Signature signature) {
        return delegateBySig(
                delegation.delegatee(),
                delegation.nonce(),
                delegation.expiry(),
                27 + signature.yParity(),
                Bytes32.of(signature.r()),
                Bytes32.of(signature.s()));
    }

    /** Somebody else votes with an account's tokens. */
    @Solidity("event DelegateChanged(address indexed delegator, address indexed fromDelegate,"
            + " address indexed toDelegate)")
    record DelegateChanged(Address delegator, Address fromDelegate, Address toDelegate) {}

    /** An account has more or fewer votes. */
    @Solidity("event DelegateVotesChanged(address indexed delegate, uint256 previousVotes, uint256 newVotes)")
    record DelegateVotesChanged(Address delegate, BigInteger previousVotes, BigInteger newVotes) {}

    /** The signature came too late. */
    @Solidity("error VotesExpiredSignature(uint256 expiry)")
    record ExpiredSignature(BigInteger expiry) {}

    /** The timepoint is not over. */
    @Solidity("error ERC5805FutureLookup(uint256 timepoint, uint48 clock)")
    record FutureLookup(BigInteger timepoint, long clock) {}

    /** The clock of the contract and its parts do not agree. */
    @Solidity("error ERC6372InconsistentClock()")
    record InconsistentClock() {}
}
