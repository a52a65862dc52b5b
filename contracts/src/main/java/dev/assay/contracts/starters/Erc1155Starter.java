package dev.assay.contracts.starters;

import static dev.assay.contracts.starters.SourceWriter.quoted;

import java.util.EnumSet;
import java.util.Set;

/**
 * Tokens of several kinds in one contract. Immutable; each option returns a changed copy. Constructor: the owner, if an
 * option needs one.
 */
public final class Erc1155Starter {

    private enum Option {
        PAUSABLE,
        MINTABLE,
        BURNABLE,
        SUPPLY
    }

    private final String name;
    private final String uri;
    private final Set<Option> options;

    Erc1155Starter(String name, String uri) {
        this(name, uri, EnumSet.noneOf(Option.class));
    }

    private Erc1155Starter(String name, String uri, Set<Option> options) {
        this.name = name;
        this.uri = uri;
        this.options = options;
        SourceWriter.identifier(name);
        quoted(uri, "uri");
    }

    /** Lets the owner stop all transfers. */
    public Erc1155Starter pausable() {
        return with(Option.PAUSABLE);
    }

    /** Lets the owner create tokens and say where kinds are described. */
    public Erc1155Starter mintable() {
        return with(Option.MINTABLE);
    }

    /** Lets holders destroy their tokens. */
    public Erc1155Starter burnable() {
        return with(Option.BURNABLE);
    }

    /** Counts how many tokens of a kind there are. */
    public Erc1155Starter supply() {
        return with(Option.SUPPLY);
    }

    /** Returns the contract. */
    public Starter starter() {
        String folder = "token/ERC1155/extensions/";
        SourceWriter source = new SourceWriter(SourceWriter.identifier(name));
        source.base("ERC1155", "token/ERC1155/ERC1155.sol", quoted(uri, "uri"));
        if (options.contains(Option.PAUSABLE) || options.contains(Option.MINTABLE)) {
            source.owned();
        }
        if (options.contains(Option.PAUSABLE)) {
            source.base("ERC1155Pausable", folder + "ERC1155Pausable.sol", null);
        }
        if (options.contains(Option.BURNABLE)) {
            source.base("ERC1155Burnable", folder + "ERC1155Burnable.sol", null);
        }
        if (options.contains(Option.SUPPLY)) {
            source.base("ERC1155Supply", folder + "ERC1155Supply.sol", null);
        }
        functions(source);
        return source.starter();
    }

    private void functions(SourceWriter source) {
        if (options.contains(Option.MINTABLE)) {
            source.function("function setURI(string memory newUri) external onlyOwner", "_setURI(newUri);");
            source.function(
                    "function mint(address to, uint256 id, uint256 amount, bytes memory data) external onlyOwner",
                    "_mint(to, id, amount, data);");
            source.function(
                    "function mintBatch(address to, uint256[] memory ids, uint256[] memory amounts, bytes memory data)"
                            + " external onlyOwner",
                    "_mintBatch(to, ids, amounts, data);");
        }
        if (options.contains(Option.PAUSABLE)) {
            source.pausing();
        }
        source.override(
                "function _update(address from, address to, uint256[] memory ids, uint256[] memory values) internal",
                "",
                "super._update(from, to, ids, values);",
                "ERC1155",
                "ERC1155Pausable",
                "ERC1155Supply");
    }

    private Erc1155Starter with(Option option) {
        EnumSet<Option> more = EnumSet.of(option);
        more.addAll(options);
        return new Erc1155Starter(name, uri, more);
    }

    @Override
    public String toString() {
        return name + " " + options;
    }
}
