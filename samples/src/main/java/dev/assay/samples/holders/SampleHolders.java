package dev.assay.samples.holders;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Generated balances of a token with 18 decimals, the same in each run: many small holders, few large ones, addresses left
 * with dust, and those that hold for others.
 */
final class SampleHolders {

    static final Set<String> CUSTODIANS = Set.of("0xexchange-a", "0xexchange-b");
    static final Set<String> CONTRACTS = Set.of("0xbridge", "0xpool");
    static final Set<String> TREASURY = Set.of("0xtreasury");

    private static final int PEOPLE = 20_000;
    private static final int DUST = 6_000;

    private SampleHolders() {}

    /** Returns the balance of each address in tokens. */
    static Map<String, BigDecimal> balances() {
        Random random = new Random(20_260_101);
        Map<String, BigDecimal> balances = new LinkedHashMap<>();
        for (int i = 0; i < PEOPLE; i++) {
            balances.put("0xholder-" + i, tokens(Math.exp(4 + 2 * random.nextGaussian())));
        }
        for (int i = 0; i < DUST; i++) {
            balances.put("0xdust-" + i, tokens(random.nextDouble() / 1_000));
        }
        balances.put("0xexchange-a", tokens(2_100_000));
        balances.put("0xexchange-b", tokens(900_000));
        balances.put("0xbridge", tokens(1_300_000));
        balances.put("0xpool", tokens(450_000));
        balances.put("0xtreasury", tokens(4_000_000));
        return balances;
    }

    private static BigDecimal tokens(double amount) {
        return BigDecimal.valueOf((long) (amount * 1e9), 9).setScale(18);
    }
}
