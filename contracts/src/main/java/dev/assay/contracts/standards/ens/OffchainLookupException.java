package dev.assay.contracts.standards.ens;

import dev.assay.contracts.ContractException;
import dev.assay.contracts.revert.RevertException;
import dev.assay.contracts.standards.EnsName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a name stands for is not on the chain. Its resolver names addresses of the web that know it, by <a
 * href="https://eips.ethereum.org/EIPS/eip-3668">ERC-3668</a>; none of them was asked.
 */
public final class OffchainLookupException extends ContractException {

    private static final long serialVersionUID = 1L;

    private final transient EnsResolver.@Nullable OffchainLookup lookup;

    OffchainLookupException(EnsName name, EnsResolver.OffchainLookup lookup, RevertException cause) {
        super(
                "What " + name + " stands for is not on the chain, but at one of " + lookup.urls()
                        + ", of which none was asked",
                cause);
        this.lookup = lookup;
    }

    /** Returns what is to be asked, and of whom; empty if this was serialized. */
    public Optional<EnsResolver.OffchainLookup> lookup() {
        return Optional.ofNullable(lookup);
    }
}
