package dev.assay.contracts.send;

import dev.assay.contracts.Bytes32;
import dev.assay.core.error.InterruptedCallException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets one thread at a time send under a key; the others get what it sent, or try themselves if it did not. */
final class Keys {

    private final Map<String, CountDownLatch> busy = new ConcurrentHashMap<>();

    Pending once(String key, Draft draft, Supplier<@Nullable Pending> earlier, Supplier<Pending> send) {
        CountDownLatch mine = new CountDownLatch(1);
        for (CountDownLatch other = busy.putIfAbsent(key, mine); other != null; other = busy.putIfAbsent(key, mine)) {
            await(other, key);
        }
        try {
            Pending sent = earlier.get();
            // Another process may have sent meanwhile, so what comes back need not be this draft.
            return checked(sent == null ? send.get() : sent, key, draft);
        } finally {
            busy.remove(key, mine);
            mine.countDown();
        }
    }

    private static Pending checked(Pending sent, String key, Draft draft) {
        Bytes32 before = sent.fingerprint();
        if (!before.equals(draft.fingerprint())) {
            throw new IllegalArgumentException(
                    "draft has the idempotencyKey " + key + ", under which something else was sent: " + sent);
        }
        return sent;
    }

    private static void await(CountDownLatch other, String key) {
        try {
            other.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException("Interrupted while another thread sends under the key " + key, e);
        }
    }
}
