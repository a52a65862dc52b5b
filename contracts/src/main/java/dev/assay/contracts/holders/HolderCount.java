package dev.assay.contracts.holders;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Population;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Who held a token at a block, or why that is not known. */
public sealed interface HolderCount {

    /** Returns the token. */
    Address token();

    /** Returns the block at whose end it is. */
    long block();

    /** Returns the hash of that block. */
    Bytes32 blockHash();

    /**
     * Returns the balances.
     *
     * @throws UnreconciledException if they do not reconcile
     */
    default Reconciled reconciled() {
        if (this instanceof Reconciled good) {
            return good;
        }
        throw new UnreconciledException((Unreconciled) this);
    }

    /**
     * Balances whose sum is the supply, none of them negative, some of them asked for and the same.
     *
     * @param balances in base units, all above zero
     * @param supply what the contract says is the sum
     * @param sampled how many balances were asked for
     */
    record Reconciled(
            Address token,
            long block,
            Bytes32 blockHash,
            Map<Address, BigInteger> balances,
            BigInteger supply,
            int sampled)
            implements HolderCount {

        /** Checks its parts. */
        public Reconciled {
            balances = Map.copyOf(balances);
        }

        /** Returns the distribution over holders. */
        public Distribution distribution() {
            return Distribution.ofIntegers(balances.values());
        }

        /** Returns the distribution over those that belong to a population, whose keys are addresses with their checksum. */
        public Distribution distribution(Population population) {
            requireNonNull(population, "population");
            Map<String, BigInteger> byName = new HashMap<>();
            balances.forEach((holder, amount) -> byName.put(holder.toString(), amount));
            return Distribution.byEntity(byName, population);
        }

        /** Prints no balances. */
        @Override
        public String toString() {
            return "Reconciled[" + token + " at block " + block + ", " + balances.size() + " holders]";
        }
    }

    /**
     * Events do not add up to what the contract says: it moves amounts without an event, or other ones.
     *
     * @param reason what is wrong
     * @param detail of which account, what was counted and what the contract says
     */
    record Unreconciled(Address token, long block, Bytes32 blockHash, Reason reason, String detail)
            implements HolderCount {}

    /** What does not reconcile. */
    enum Reason {
        /** More went out of an account than came in: amounts came without an event, or the first block is too late. */
        NEGATIVE_BALANCE,
        /** The balances add up to another number than the supply. */
        SUM_DIFFERS,
        /** The contract gives another balance for an account. */
        SAMPLE_DIFFERS
    }
}
