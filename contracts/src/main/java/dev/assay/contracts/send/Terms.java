package dev.assay.contracts.send;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says of all that is signed for it.
 *
 * @param key its idempotency key, or null
 * @param feeCap the most the fee may come to in wei; null if that of the sender holds
 */
record Terms(@Nullable String key, @Nullable BigInteger feeCap) {

    static Terms of(Draft draft) {
        return new Terms(draft.idempotencyKey().orElse(null), draft.feeCap().orElse(null));
    }

    static Terms of(Slot slot) {
        JournalEntry entry = slot.first().entry();
        return new Terms(entry.key(), entry.feeCap());
    }
}
