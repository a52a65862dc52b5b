package dev.assay.contracts.standards.access;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;

/**
 * A contract that can be stopped. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/utils#Pausable">Pausable</a>. Who may stop it, and how, is its own.
 */
public interface Pausable {

    /** Returns whether it is stopped. */
    @Solidity("function paused() view returns (bool)")
    boolean paused();

    /** It was stopped. */
    @Solidity("event Paused(address account)")
    record Paused(Address account) {}

    /** It goes on. */
    @Solidity("event Unpaused(address account)")
    record Unpaused(Address account) {}

    /** It is stopped. */
    @Solidity("error EnforcedPause()")
    record EnforcedPause() {}

    /** It is not stopped. */
    @Solidity("error ExpectedPause()")
    record ExpectedPause() {}
}
