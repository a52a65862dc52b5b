package dev.assay.contracts.network;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The chains that are known by default. Block times and least tips are those of late 2025; change a copy where one has moved:
 * {@code Networks.POLYGON.minimumTip(...)}.
 */
public final class Networks {

    private static final BigInteger GWEI = BigInteger.TEN.pow(9);

    /** Ethereum. Final after about 13 minutes. */
    public static final Network ETHEREUM =
            known(1, "Ethereum", "https://etherscan.io", 12_000).depths(2, 96);

    /** OP Mainnet. */
    public static final Network OPTIMISM = known(10, "Optimism", "https://optimistic.etherscan.io", 2_000)
            .feeFamily(FeeFamily.OP_STACK)
            .depths(1, 900);

    /** BNB Smart Chain. Its base fee is 0, so the tip is the price; nodes take 0.05 gwei and more. */
    public static final Network BNB_SMART_CHAIN = known(56, "BNB Smart Chain", "https://bscscan.com", 750)
            .currency("BNB")
            .feeFamily(FeeFamily.LEGACY)
            .minimumTip(GWEI.divide(BigInteger.valueOf(20)))
            .depths(3, 15);

    /** Polygon PoS. Nodes take tips of 25 gwei and more. */
    public static final Network POLYGON = known(137, "Polygon", "https://polygonscan.com", 2_000)
            .currency("POL")
            .minimumTip(GWEI.multiply(BigInteger.valueOf(25)))
            .depths(5, 256);

    /** Base. */
    public static final Network BASE = known(8453, "Base", "https://basescan.org", 2_000)
            .feeFamily(FeeFamily.OP_STACK)
            .depths(1, 900);

    /** Arbitrum One. It makes a block when there is something to put into it. */
    public static final Network ARBITRUM = known(42161, "Arbitrum", "https://arbiscan.io", 250)
            .feeFamily(FeeFamily.ARBITRUM)
            .depths(1, 7_200);

    /** Avalanche C-Chain. A block that was accepted is final. */
    public static final Network AVALANCHE = known(43114, "Avalanche", "https://snowtrace.io", 1_500)
            .currency("AVAX")
            .depths(1, 1);

    /** The test network of Ethereum for applications. */
    public static final Network SEPOLIA =
            known(11155111, "Sepolia", "https://sepolia.etherscan.io", 12_000).depths(2, 96);

    /** The test network of Ethereum for validators. */
    public static final Network HOODI =
            known(560048, "Hoodi", "https://hoodi.etherscan.io", 12_000).depths(2, 96);

    private static final List<Network> ALL =
            List.of(ETHEREUM, OPTIMISM, BNB_SMART_CHAIN, POLYGON, BASE, ARBITRUM, AVALANCHE, SEPOLIA, HOODI);

    private static final Map<Long, String> SHUT_DOWN = Map.of(
            3L, "Ropsten was shut down in December 2022; use Sepolia (11155111)",
            4L, "Rinkeby was shut down in 2023; use Sepolia (11155111)",
            5L,
                    "Goerli was shut down in April 2024; use Sepolia (11155111) for applications, Hoodi (560048) for validators");

    private Networks() {}

    private static Network known(long id, String name, String explorer, long blockMillis) {
        return Network.custom(id, name)
                .explorer(explorer)
                .blockTime(Duration.ofMillis(blockMillis))
                .multicall3(Network.MULTICALL3);
    }

    /** Returns all of them, by rising id within mainnets, then test networks. */
    public static List<Network> all() {
        return ALL;
    }

    /** Returns the one with that chain id; empty if it is not known here, or was shut down. */
    public static Optional<Network> find(long id) {
        return ALL.stream().filter(network -> network.id() == id).findFirst();
    }

    /**
     * Returns the one with that chain id.
     *
     * @throws IllegalArgumentException if it is not known here; for a test network that was shut down it says what replaces it
     */
    public static Network get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(shutDown(id)
                .orElse("id " + id + " is not known here; describe it with Network.custom(" + id + ", name)")));
    }

    /**
     * Returns the one of that name, in any case: {@code ethereum}.
     *
     * @throws IllegalArgumentException if it is not known here; for a test network that was shut down it says what replaces it
     */
    public static Network get(String name) {
        String wanted = name.strip();
        for (Network network : ALL) {
            if (network.name().equalsIgnoreCase(wanted)) {
                return network;
            }
        }
        String lower = wanted.toLowerCase(Locale.ROOT);
        throw new IllegalArgumentException(SHUT_DOWN.values().stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(lower + " "))
                .findFirst()
                .orElse("name " + wanted + " is none of "
                        + ALL.stream().map(Network::name).toList()));
    }

    /** Returns when a test network was shut down and what replaces it; empty if the id is of none. */
    public static Optional<String> shutDown(long id) {
        return Optional.ofNullable(SHUT_DOWN.get(id));
    }
}
