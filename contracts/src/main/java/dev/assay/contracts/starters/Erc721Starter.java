package dev.assay.contracts.starters;

import static dev.assay.contracts.starters.SourceWriter.quoted;

import java.util.EnumSet;
import java.util.Set;

/**
 * Tokens that are told apart by a number. Immutable; each option returns a changed copy. Constructor: the owner, if an
 * option needs one.
 */
public final class Erc721Starter {

    private enum Option {
        ENUMERABLE,
        URI_STORAGE,
        PAUSABLE,
        MINTABLE,
        BURNABLE,
        VOTES
    }

    private static final String FOLDER = "token/ERC721/extensions/";

    private final String name;
    private final String symbol;
    private final Set<Option> options;

    Erc721Starter(String name, String symbol) {
        this(name, symbol, EnumSet.noneOf(Option.class));
    }

    private Erc721Starter(String name, String symbol, Set<Option> options) {
        this.name = name;
        this.symbol = symbol;
        this.options = options;
        SourceWriter.identifier(name);
        quoted(name, "name");
        quoted(symbol, "symbol");
    }

    /** Lets anybody list the tokens, all or one holder's. */
    public Erc721Starter enumerable() {
        return with(Option.ENUMERABLE);
    }

    /** Keeps a text for each token that says where it is described; with {@link #mintable}, given when it is created. */
    public Erc721Starter uriStorage() {
        return with(Option.URI_STORAGE);
    }

    /** Lets the owner stop all transfers. */
    public Erc721Starter pausable() {
        return with(Option.PAUSABLE);
    }

    /** Lets the owner create tokens, numbered from 0. */
    public Erc721Starter mintable() {
        return with(Option.MINTABLE);
    }

    /** Lets holders destroy their tokens. */
    public Erc721Starter burnable() {
        return with(Option.BURNABLE);
    }

    /** Counts a vote a token with history, for a Governor. */
    public Erc721Starter votes() {
        return with(Option.VOTES);
    }

    /** Returns the contract. */
    public Starter starter() {
        SourceWriter source = new SourceWriter(SourceWriter.identifier(name));
        source.base("ERC721", "token/ERC721/ERC721.sol", quoted(name, "name") + ", " + quoted(symbol, "symbol"));
        bases(source);
        functions(source);
        overrides(source);
        return source.starter();
    }

    private void bases(SourceWriter source) {
        base(source, Option.ENUMERABLE, "ERC721Enumerable");
        base(source, Option.URI_STORAGE, "ERC721URIStorage");
        base(source, Option.PAUSABLE, "ERC721Pausable");
        if (options.contains(Option.PAUSABLE) || options.contains(Option.MINTABLE)) {
            source.owned();
        }
        base(source, Option.BURNABLE, "ERC721Burnable");
        if (options.contains(Option.VOTES)) {
            source.base("EIP712", "utils/cryptography/EIP712.sol", quoted(name, "name") + ", \"1\"");
        }
        base(source, Option.VOTES, "ERC721Votes");
    }

    private void base(SourceWriter source, Option option, String base) {
        if (options.contains(option)) {
            source.base(base, FOLDER + base + ".sol", null);
        }
    }

    private void functions(SourceWriter source) {
        if (options.contains(Option.MINTABLE)) {
            source.member("uint256 private nextTokenId;");
            if (options.contains(Option.URI_STORAGE)) {
                source.function(
                        "function mint(address to, string memory uri) external onlyOwner returns (uint256 tokenId)",
                        "tokenId = nextTokenId++;",
                        "_safeMint(to, tokenId);",
                        "_setTokenURI(tokenId, uri);");
            } else {
                source.function(
                        "function mint(address to) external onlyOwner returns (uint256 tokenId)",
                        "tokenId = nextTokenId++;",
                        "_safeMint(to, tokenId);");
            }
        }
        if (options.contains(Option.PAUSABLE)) {
            source.pausing();
        }
    }

    private static void overrides(SourceWriter source) {
        source.override(
                "function _update(address to, uint256 tokenId, address auth) internal",
                " returns (address)",
                "return super._update(to, tokenId, auth);",
                "ERC721",
                "ERC721Enumerable",
                "ERC721Pausable",
                "ERC721Votes");
        source.override(
                "function _increaseBalance(address account, uint128 value) internal",
                "",
                "super._increaseBalance(account, value);",
                "ERC721",
                "ERC721Enumerable",
                "ERC721Votes");
        source.override(
                "function tokenURI(uint256 tokenId) public view",
                " returns (string memory)",
                "return super.tokenURI(tokenId);",
                "ERC721",
                "ERC721URIStorage");
        source.override(
                "function supportsInterface(bytes4 interfaceId) public view",
                " returns (bool)",
                "return super.supportsInterface(interfaceId);",
                "ERC721",
                "ERC721Enumerable",
                "ERC721URIStorage");
    }

    private Erc721Starter with(Option option) {
        EnumSet<Option> more = EnumSet.of(option);
        more.addAll(options);
        return new Erc721Starter(name, symbol, more);
    }

    @Override
    public String toString() {
        return name + " " + options;
    }
}
