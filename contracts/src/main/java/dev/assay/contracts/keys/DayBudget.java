package dev.assay.contracts.keys;

import dev.assay.contracts.keys.SignPolicy.Rule;
import dev.assay.contracts.tx.Eip4844Transaction;
import dev.assay.contracts.tx.Transaction;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was signed in the last 24 hours. Thread-safe. */
final class DayBudget {

    private static final Duration DAY = Duration.ofHours(24);
    private static final BigInteger GAS_PER_BLOB = BigInteger.valueOf(131_072);

    private final SignPolicy policy;
    private final Clock clock;
    private final Map<Lane, Spent> spent = new HashMap<>();
    private long count;

    DayBudget(SignPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Of the transactions of one lane only one is ever mined. */
    private record Lane(long chain, BigInteger nonce) {}

    /** The most that one of them can cost; the number tells it from one of the same amounts. */
    private record Spent(long number, Instant at, BigInteger value, BigInteger fee) {}

    /** Counts a transaction; gives what undoes it. */
    synchronized Runnable take(Transaction transaction) {
        Instant now = clock.instant();
        spent.values().removeIf(one -> !one.at().plus(DAY).isAfter(now));
        Lane lane = new Lane(transaction.chainId(), transaction.nonce());
        Spent before = spent.get(lane);
        Spent after = new Spent(
                count++,
                now,
                before == null ? transaction.value() : before.value().max(transaction.value()),
                before == null ? fee(transaction) : before.fee().max(fee(transaction)));
        spent.put(lane, after);
        try {
            check(Rule.VALUE_PER_DAY, policy.valuePerDay, Spent::value);
            check(Rule.FEE_PER_DAY, policy.feePerDay, Spent::fee);
        } catch (RefusedException e) {
            undo(lane, before, after);
            throw e;
        }
        return () -> undo(lane, before, after);
    }

    private synchronized void undo(Lane lane, @Nullable Spent before, Spent after) {
        if (!after.equals(spent.get(lane))) {
            return; // Another one of the lane was counted since.
        }
        if (before == null) {
            spent.remove(lane);
        } else {
            spent.put(lane, before);
        }
    }

    private void check(Rule rule, @Nullable BigInteger limit, Function<Spent, BigInteger> part) {
        BigInteger sum = spent.values().stream().map(part).reduce(BigInteger.ZERO, BigInteger::add);
        if (limit != null && sum.compareTo(limit) > 0) {
            throw new RefusedException(rule, sum + " wei in 24 hours with this transaction, " + limit + " are allowed");
        }
    }

    private static BigInteger fee(Transaction transaction) {
        BigInteger gas = transaction.gasLimit().multiply(transaction.maxFeePerGas());
        if (transaction instanceof Eip4844Transaction blobs) {
            BigInteger count = BigInteger.valueOf(blobs.blobVersionedHashes().size());
            return gas.add(blobs.maxFeePerBlobGas().multiply(GAS_PER_BLOB).multiply(count));
        }
        return gas;
    }
}
