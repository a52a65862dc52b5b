package dev.assay.contracts.keys;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.keys.SignPolicy.Rule;
import dev.assay.contracts.tx.Authorization;
import dev.assay.contracts.tx.Signature;
import dev.assay.contracts.tx.SignedAuthorization;
import dev.assay.contracts.tx.SignedTransaction;
import dev.assay.contracts.tx.Transaction;
import dev.assay.contracts.typed.TypedData;
import java.math.BigInteger;

/** A signer behind a policy. */
final class GuardedSigner implements Signer {

    private final SignPolicy policy;
    private final Signer signer;
    private final DayBudget budget;

    GuardedSigner(SignPolicy policy, Signer signer, DayBudget budget) {
        this.policy = policy;
        this.signer = signer;
        this.budget = budget;
    }

    @Override
    public Address address() {
        return signer.address();
    }

    @Override
    public SignedTransaction sign(Transaction transaction) {
        checkChain(BigInteger.valueOf(transaction.chainId()));
        checkTarget(transaction);
        if (policy.valuePerTransaction != null && transaction.value().compareTo(policy.valuePerTransaction) > 0) {
            throw new RefusedException(
                    Rule.VALUE_PER_TRANSACTION,
                    transaction.value() + " wei, " + policy.valuePerTransaction + " are allowed");
        }
        Runnable undo = budget.take(transaction);
        boolean signed = false;
        try {
            SignedTransaction result = signer.sign(transaction);
            signed = true;
            return result;
        } finally {
            if (!signed) {
                undo.run();
            }
        }
    }

    private void checkChain(BigInteger chain) {
        if (policy.chains != null && (chain.bitLength() > 63 || !policy.chains.contains(chain.longValue()))) {
            throw new RefusedException(Rule.CHAINS, "chain " + chain + ", allowed are " + policy.chains);
        }
    }

    private void checkTarget(Transaction transaction) {
        Address to = transaction.to();
        if (to == null) {
            boolean restricted = policy.recipients != null || policy.selectors != null;
            if (restricted && !policy.allowed.contains(Rule.CREATION)) {
                throw new RefusedException(Rule.CREATION, "the transaction creates a contract");
            }
            return;
        }
        if (policy.recipients != null && !policy.recipients.contains(to)) {
            throw new RefusedException(Rule.RECIPIENTS, "the transaction goes to " + to);
        }
        Bytes data = transaction.data();
        if (policy.selectors != null && !data.isEmpty()) {
            Bytes selector = data.slice(0, Math.min(4, data.size()));
            if (!policy.selectors.contains(selector)) {
                throw new RefusedException(Rule.FUNCTIONS, "the transaction calls the function " + selector);
            }
        }
    }

    @Override
    public SignedAuthorization sign(Authorization authorization) {
        checkChain(BigInteger.valueOf(authorization.chainId()));
        if (!policy.delegates.contains(authorization.address())) {
            throw new RefusedException(Rule.DELEGATES, "a delegation to " + authorization.address());
        }
        return signer.sign(authorization);
    }

    @Override
    public Signature sign(TypedData data) {
        Address contract = data.domain().verifyingContract();
        if (contract == null || !policy.typedContracts.contains(contract)) {
            throw new RefusedException(
                    Rule.TYPED_CONTRACTS, "typed data " + data.primaryType() + " for " + data.domain());
        }
        if (policy.chains != null) {
            BigInteger chain = data.domain().chainId();
            checkChain(chain == null ? BigInteger.ZERO : chain);
        }
        return signer.sign(data);
    }

    @Override
    public Signature signMessage(Bytes message) {
        checkAllowed(Rule.MESSAGES, "a message");
        return signer.signMessage(message);
    }

    @Override
    public Signature signMessage(String text) {
        checkAllowed(Rule.MESSAGES, "a message");
        return signer.signMessage(text);
    }

    @Override
    public Signature sign(Bytes32 digest) {
        checkAllowed(Rule.DIGESTS, "a bare digest");
        return signer.sign(digest);
    }

    private void checkAllowed(Rule rule, String what) {
        if (!policy.allowed.contains(rule)) {
            throw new RefusedException(rule, what);
        }
    }

    @Override
    public String toString() {
        return signer + " behind a policy";
    }
}
