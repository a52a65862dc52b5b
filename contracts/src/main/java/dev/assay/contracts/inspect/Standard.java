package dev.assay.contracts.inspect;

import dev.assay.contracts.Bytes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A standard that a contract may keep to. Those with an id are asked for by <a
 * href="https://eips.ethereum.org/EIPS/eip-165">ERC-165</a>; the others are tried out, function by function.
 */
public enum Standard {
    /** Says what else it supports. */
    ERC165("0x01ffc9a7"),
    /** A token. */
    ERC20(null),
    /** A token whose allowances can be signed. */
    ERC2612(null),
    /** A vault with shares. */
    ERC4626(null),
    /** Tokens one of a kind. */
    ERC721("0x80ac58cd"),
    /** Their names. */
    ERC721_METADATA("0x5b5e139f"),
    /** A list of them. */
    ERC721_ENUMERABLE("0x780e9d63"),
    /** Many tokens in one contract. */
    ERC1155("0xd9b67a26"),
    /** Royalties. */
    ERC2981("0x2a55205a"),
    /** Votes by delegation, as of OpenZeppelin's IVotes. */
    VOTES(null),
    /** A clock of blocks or seconds. */
    ERC6372(null),
    /** The domain of signatures. */
    ERC5267(null),
    /** OpenZeppelin's AccessControl. */
    ACCESS_CONTROL("0x7965db0b"),
    /** With a list of a role's members. */
    ACCESS_CONTROL_ENUMERABLE("0x5a05180f"),
    /** The functions by which a diamond lists its facets. */
    DIAMOND_LOUPE("0x48e2b093");

    private final @Nullable String id;

    Standard(@Nullable String id) {
        this.id = id;
    }

    /** Returns the four bytes it is asked for by; empty if it has none that contracts know. */
    public Optional<Bytes> id() {
        return Optional.ofNullable(id).map(Bytes::parse);
    }
}
