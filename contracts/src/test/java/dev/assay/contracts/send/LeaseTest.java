package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.nio.file.Path;
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
}
