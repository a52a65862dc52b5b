package dev.assay.metrics.docs;

import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.onchain.ActiveAddresses;
import dev.assay.metrics.onchain.ContractUse;
import dev.assay.metrics.onchain.ContractUse.Kind;
import dev.assay.metrics.onchain.Contracts;
import dev.assay.metrics.onchain.FeeModel;
import dev.assay.metrics.onchain.Fees;
import dev.assay.metrics.onchain.GasReceipt;
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
import dev.assay.metrics.onchain.TransferValue.Adjustment;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnchainPageTest {

    private static final Window ALL = new Window(day(1), day(4));

    private final Map<String, Double> values = new LinkedHashMap<>();

    private static Instant day(long number) {
        return PeriodUnit.DAY.start(number);
    }

    private static BigInteger whole(long number) {
        return BigInteger.valueOf(number);
    }

    private static Address who(String name) {
        return Address.ofText(name);
    }

    @Test
    void showsWhatIsMeasured() throws IOException {
        transactions();
        addresses();
        supply();
        contracts();

        WorkedExample.check("onchain.md", values);
    }

    private static Transaction transaction(String hash, boolean isSuccessful, long gas, long price) {
        GasReceipt receipt = GasReceipt.of(gas, whole(price)).withBaseFee(whole(28));
        return new Transaction(hash, day(1), isSuccessful, who("ann"), gas, FeeModel.ETHEREUM.of(receipt));
    }

    private void transactions() {
        List<Transaction> feed = List.of(
                transaction("1", true, 21_000, 30),
                transaction("2", true, 60_000, 32),
                transaction("3", false, 45_000, 30),
                transaction("4", true, 21_000, 29),
                transaction("4", true, 21_000, 29));
        values.put("successful transactions", Transactions.count(feed, ALL).value());
        values.put(
                "all transactions", Transactions.count(feed, ALL, Outcome.ALL).value());
        values.put("success rate", Transactions.successRate(feed, ALL).value());
        values.put("gas used", Fees.gasUsed(feed, ALL).value());
        values.put("fees", Fees.total(feed, ALL, FeeModel.ETHEREUM).value());
        values.put("fees burned", Fees.burned(feed, ALL, FeeModel.ETHEREUM).value());
        values.put("tips", Fees.tips(feed, ALL, FeeModel.ETHEREUM).value());
        values.put("average fee", Fees.average(feed, ALL, FeeModel.ETHEREUM).value());
        values.put("median fee", Fees.median(feed, ALL, FeeModel.ETHEREUM).value());
        GasReceipt first = GasReceipt.of(21_000, whole(30));
        values.put(
                "fee of 1 on an OP Stack chain, L1 data fee 500000",
                FeeModel.OP_STACK.of(first.withL1Fee(whole(500_000))).total().doubleValue());
        values.put(
                "fee of 1 on Arbitrum, 6000 of the gas for L1",
                FeeModel.ARBITRUM.of(first.withGasUsedForL1(6_000)).total().doubleValue());
    }

    private static Transfer transfer(int day, String from, String to, long amount) {
        return Transfer.of(day(day), who(from), who(to), whole(amount));
    }

    private void addresses() {
        List<Transfer> transfers = List.of(
                transfer(1, "ann", "bob", 10),
                transfer(1, "bob", "cat", 5),
                transfer(2, "ann", "bob", 20),
                transfer(2, "dan", "dan", 7),
                transfer(3, "cat", "ann", 4),
                transfer(3, "eve", "bob", 3));
        Window first = new Window(day(1), day(2));
        values.put(
                "active addresses, day 1",
                ActiveAddresses.count(transfers, first).value());
        values.put(
                "senders, day 1",
                ActiveAddresses.count(transfers, first, Role.SENDER).value());
        values.put(
                "receivers, day 1",
                ActiveAddresses.count(transfers, first, Role.RECEIVER).value());
        values.put(
                "active addresses, three days",
                ActiveAddresses.count(transfers, ALL).value());
        PeriodActivity activity = activity(transfers);
        values.put("new, day 3", ActiveAddresses.fresh(activity, 3).value());
        values.put("returning, day 3", ActiveAddresses.returning(activity, 3).value());
        values.put(
                "reactivated, day 3", ActiveAddresses.reactivated(activity, 3).value());
        values.put("transfer value", TransferValue.of(transfers, ALL, 0).value());
        values.put(
                "without transfers to oneself",
                TransferValue.adjusted(transfers, ALL, 0, Adjustment.NO_SELF_TRANSFERS)
                        .value());
        values.put(
                "in the currency",
                TransferValue.inCurrency(transfers, ALL, 0, prices()).value());
    }

    private static PeriodActivity activity(List<Transfer> transfers) {
        ActivityByPeriod activity = ActivityByPeriod.of(PeriodUnit.DAY);
        for (Transfer each : transfers) {
            activity.add(each.from(), each.time());
            activity.add(each.to(), each.time());
        }
        return activity.result();
    }

    private static TimeSeries prices() {
        long[] days = {day(1).toEpochMilli(), day(2).toEpochMilli(), day(3).toEpochMilli()};
        return TimeSeries.of(SeriesInfo.daily("token"), days, new double[] {2, 4, 1});
    }

    private void supply() {
        Instant now = day(1000);
        List<Lot> lots = List.of(
                new Lot(whole(40), day(990), 2), new Lot(whole(30), day(800), 1), new Lot(whole(30), day(200), 0.5));
        Duration year = Duration.ofDays(365);
        values.put("active supply, one year", Supply.active(lots, now, year).value());
        values.put("active supply, share", Supply.activeRatio(lots, now, year).value());
        var bands = Supply.ageBands(lots, now, List.of(Duration.ofDays(30), year));
        values.put("younger than 30 days", bands.get(0).value());
        values.put("30 to 365 days", bands.get(1).value());
        values.put("365 days and older", bands.get(2).value());
        values.put("realized cap", RealizedValue.realizedCap(lots, 0).value());
        values.put("MVRV", RealizedValue.mvrv(250, 125).value());
        values.put("NVT", NetworkValue.nvt(250, 25).value());
        values.put("float", Supply.floatRatio(whole(100), whole(250)).value());
        values.put("staking ratio", Supply.stakingRatio(whole(30), whole(100)).value());
        List<Supply.Unlock> unlocks =
                List.of(new Supply.Unlock(day(1060), whole(15)), new Supply.Unlock(day(1100), whole(50)));
        values.put(
                "unlock overhang",
                Supply.unlockOverhang(unlocks, now, whole(100)).value());
        values.put(
                "inflation",
                Supply.inflation(whole(99), whole(100), new Window(day(927), now))
                        .value());
    }

    private void contracts() {
        List<ContractUse> uses = Stream.of("CALL ann X", "CALL ann X", "CALL bob X", "CALL cat Y")
                .map(OnchainPageTest::use)
                .toList();
        List<ContractUse> created = Stream.of("DEPLOYMENT dan Z", "CLONE eve Z1", "CLONE eve Z2")
                .map(OnchainPageTest::use)
                .toList();
        values.put("contract calls", Contracts.calls(uses, ALL).value());
        values.put("unique callers", Contracts.uniqueCallers(uses, ALL).value());
        values.put("active contracts", Contracts.active(uses, ALL).value());
        values.put(
                "deployments",
                Contracts.deployments(created, ALL, Kind.DEPLOYMENT).value());
        values.put("clones", Contracts.deployments(created, ALL, Kind.CLONE).value());
        values.put("deployers", Contracts.deployers(created, ALL).value());
        List<BigInteger> balances =
                Stream.of(100, 1, 1, 0).map(OnchainPageTest::whole).toList();
        values.put("holders", Holders.count(balances).value());
        values.put("holders of at least 10", Holders.count(balances, whole(10)).value());
        values.put("holder growth", Holders.growth(2, 3).value());
    }

    private static ContractUse use(String line) {
        String[] words = line.split(" ", -1);
        return new ContractUse(day(1), Kind.valueOf(words[0]), who(words[1]), who(words[2]));
    }
}
