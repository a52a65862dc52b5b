package dev.assay.samples.contracts.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.Units;
import dev.assay.contracts.holders.HolderCount;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.distribution.Distribution;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who holds how much, largest first, and what that comes to; or why it is not known. */
final class HolderTable {

    private static final int SHOWN = 10;
    private static final int DECIMALS = 18;

    private HolderTable() {}

    static void print(HolderCount count, PrintStream out) {
        if (count instanceof HolderCount.Unreconciled unknown) {
            out.println("No table and no Gini, " + unknown.reason() + ": " + unknown.detail());
            return;
        }
        HolderCount.Reconciled known = count.reconciled();
        List<Map.Entry<Address, BigInteger>> holders = known.balances().entrySet().stream()
                .sorted(Map.Entry.<Address, BigInteger>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (int i = 0; i < Math.min(SHOWN, holders.size()); i++) {
            out.println(line(i + 1, holders.get(i), known.supply()));
        }
        if (holders.size() > SHOWN) {
            out.println("     and " + (holders.size() - SHOWN) + " more");
        }
        out.println("They add up to " + Units.format(known.supply(), DECIMALS) + ", the supply at block "
                + known.block() + "; " + known.sampled() + " balances were asked for and are the same.");
        measure(known, out);
    }

    private static void measure(HolderCount.Reconciled known, PrintStream out) {
        // snippet: token-measure
        Distribution holders = known.distribution();
        out.println(Concentration.gini(holders));
        out.println(Concentration.nakamoto(holders));
        // end snippet
    }

    private static String line(int rank, Map.Entry<Address, BigInteger> holder, BigInteger supply) {
        BigDecimal tokens = new BigDecimal(holder.getValue(), DECIMALS).setScale(2, RoundingMode.HALF_UP);
        double percent = 100 * holder.getValue().doubleValue() / supply.doubleValue();
        return String.format(Locale.ROOT, "%4d %s %,16.2f %5.1f %%", rank, holder.getKey(), tokens, percent);
    }
}
