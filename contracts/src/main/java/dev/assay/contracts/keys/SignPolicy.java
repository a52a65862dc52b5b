package dev.assay.contracts.keys;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.core.time.TimeSource;
import java.math.BigInteger;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a signer may sign. Immutable; each setter returns a changed copy, and {@link #guard} puts it before a signer.
 *
 * <pre>{@code
 * Signer guarded = SignPolicy.create()
 *         .chains(1)
 *         .recipients(token)
 *         .functions("transfer(address,uint256)")
 *         .valuePerDay(Units.ether("0.5"))
 *         .guard(key);
 * }</pre>
 *
 * <p>A rule that is not set forbids nothing of a transaction. What is no transaction, such as a permit that gives
 * everything away, is refused unless it is allowed. Amounts per day are those of the last 24 hours, as this process signed
 * them: a restart begins at zero, and another process counts for itself. Transactions of one nonce count once, with the
 * most that one of them could cost, and fees with the gas limit at the highest price.
 */
public final class SignPolicy {

    /** The rules, by which {@link RefusedException} names the one that was broken. */
    public enum Rule {
        /** {@link SignPolicy#chains}. */
        CHAINS,
        /** {@link SignPolicy#recipients}. */
        RECIPIENTS,
        /** {@link SignPolicy#functions}. */
        FUNCTIONS,
        /** {@link SignPolicy#valuePerTransaction}. */
        VALUE_PER_TRANSACTION,
        /** {@link SignPolicy#valuePerDay}. */
        VALUE_PER_DAY,
        /** {@link SignPolicy#feePerDay}. */
        FEE_PER_DAY,
        /** {@link SignPolicy#creationAllowed}. */
        CREATION,
        /** {@link SignPolicy#delegates}. */
        DELEGATES,
        /** {@link SignPolicy#typedContracts}. */
        TYPED_CONTRACTS,
        /** {@link SignPolicy#messagesAllowed}. */
        MESSAGES,
        /** {@link SignPolicy#digestsAllowed}. */
        DIGESTS
    }

    final @Nullable Set<Long> chains;
    final @Nullable Set<Address> recipients;
    final @Nullable Set<Bytes> selectors;
    final @Nullable BigInteger valuePerTransaction;
    final @Nullable BigInteger valuePerDay;
    final @Nullable BigInteger feePerDay;
    final Set<Address> delegates;
    final Set<Address> typedContracts;
    final Set<Rule> allowed;

    private SignPolicy(Parts parts) {
        chains = parts.chains;
        recipients = parts.recipients;
        selectors = parts.selectors;
        valuePerTransaction = parts.valuePerTransaction;
        valuePerDay = parts.valuePerDay;
        feePerDay = parts.feePerDay;
        delegates = parts.delegates;
        typedContracts = parts.typedContracts;
        allowed = parts.allowed;
    }

    /** What a copy is changed through. */
    private static final class Parts {
        private @Nullable Set<Long> chains;
        private @Nullable Set<Address> recipients;
        private @Nullable Set<Bytes> selectors;
        private @Nullable BigInteger valuePerTransaction;
        private @Nullable BigInteger valuePerDay;
        private @Nullable BigInteger feePerDay;
        private Set<Address> delegates = Set.of();
        private Set<Address> typedContracts = Set.of();
        private Set<Rule> allowed = Set.of();
    }

    private Parts parts() {
        Parts parts = new Parts();
        parts.chains = chains;
        parts.recipients = recipients;
        parts.selectors = selectors;
        parts.valuePerTransaction = valuePerTransaction;
        parts.valuePerDay = valuePerDay;
        parts.feePerDay = feePerDay;
        parts.delegates = delegates;
        parts.typedContracts = typedContracts;
        parts.allowed = allowed;
        return parts;
    }

    /** Returns a policy that allows every transaction, to add rules to. */
    public static SignPolicy create() {
        return new SignPolicy(new Parts());
    }

    /** Allows these chains only; transactions without a chain id, which any chain would take, are refused then. */
    public SignPolicy chains(long... ids) {
        Parts parts = parts();
        parts.chains = LongStream.of(ids).boxed().collect(Collectors.toUnmodifiableSet());
        return new SignPolicy(parts);
    }

    /** Allows transactions to these addresses only. */
    public SignPolicy recipients(Address... addresses) {
        Parts parts = parts();
        parts.recipients = Set.copyOf(List.of(addresses));
        return new SignPolicy(parts);
    }

    /**
     * Allows calls of these functions only, and payments without data.
     *
     * @param signatures such as {@code transfer(address,uint256)}
     */
    public SignPolicy functions(String... signatures) {
        Parts parts = parts();
        parts.selectors = Arrays.stream(signatures)
                .map(signature -> AbiFunction.parse(signature).selector())
                .collect(Collectors.toUnmodifiableSet());
        return new SignPolicy(parts);
    }

    /** Allows at most so much value, in wei, in one transaction. */
    public SignPolicy valuePerTransaction(BigInteger wei) {
        Parts parts = parts();
        parts.valuePerTransaction = amount(wei);
        return new SignPolicy(parts);
    }

    /** Allows at most so much value, in wei, in 24 hours. */
    public SignPolicy valuePerDay(BigInteger wei) {
        Parts parts = parts();
        parts.valuePerDay = amount(wei);
        return new SignPolicy(parts);
    }

    /** Allows at most so much for gas, in wei, in 24 hours. */
    public SignPolicy feePerDay(BigInteger wei) {
        Parts parts = parts();
        parts.feePerDay = amount(wei);
        return new SignPolicy(parts);
    }

    private static BigInteger amount(BigInteger wei) {
        if (wei.signum() < 0) {
            throw new IllegalArgumentException("wei must not be negative, is " + wei);
        }
        return wei;
    }

    /** Allows to create contracts although {@link #recipients} or {@link #functions} are set. */
    public SignPolicy creationAllowed() {
        return allow(Rule.CREATION);
    }

    /** Allows the account to act by the code of these contracts; {@link Address#ZERO} to end that. */
    public SignPolicy delegates(Address... contracts) {
        Parts parts = parts();
        parts.delegates = Set.copyOf(List.of(contracts));
        return new SignPolicy(parts);
    }

    /** Allows typed data whose domain names one of these contracts, on the {@link #chains} if those are set. */
    public SignPolicy typedContracts(Address... contracts) {
        Parts parts = parts();
        parts.typedContracts = Set.copyOf(List.of(contracts));
        return new SignPolicy(parts);
    }

    /** Allows messages as {@code personal_sign} has them. */
    public SignPolicy messagesAllowed() {
        return allow(Rule.MESSAGES);
    }

    /** Allows bare digests, which may be of anything: no other rule holds then. */
    public SignPolicy digestsAllowed() {
        return allow(Rule.DIGESTS);
    }

    private SignPolicy allow(Rule rule) {
        Parts parts = parts();
        parts.allowed = Stream.concat(allowed.stream(), Stream.of(rule)).collect(Collectors.toUnmodifiableSet());
        return new SignPolicy(parts);
    }

    /** Returns a signer that asks this policy first, by the system's clock. */
    public Signer guard(Signer signer) {
        InstantSource now = TimeSource.system()::now;
        return guard(signer, now.withZone(ZoneOffset.UTC));
    }

    /** Returns a signer that asks this policy first. */
    public Signer guard(Signer signer, Clock clock) {
        return new GuardedSigner(
                this, requireNonNull(signer, "signer"), new DayBudget(this, requireNonNull(clock, "clock")));
    }
}
