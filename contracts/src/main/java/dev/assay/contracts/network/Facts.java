package dev.assay.contracts.network;

import dev.assay.contracts.Address;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The settings of a network, one copy method each. */
record Facts(
        long id,
        String name,
        String currency,
        @Nullable URI explorer,
        Duration blockTime,
        @Nullable Address multicall3,
        FeeFamily feeFamily,
        BigInteger minimumTip,
        int usualDepth,
        int finalDepth) {

    Facts currency(String to) {
        return new Facts(id, name, to, explorer, blockTime, multicall3, feeFamily, minimumTip, usualDepth, finalDepth);
    }

    Facts explorer(URI to) {
        return new Facts(id, name, currency, to, blockTime, multicall3, feeFamily, minimumTip, usualDepth, finalDepth);
    }

    Facts blockTime(Duration to) {
        return new Facts(id, name, currency, explorer, to, multicall3, feeFamily, minimumTip, usualDepth, finalDepth);
    }

    Facts multicall3(Address to) {
        return new Facts(id, name, currency, explorer, blockTime, to, feeFamily, minimumTip, usualDepth, finalDepth);
    }

    Facts feeFamily(FeeFamily to) {
        return new Facts(id, name, currency, explorer, blockTime, multicall3, to, minimumTip, usualDepth, finalDepth);
    }

    Facts minimumTip(BigInteger to) {
        return new Facts(id, name, currency, explorer, blockTime, multicall3, feeFamily, to, usualDepth, finalDepth);
    }

    Facts depths(int usual, int last) {
        return new Facts(id, name, currency, explorer, blockTime, multicall3, feeFamily, minimumTip, usual, last);
    }
}
