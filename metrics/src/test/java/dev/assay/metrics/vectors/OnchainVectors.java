package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.onchain.ActiveAddresses;
import dev.assay.metrics.onchain.ContractUse;
import dev.assay.metrics.onchain.Contracts;
import dev.assay.metrics.onchain.Fee;
import dev.assay.metrics.onchain.FeeModel;
import dev.assay.metrics.onchain.Fees;
import dev.assay.metrics.onchain.Holders;
import dev.assay.metrics.onchain.Lot;
import dev.assay.metrics.onchain.NetworkValue;
import dev.assay.metrics.onchain.Outcome;
import dev.assay.metrics.onchain.RealizedValue;
import dev.assay.metrics.onchain.Role;
import dev.assay.metrics.onchain.Supply;
import dev.assay.metrics.onchain.Transaction;
import dev.assay.metrics.onchain.Transactions;
import dev.assay.metrics.onchain.Transfer;
import dev.assay.metrics.onchain.TransferValue;
import dev.assay.metrics.onchain.Velocity;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** What happens on a chain; times are numbers of days. */
final class OnchainVectors {

    private static final Window ALWAYS = new Window(Instant.EPOCH, PeriodUnit.DAY.start(100_000));

    private OnchainVectors() {}

    static void addTo(Evaluators all) {
        transactions(all);
        addresses(all);
        value(all);
        contracts(all);
        supply(all);
        realized(all);
    }

    private static void transactions(Evaluators all) {
        all.add(
                "onchain.transaction_count",
                vector -> Transactions.count(
                        of(vector),
                        ALWAYS,
                        Outcome.valueOf(vector.text("outcome", "successful").toUpperCase(Locale.ROOT))));
        all.add(
                "onchain.success_rate",
                vector -> ChainInputs.has(vector, "successful")
                        ? Transactions.successRate(
                                ChainInputs.whole(vector, "successful"),
                                ChainInputs.has(vector, "failed")
                                        ? ChainInputs.whole(vector, "failed")
                                        : ChainInputs.whole(vector, "all", "total")
                                                - ChainInputs.whole(vector, "successful"))
                        : Transactions.successRate(of(vector), ALWAYS));
        all.add("onchain.gas_used", vector -> Fees.gasUsed(of(vector), ALWAYS));
        all.add("onchain.fees_native", vector -> Fees.total(of(vector), ALWAYS, FeeModel.GAS_ONLY));
        all.add("onchain.fees_burned", vector -> Fees.burned(of(vector), ALWAYS, FeeModel.ETHEREUM));
        all.add("onchain.fees_tips", vector -> Fees.tips(of(vector), ALWAYS, FeeModel.ETHEREUM));
        all.add("onchain.average_fee", vector -> Fees.average(of(vector), ALWAYS, FeeModel.GAS_ONLY));
        all.add("onchain.median_fee", vector -> Fees.median(of(vector), ALWAYS, FeeModel.GAS_ONLY));
        all.add(
                "onchain.fees_usd",
                vector -> Fees.inCurrency(
                        of(vector), ALWAYS, FeeModel.GAS_ONLY, vector.whole("decimals", 18), prices(vector)));
    }

    /** Transactions, or only their fees. */
    private static List<Transaction> of(VectorCase vector) {
        List<Transaction> transactions = new ArrayList<>();
        for (JsonNode each : ChainInputs.node(vector, "transactions", "fees")) {
            BigInteger fee =
                    each.isObject() ? integer(each, "fee") : each.decimalValue().toBigIntegerExact();
            transactions.add(new Transaction(
                    each.path("hash").asText("#" + transactions.size()),
                    day(each),
                    each.path("success").asBoolean(true),
                    Address.ofText(each.path("from").asText()),
                    each.path("gasUsed").asLong(),
                    new Fee(
                            fee,
                            BigInteger.ZERO,
                            BigInteger.ZERO,
                            BigInteger.ZERO,
                            integer(each, "burned"),
                            integer(each, "tip"))));
        }
        return transactions;
    }

    private static BigInteger integer(JsonNode node, String name) {
        return node.has(name) ? node.get(name).decimalValue().toBigIntegerExact() : BigInteger.ZERO;
    }

    private static Instant day(JsonNode node) {
        return PeriodUnit.DAY.start(node.path("day").asLong());
    }

    private static TimeSeries prices(VectorCase vector) {
        double[] prices = ChainInputs.numbers(vector, "prices");
        long[] labels = new long[prices.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = PeriodUnit.DAY.start(i).toEpochMilli();
        }
        return TimeSeries.of(SeriesInfo.daily("token"), labels, prices);
    }

    private static void addresses(Evaluators all) {
        all.add(
                "onchain.active_addresses",
                vector -> ActiveAddresses.count(
                        transfers(vector),
                        ALWAYS,
                        Role.valueOf(vector.text("role", "either").toUpperCase(Locale.ROOT))));
        Map<String, BiFunction<PeriodActivity, Long, Object>> counts = Map.of(
                "new_addresses", ActiveAddresses::fresh,
                "returning_addresses", ActiveAddresses::returning,
                "reactivated_addresses", ActiveAddresses::reactivated);
        counts.forEach((id, count) -> all.add(
                "onchain." + id,
                vector -> count.apply(ChainInputs.activity(vector), (long)
                        vector.whole("period", ChainInputs.periods(vector).size() - 1))));
        all.add("onchain.holder_count", vector -> {
            List<BigInteger> balances = new ArrayList<>();
            vector.values("balances", "values").forEach(each -> balances.add(each.toBigInteger()));
            BigInteger minimum = BigInteger.valueOf(vector.whole("minimum", 1));
            return Holders.count(balances, minimum);
        });
        all.add(
                "onchain.holder_growth",
                vector -> Holders.growth(
                        ChainInputs.whole(vector, "earlier", "from", "start"),
                        ChainInputs.whole(vector, "later", "to", "end")));
    }

    private static List<Transfer> transfers(VectorCase vector) {
        List<Transfer> transfers = new ArrayList<>();
        for (JsonNode each : ChainInputs.node(vector, "transfers")) {
            transfers.add(new Transfer(
                    day(each),
                    Address.ofText(each.path("from").asText()),
                    Address.ofText(each.path("to").asText()),
                    each.has("initiator") ? Address.ofText(each.get("initiator").asText()) : null,
                    each.has("value") ? integer(each, "value") : integer(each, "amount")));
        }
        return transfers;
    }

    private static void value(Evaluators all) {
        all.add(
                "onchain.transfer_value",
                vector -> ChainInputs.has(vector, "prices")
                        ? TransferValue.inCurrency(
                                transfers(vector), ALWAYS, vector.whole("decimals", 0), prices(vector))
                        : TransferValue.of(transfers(vector), ALWAYS, vector.whole("decimals", 0)));
        all.add(
                "onchain.adjusted_transfer_value",
                vector -> TransferValue.adjusted(
                        transfers(vector),
                        ALWAYS,
                        vector.whole("decimals", 0),
                        TransferValue.Adjustment.NO_SELF_TRANSFERS));
        all.add(
                "onchain.velocity",
                vector -> Velocity.of(
                        ChainInputs.number(vector, "transferValueTrailing", "transferValue"),
                        ChainInputs.number(vector, "currentSupply", "supply"),
                        Duration.ofDays(vector.whole("window", vector.whole("days", 365))),
                        vector.flag("annualised", false) ? Velocity.Scaling.TO_A_YEAR : Velocity.Scaling.NONE));
        all.add(
                "onchain.nvt",
                vector -> NetworkValue.nvt(
                        ChainInputs.number(vector, "marketCap"),
                        ChainInputs.number(vector, "adjustedTransferValue", "transferValue")));
        all.add(
                "onchain.nvt_signal",
                vector -> NetworkValue.nvtSignal(
                        ChainInputs.number(vector, "marketCap"),
                        ChainInputs.numbers(vector, "dailyTransferValues", "dailyTransferValue", "transferValues"),
                        vector.whole("window", NetworkValue.SIGNAL_DAYS)));
    }

    private static void contracts(Evaluators all) {
        all.add("onchain.contract_calls", vector -> Contracts.calls(uses(vector), ALWAYS));
        all.add("onchain.unique_callers", vector -> Contracts.uniqueCallers(uses(vector), ALWAYS));
        all.add("onchain.active_contracts", vector -> Contracts.active(uses(vector), ALWAYS));
        all.add(
                "onchain.contract_deployments",
                vector -> Contracts.deployments(
                        uses(vector),
                        ALWAYS,
                        ContractUse.Kind.valueOf(
                                vector.text("kind", "deployment").toUpperCase(Locale.ROOT))));
        all.add("onchain.deployers", vector -> Contracts.deployers(uses(vector), ALWAYS));
    }

    private static List<ContractUse> uses(VectorCase vector) {
        List<ContractUse> uses = new ArrayList<>();
        for (JsonNode each : ChainInputs.node(vector, "uses", "calls", "deployments")) {
            String kind = ChainInputs.has(vector, "deployments") ? "deployment" : "call";
            uses.add(new ContractUse(
                    day(each),
                    ContractUse.Kind.valueOf(each.path("kind").asText(kind).toUpperCase(Locale.ROOT)),
                    Address.ofText(
                            each.path("caller").asText(each.path("deployer").asText())),
                    Address.ofText(each.path("contract").asText())));
        }
        return uses;
    }

    private static void supply(Evaluators all) {
        all.add(
                "onchain.supply_active",
                vector -> Supply.active(lots(vector), asOf(vector), Duration.ofDays(vector.whole("window", 365))));
        all.add(
                "onchain.supply_active_ratio",
                vector -> Supply.activeRatio(lots(vector), asOf(vector), Duration.ofDays(vector.whole("window", 365))));
        all.add("onchain.supply_age_band", vector -> {
            List<Duration> bounds = new ArrayList<>();
            vector.params().path("bounds").forEach(each -> bounds.add(Duration.ofDays(each.asLong())));
            return Supply.ageBands(lots(vector), asOf(vector), bounds);
        });
        all.add(
                "onchain.float_ratio",
                vector -> Supply.floatRatio(
                        ChainInputs.integer(vector, "circulatingSupply", "circulating"),
                        ChainInputs.integer(vector, "maxSupply", "max")));
        all.add(
                "onchain.staking_ratio",
                vector -> Supply.stakingRatio(
                        ChainInputs.integer(vector, "staked"), ChainInputs.integer(vector, "supply", "currentSupply")));
        all.add("onchain.unlock_overhang", vector -> {
            List<Supply.Unlock> unlocks = new ArrayList<>();
            ChainInputs.node(vector, "unlocks")
                    .forEach(each -> unlocks.add(new Supply.Unlock(day(each), integer(each, "amount"))));
            Window horizon = new Window(Instant.EPOCH, PeriodUnit.DAY.start(vector.whole("horizon", 90)));
            return Supply.unlockOverhang(
                    unlocks, horizon, ChainInputs.integer(vector, "circulatingSupply", "circulating"));
        });
        all.add(
                "onchain.inflation",
                vector -> Supply.inflation(
                        ChainInputs.integer(vector, "supplyStart", "from", "start"),
                        ChainInputs.integer(vector, "supplyEnd", "to", "end"),
                        new Window(Instant.EPOCH, PeriodUnit.DAY.start(vector.whole("days", 365)))));
    }

    private static Instant asOf(VectorCase vector) {
        return PeriodUnit.DAY.start(vector.whole("asOf", 0));
    }

    private static List<Lot> lots(VectorCase vector) {
        List<Lot> lots = new ArrayList<>();
        ChainInputs.node(vector, "lots")
                .forEach(each -> lots.add(new Lot(
                        integer(each, "units"), day(each), each.path("price").asDouble(Double.NaN))));
        return lots;
    }

    private static void realized(Evaluators all) {
        all.add("onchain.realized_cap", vector -> RealizedValue.realizedCap(lots(vector), vector.whole("decimals", 0)));
        all.add(
                "onchain.mvrv",
                vector -> RealizedValue.mvrv(
                        ChainInputs.number(vector, "marketCap"),
                        ChainInputs.number(vector, "realizedCap", "realisedCap")));
        all.add(
                "onchain.mvrv_z",
                vector -> RealizedValue.zInSample(
                        series(ChainInputs.numbers(vector, "marketCap")),
                        series(ChainInputs.numbers(vector, "realizedCap", "realisedCap")),
                        vector.whole("ddof", 0)));
    }

    private static TimeSeries series(double[] values) {
        long[] labels = new long[values.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = PeriodUnit.DAY.start(i).toEpochMilli();
        }
        return TimeSeries.of(SeriesInfo.daily("token"), labels, values);
    }
}
