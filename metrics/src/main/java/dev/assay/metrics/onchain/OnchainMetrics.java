package dev.assay.metrics.onchain;

import static dev.assay.metrics.Direction.HIGHER_IS_BETTER;
import static dev.assay.metrics.Direction.LOWER_IS_BETTER;
import static dev.assay.metrics.Direction.NEUTRAL;

import dev.assay.metrics.Direction;
import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.List;

/** What happens on a chain: transactions, addresses, value, fees, contracts; {@link SupplyMetrics} are of who holds what since when. */
public final class OnchainMetrics {

    private static final String COIN_METRICS = "Coin Metrics, asset metrics";

    private static final String GLASSNODE = "Glassnode Academy";

    private static final String GAS = "EIP-1559, EIP-4844; OP Stack and Arbitrum documentation of fees";

    /** How many transactions there were. */
    public static final Metric TRANSACTION_COUNT = of(
            "transaction_count",
            "Transactions",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct transaction hashes in the window; by default successful ones",
            "Messari (all), Glassnode (successful)");

    /** Which part of the transactions was successful. */
    public static final Metric SUCCESS_RATE =
            of("success_rate", "Success rate", Unit.FRACTION, HIGHER_IS_BETTER, "successful / all", "Messari");

    /** How many addresses were active. */
    public static final Metric ACTIVE_ADDRESSES = of(
            "active_addresses",
            "Active addresses",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct addresses with activity in the window, in the role named",
            COIN_METRICS);

    /** How many addresses were active for the first time. */
    public static final Metric NEW_ADDRESSES = of(
            "new_addresses",
            "New addresses",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "addresses whose first activity ever is in the period",
            GLASSNODE);

    /** How many addresses were active that had been before. */
    public static final Metric RETURNING_ADDRESSES =
            of("returning_addresses", "Returning addresses", Unit.COUNT, HIGHER_IS_BETTER, "active - new", GLASSNODE);

    /** How many addresses came back. */
    public static final Metric REACTIVATED_ADDRESSES = of(
            "reactivated_addresses",
            "Reactivated addresses",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "active now, not in the period before, but earlier",
            GLASSNODE);

    /** How much was moved. */
    public static final Metric TRANSFER_VALUE = of(
            "transfer_value",
            "Transfer value",
            Unit.AS_INPUT,
            HIGHER_IS_BETTER,
            "sum of amounts; in a currency, of amount * price of the transfer's day",
            COIN_METRICS + ": TxTfrVal");

    /** How much was moved between different owners. */
    public static final Metric ADJUSTED_TRANSFER_VALUE = of(
            "adjusted_transfer_value",
            "Adjusted transfer value",
            Unit.AS_INPUT,
            HIGHER_IS_BETTER,
            "transfer value without what the rule named takes out",
            COIN_METRICS + ": TxTfrValAdj");

    /** How often the supply is turned over. */
    public static final Metric VELOCITY = of(
            "velocity",
            "Token velocity",
            Unit.PER_YEAR,
            NEUTRAL,
            "transfer value of the trailing 365 days / current supply",
            COIN_METRICS + ": VelCur1yr");

    /** Market value against value moved. */
    public static final Metric NVT = of(
            "nvt",
            "Network value to transactions",
            Unit.RATIO,
            NEUTRAL,
            "market cap / adjusted transfer value of a day",
            COIN_METRICS + ": NVTAdj");

    /** Market value against the mean value moved. */
    public static final Metric NVT_SIGNAL = of(
            "nvt_signal",
            "NVT signal",
            Unit.RATIO,
            NEUTRAL,
            "market cap / mean adjusted transfer value of the trailing 90 days",
            GLASSNODE + ": NVTS");

    /** How much gas was used. */
    public static final Metric GAS_USED = of(
            "gas_used", "Gas used", Unit.GAS, NEUTRAL, "sum of the gas of all transactions, failed ones included", GAS);

    /** What transactions cost. */
    public static final Metric FEES_NATIVE = of(
            "fees_native",
            "Fees, native",
            Unit.BASE_UNITS,
            NEUTRAL,
            "sum of fees by the formula of the chain family named",
            GAS);

    /** What transactions cost, in a currency. */
    public static final Metric FEES_USD =
            of("fees_usd", "Fees", Unit.USD, NEUTRAL, "sum of fee * price of the transaction's day", COIN_METRICS);

    /** What a transaction cost on average. */
    public static final Metric AVERAGE_FEE =
            of("average_fee", "Average fee", Unit.BASE_UNITS, LOWER_IS_BETTER, "fees / transactions", COIN_METRICS);

    /** What a transaction typically cost. */
    public static final Metric MEDIAN_FEE = of(
            "median_fee",
            "Median fee",
            Unit.BASE_UNITS,
            LOWER_IS_BETTER,
            "median of fees; of an even number, the mean of the two in the middle",
            COIN_METRICS);

    /** How much of the fees was destroyed. */
    public static final Metric FEES_BURNED = of(
            "fees_burned", "Fees burned", Unit.BASE_UNITS, NEUTRAL, "gas used * base fee + blob fee, on Ethereum", GAS);

    /** How much of the fees went to block producers. */
    public static final Metric FEES_TIPS =
            of("fees_tips", "Tips", Unit.BASE_UNITS, NEUTRAL, "gas used * (effective gas price - base fee)", GAS);

    /** How often contracts were called. */
    public static final Metric CONTRACT_CALLS =
            of("contract_calls", "Contract calls", Unit.COUNT, HIGHER_IS_BETTER, "calls in the window", "Messari");

    /** How many called. */
    public static final Metric UNIQUE_CALLERS =
            of("unique_callers", "Unique callers", Unit.COUNT, HIGHER_IS_BETTER, "distinct callers", "Token Terminal");

    /** How many contracts were called. */
    public static final Metric ACTIVE_CONTRACTS = of(
            "active_contracts",
            "Active contracts",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct contracts called at least once; a proxy counts once",
            "Messari");

    /** How many contracts were deployed. */
    public static final Metric CONTRACT_DEPLOYMENTS = of(
            "contract_deployments",
            "Contract deployments",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "contracts created; clones of a factory apart",
            "Messari; Electric Capital");

    /** How many deployed contracts. */
    public static final Metric DEPLOYERS = of(
            "deployers",
            "Deployers",
            Unit.COUNT,
            HIGHER_IS_BETTER,
            "distinct creators of contracts",
            "Electric Capital");

    private OnchainMetrics() {}

    private static Metric of(String id, String name, Unit unit, Direction direction, String formula, String source) {
        return new Metric("onchain." + id, name, Family.ONCHAIN, unit, direction, formula, source);
    }

    /** Returns all of them; unmodifiable. */
    public static List<Metric> all() {
        return List.of(
                TRANSACTION_COUNT,
                SUCCESS_RATE,
                ACTIVE_ADDRESSES,
                NEW_ADDRESSES,
                RETURNING_ADDRESSES,
                REACTIVATED_ADDRESSES,
                TRANSFER_VALUE,
                ADJUSTED_TRANSFER_VALUE,
                VELOCITY,
                NVT,
                NVT_SIGNAL,
                GAS_USED,
                FEES_NATIVE,
                FEES_USD,
                AVERAGE_FEE,
                MEDIAN_FEE,
                FEES_BURNED,
                FEES_TIPS,
                CONTRACT_CALLS,
                UNIQUE_CALLERS,
                ACTIVE_CONTRACTS,
                CONTRACT_DEPLOYMENTS,
                DEPLOYERS);
    }
}
