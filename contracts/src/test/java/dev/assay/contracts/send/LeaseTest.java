package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestChainExtension.class)
class LeaseTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void minesEach(TestChain chain) {
        chain.autoMine(true);
    }

    @Test
    void whatWasSentComesBackThoughTheLeaseIsNotGivenBack(TestChain chain) {
        Lease files = Lease.files(folder);
        Lease failing = (chainId, sender, patience) -> new Unclosable(files.take(chainId, sender, patience));
        Sender sender = Bench.sender(chain, "dave").lease(failing).build();

        Pending payment = sender.send(Bench.pay(1));

        assertThat(payment.await(Until.INCLUDED).receipt().succeeded()).isTrue();
    }

    private record Unclosable(Lease.Held held) implements Lease.Held {

        @Override
        public OptionalLong next() {
            return held.next();
        }

        @Override
        public void next(long nonce) {
            held.next(nonce);
        }

        @Override
        public void close() {
            held.close();
            throw new IllegalStateException("the connection to the database is closed");
        }
    }

    @Test
    void whatAnotherProcessSentMeanwhileUnderTheKeyIsNotSentAgain(TestChain chain) {
        Lease files = Lease.files(folder);
        SendJournal journal = SendJournal.memory();
        Draft draft = Bench.pay(1).idempotencyKey("at once");
        Sender other = Bench.sender(chain, "dave").lease(files).journal(journal).build();
        List<Pending> theirs = new ArrayList<>();
        Overtaken overtaken = new Overtaken(files, () -> theirs.add(other.send(draft)));
        Sender sender =
                Bench.sender(chain, "dave").lease(overtaken).journal(journal).build();
        sender.send(Bench.pay(2));

        overtaken.next = true;
        Pending ours = sender.send(draft);

        assertThat(theirs).extracting(Pending::hash).containsExactly(ours.hash());
        assertThat(journal.entries(31337, sender.address(), ours.nonce())).hasSize(1);
    }

    /** A lease that somebody else is given first. */
    private static final class Overtaken implements Lease {

        private final Lease lease;
        private final Runnable first;
        private boolean next;

        Overtaken(Lease lease, Runnable first) {
            this.lease = lease;
            this.first = first;
        }

        @Override
        public Held take(long chainId, Address sender, Duration patience) {
            if (next) {
                next = false;
                first.run();
            }
            return lease.take(chainId, sender, patience);
        }
    }
}
