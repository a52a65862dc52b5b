package dev.assay.contracts.send;

import dev.assay.contracts.rpc.RpcException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads why a node refused a transaction. There are no codes for it, so it goes by words: those of geth (and of Erigon, bor,
 * BSC, op-geth, which share them), Nethermind, Besu, Reth, Arbitrum Nitro and Anvil.
 */
final class Refusals {

    // Not within "unknown transaction type".
    private static final Pattern KNOWN = Pattern.compile("already ?known|\\bknown transaction|already imported"
            + "|transaction already in|already in (?:the )?mempool|already exists in");

    private static final Map<Refusal, List<String>> WORDS = words();

    private Refusals() {}

    private static Map<Refusal, List<String>> words() {
        Map<Refusal, List<String>> words = new LinkedHashMap<>();
        words.put(
                Refusal.REPLACEMENT_UNDERPRICED,
                List.of(
                        "replacement transaction underpriced",
                        "could not replace",
                        "replacementnotallowed",
                        "replacement fee too low",
                        "another transaction with same nonce",
                        "insufficient to replace",
                        "feetoolowtocompete"));
        words.put(
                Refusal.NONCE_TOO_LOW,
                List.of(
                        "nonce too low",
                        "nonce is too low",
                        "nonce_too_low",
                        "oldnonce",
                        "nonce has already been used",
                        "below current nonce"));
        words.put(
                Refusal.NONCE_TOO_HIGH,
                List.of(
                        "nonce too high",
                        "nonce_too_high",
                        "noncegap",
                        "nonce too far",
                        "nonce is too distant",
                        "gapped-nonce",
                        "gapped nonce"));
        words.put(
                Refusal.INSUFFICIENT_FUNDS,
                List.of(
                        "insufficient funds",
                        "insufficientfunds",
                        "insufficient balance",
                        "upfront cost exceeds",
                        "upfront_cost_exceeds_balance",
                        "lack of funds",
                        "overshot"));
        words.put(
                Refusal.POOL_FULL,
                List.of(
                        "pool is full",
                        "txpool full",
                        "pool_is_full",
                        "mempool is full",
                        "txpooloverflow",
                        "account limit exceeded",
                        "in-flight transaction limit",
                        "too many pending"));
        words.put(
                Refusal.GAS_LIMIT,
                List.of(
                        "intrinsic gas",
                        "exceeds block gas limit",
                        "exceeds_block_gas_limit",
                        "gaslimitexceeded",
                        "gas limit exceed",
                        "gas limit too high",
                        "gas limit is too low",
                        "gas required exceeds",
                        "floor data gas",
                        "gas floor",
                        "exceeds maximum per-transaction gas limit",
                        "out of gas"));
        words.put(
                Refusal.UNDERPRICED,
                List.of(
                        "underpriced",
                        "feetoolow",
                        "fee cap less than",
                        "fee per gas less than",
                        "less than block base fee",
                        "below base fee",
                        "gas price below",
                        "gas price too low",
                        "gas_price_too_low",
                        "gas price is too low",
                        "tip cap below",
                        "below minimum",
                        "below configured minimum",
                        "minimum needed"));
        words.put(
                Refusal.INVALID,
                List.of(
                        "invalid sender",
                        "invalid signature",
                        "chain id",
                        "chainid",
                        "wrong network",
                        "type not supported",
                        "transaction type",
                        "oversized data",
                        "initcode",
                        "init code",
                        "decode",
                        "rlp",
                        "priority fee per gas higher than",
                        "fee cap higher",
                        "negative value"));
        return Collections.unmodifiableMap(words);
    }

    /** Returns whether the node has it already, which is what was wanted. */
    static boolean saysKnown(RpcException failure) {
        String words = failure.reason().toLowerCase(Locale.ROOT);
        return KNOWN.matcher(words).find();
    }

    /** Returns why it was refused; null if it is not sure that it was. */
    static @Nullable Refusal of(RpcException failure) {
        String words = failure.reason().toLowerCase(Locale.ROOT);
        for (Map.Entry<Refusal, List<String>> kind : WORDS.entrySet()) {
            if (kind.getValue().stream().anyMatch(words::contains)) {
                return kind.getKey();
            }
        }
        boolean unsure = failure.isRetryable() || failure.code() == -32603 || failure.code() == 0;
        return unsure ? null : Refusal.OTHER;
    }
}
