package dev.assay.testing.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.contracts.Address;
import dev.assay.contracts.send.Lease;
import dev.assay.core.error.AssayException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds for any {@link Lease}, as tests for one of yours, in the way of {@link SendJournalLaws}.
 *
 * <p>They say nothing of a holder that dies: kill a process that holds one and look.
 */
public interface LeaseLaws {

    /** Returns the leases as another process has them, or as another thread if they are made for one object a process. */
    Lease open();

    /** Who holds a lease says which nonce comes next, and who takes it after sees that. */
    @Test
    default void handsOnWhichNonceComesNext() {
        try (Lease.Held first = take(open(), 1, LawsData.ALICE)) {
            assertEquals(OptionalLong.empty(), first.next());
            first.next(7);
            assertEquals(OptionalLong.of(7), first.next());
            first.next(6);
        }
        try (Lease.Held second = take(open(), 1, LawsData.ALICE)) {
            assertEquals(OptionalLong.of(6), second.next());
            second.next(Long.MAX_VALUE);
        }
        try (Lease.Held third = take(open(), 1, LawsData.ALICE)) {
            assertEquals(OptionalLong.of(Long.MAX_VALUE), third.next());
        }
    }

    /** While it is held, taking it fails once the time is over. */
    @Test
    default void isHeldByOneAtATime() {
        try (Lease.Held held = take(open(), 1, LawsData.ALICE)) {
            held.next(3);
            Together.run(List.of(() ->
                    assertThrows(AssayException.class, () -> open().take(1, LawsData.ALICE, Duration.ofMillis(100)))));
            assertEquals(OptionalLong.of(3), held.next());
        }
        take(open(), 1, LawsData.ALICE).close();
    }

    /** Who waits for it gets it when it is given back. */
    @Test
    default void isWaitedFor() {
        CountDownLatch isHeld = new CountDownLatch(1);
        Together.run(List.of(
                () -> {
                    try (Lease.Held held = take(open(), 1, LawsData.ALICE)) {
                        isHeld.countDown();
                        held.next(5);
                    }
                },
                () -> {
                    await(isHeld);
                    try (Lease.Held held = take(open(), 1, LawsData.ALICE)) {
                        assertEquals(OptionalLong.of(5), held.next());
                    }
                }));
    }

    /** Each chain and each sender has a lease of its own. */
    @Test
    default void chainsAndSendersHaveTheirOwn() {
        try (Lease.Held one = take(open(), 1, LawsData.ALICE);
                Lease.Held two = take(open(), 10, LawsData.ALICE);
                Lease.Held three = take(open(), 1, LawsData.BOB)) {
            one.next(1);
            two.next(2);
            three.next(3);
            assertEquals(OptionalLong.of(1), one.next());
            assertEquals(OptionalLong.of(2), two.next());
            assertEquals(OptionalLong.of(3), three.next());
        }
    }

    /** Of many that take turns none reads a nonce that another has used. */
    @Test
    default void noTurnIsLost() {
        Together.run(IntStream.range(0, 4)
                .<Runnable>mapToObj(thread -> () -> {
                    for (int i = 0; i < 10; i++) {
                        try (Lease.Held held = take(open(), 1, LawsData.ALICE)) {
                            held.next(held.next().orElse(0) + 1);
                        }
                    }
                })
                .toList());

        try (Lease.Held held = take(open(), 1, LawsData.ALICE)) {
            assertEquals(OptionalLong.of(40), held.next());
        }
    }

    private static Lease.Held take(Lease lease, long chainId, Address sender) {
        return lease.take(chainId, sender, Duration.ofSeconds(60));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
