package dev.assay.metrics.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/** Adds up what an exclusion has left out. */
final class LeftOutSum {

    private final Set<String> entities = new HashSet<>();
    private BigInteger sum = BigInteger.ZERO;

    void add(String entity, BigInteger units) {
        entities.add(entity);
        sum = sum.add(units);
    }

    LeftOut under(String rule, int scale) {
        return new LeftOut(rule, entities.size(), new BigDecimal(sum, scale));
    }
}
