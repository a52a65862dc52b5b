package dev.assay.samples.contracts.deploy;

import dev.assay.contracts.Units;
import dev.assay.contracts.fee.FeeQuote;
import dev.assay.contracts.network.FeeFamily;
import dev.assay.contracts.network.Network;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fee of a transaction in parts, as its chain takes it.
 *
 * @param usd what one of the chain's currency is worth in USD; null for a table without
 */
record CostTable(Network network, FeeQuote quote, @Nullable BigDecimal usd) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(network + ", fees as " + network.feeFamily());
        lines.add(perGas());
        lines.add(amount("gas, at most", quote.maxGasFee()));
        if (network.feeFamily() == FeeFamily.OP_STACK) {
            lines.add(amount("data on the chain below, now", quote.l1DataFee()));
            lines.add(amount("operator", quote.operatorFee()));
        }
        if (network.feeFamily() == FeeFamily.ARBITRUM) {
            lines.add("  what its data cost on the chain below is part of the gas");
        }
        lines.add(amount("in all, expected", quote.expectedTotal()));
        lines.add(amount("in all, at most", quote.maxTotal()));
        return lines;
    }

    private String perGas() {
        String most = Units.format(quote.price().maxFeePerGas(), Units.GWEI);
        String tip = Units.format(quote.price().maxTipPerGas(), Units.GWEI);
        return "  " + quote.gasLimit() + " gas at most, at " + most + " gwei at most"
                + (quote.price().legacy() ? "" : ", of which the tip is " + tip);
    }

    /** Returns an amount in the chain's currency, and what that is worth. */
    String amount(String name, BigInteger wei) {
        String coins = Units.format(wei, Units.ETHER) + " " + network.currency();
        return String.format(Locale.ROOT, "  %-30s %26s%s", name, coins, worth(wei));
    }

    private String worth(BigInteger wei) {
        if (usd == null) {
            return "";
        }
        BigDecimal worth = new BigDecimal(wei, Units.ETHER).multiply(usd);
        return String.format(
                Locale.ROOT,
                " %14s USD",
                worth.setScale(4, RoundingMode.HALF_UP).toPlainString());
    }
}
