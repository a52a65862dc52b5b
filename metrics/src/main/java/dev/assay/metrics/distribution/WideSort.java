package dev.assay.metrics.distribution;

import java.math.BigInteger;
import java.util.Arrays;

/** Sorts large integers. */
final class WideSort {

    private WideSort() {}

    static BigInteger[] sorted(BigInteger[] handedOver) {
        Arrays.sort(handedOver);
        return handedOver;
    }
}
