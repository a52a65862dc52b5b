package dev.assay.contracts.starters;

/** Sources to start from. */
public final class Starters {

    private static final String OWNABLE = "access/Ownable.sol";

    private Starters() {}

    /** Returns a contract that keeps one number, which anybody may set. */
    public static Starter simpleStorage() {
        SourceWriter source = new SourceWriter("SimpleStorage");
        source.member("uint256 private value;");
        source.member("event ValueChanged(uint256 oldValue, uint256 newValue);");
        source.function("function get() external view returns (uint256)", "return value;");
        source.function(
                "function set(uint256 newValue) external", "emit ValueChanged(value, newValue);", "value = newValue;");
        return source.starter();
    }

    /** Returns a counter that its owner counts on. Constructor: the owner. */
    public static Starter counter() {
        SourceWriter source = new SourceWriter("Counter");
        source.base("Ownable", OWNABLE, "initialOwner").parameter("address initialOwner");
        source.member("uint256 public count;");
        source.member("event Counted(uint256 count);");
        source.function("function increment() external onlyOwner", "count++;", "emit Counted(count);");
        source.function("function reset() external onlyOwner", "count = 0;", "emit Counted(0);");
        return source.starter();
    }

    /**
     * Returns a fungible token without options.
     *
     * @param name also makes the contract's name, of its letters and digits
     */
    public static Erc20Starter erc20(String name, String symbol) {
        return new Erc20Starter(name, symbol);
    }

    /** Returns tokens that are told apart, without options. */
    public static Erc721Starter erc721(String name, String symbol) {
        return new Erc721Starter(name, symbol);
    }

    /**
     * Returns tokens of several kinds, without options.
     *
     * @param name makes the contract's name
     * @param uri where what belongs to a kind is described, with {@code {id}} for the kind
     */
    public static Erc1155Starter erc1155(String name, String uri) {
        return new Erc1155Starter(name, uri);
    }

    /** Returns a vault of ERC-4626 for shares in another token. Constructor: that token. */
    public static VaultStarter vault(String name, String symbol) {
        return new VaultStarter(name, symbol);
    }

    /**
     * Returns a Governor whose voters hold a token, through a timelock. Constructor: token and timelock, see
     * {@link #timelock}.
     */
    public static GovernorStarter governor(String name) {
        return new GovernorStarter(name);
    }

    /**
     * Returns a timelock. Constructor: least delay in seconds, who may propose, who may execute (the zero address stands
     * for everybody), and who may change roles at first.
     */
    public static Starter timelock() {
        SourceWriter source = new SourceWriter("Timelock");
        source.base("TimelockController", "governance/TimelockController.sol", "minDelay, proposers, executors, admin")
                .parameter("uint256 minDelay")
                .parameter("address[] memory proposers")
                .parameter("address[] memory executors")
                .parameter("address admin");
        return source.starter();
    }
}
