package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestChainExtension.class)
class ReplacingTest {

    @BeforeEach
    void minesNone(TestChain chain) {
        chain.autoMine(false);
    }

    @Test
    void theCapOfTheDraftBindsReplacementsAfterARestartToo(TestChain chain, @TempDir Path folder) {
        Path path = folder.resolve("journal");
        try (FileJournal journal = FileJournal.open(path)) {
            Sender sender = Bench.sender(chain, "alice").journal(journal).build();
            BigInteger cost = sender.quote(Bench.pay(1)).maxTotal();
            Pending payment = sender.send(Bench.pay(1).feeCap(cost));

            assertThatExceptionOfType(FeeCapException.class)
                    .isThrownBy(payment::speedUp)
                    .satisfies(e -> assertThat(e.cap()).isEqualTo(cost));
        }
        try (FileJournal journal = FileJournal.open(path)) {
            Sender restarted = Bench.sender(chain, "alice").journal(journal).build();

            assertThatExceptionOfType(FeeCapException.class)
                    .isThrownBy(() -> restarted.inFlight().get(0).cancel());
        }
    }

    @Test
    void displacesNoOtherDraftOfItsNonce(TestChain chain) {
        List<JournalEntry> signed = new ArrayList<>();
        Draft early = Bench.pay(1).idempotencyKey("early");
        Pending lost = watched(chain, signed).send(early);
        chain.dropTransaction(lost.hash().toHex());
        watched(chain, signed).send(Bench.pay(2).idempotencyKey("late"));
        SendJournal both = SendJournal.memory();
        signed.forEach(both::signed);
        Sender sender = Bench.sender(chain, "alice").journal(both).build();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sender.send(early).speedUp())
                .withMessageContaining("given up");
        chain.mine();
        assertThat(sender.find("late").orElseThrow().state()).isEqualTo(PendingState.MINED);
    }

    private static Sender watched(TestChain chain, List<JournalEntry> signed) {
        return Bench.sender(chain, "alice")
                .journal(new WatchedJournal(SendJournal.memory(), signed::add))
                .build();
    }

    @Test
    void takesTheLease(TestChain chain, @TempDir Path folder) {
        Lease files = Lease.files(folder);
        List<Long> taken = new ArrayList<>();
        Sender sender = Bench.sender(chain, "alice")
                .lease((chainId, address, patience) -> {
                    taken.add(chainId);
                    return files.take(chainId, address, patience);
                })
                .build();
        Pending payment = sender.send(Bench.pay(1));
        int before = taken.size();

        payment.speedUp();

        assertThat(taken).hasSize(before + 1);
    }

    @Test
    void aRefusedReplacementLeavesTheOriginalUnsettled(TestChain chain) {
        Faulty faulty = new Faulty();
        for (int i = 0; i < 3; i++) {
            faulty.next("eth_sendRawTransaction", Faulty.Fault.LOST_REQUEST);
        }
        Sender sender =
                Bench.sender(faulty.connect(chain.url()), chain, "alice").build();
        Pending lost = sender.send(Bench.pay(1));
        faulty.refuse("eth_sendRawTransaction", -32000, "insufficient funds");
        assertThatExceptionOfType(SendRejectedException.class).isThrownBy(lost::speedUp);

        sender.send(Bench.pay(2));
        chain.mine();

        assertThat(lost.state()).isEqualTo(PendingState.MINED);
    }
}
