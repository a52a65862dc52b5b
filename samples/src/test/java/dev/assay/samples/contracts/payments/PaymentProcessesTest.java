package dev.assay.samples.contracts.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.samples.contracts.LocalChain;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestChainExtension.class)
@DisabledOnOs(OS.WINDOWS)
class PaymentProcessesTest {

    @TempDir
    private Path folder;

    /** The database is a file of the process that dies, so that it dies in it. */
    @ParameterizedTest
    @ValueSource(strings = {"with the lease", "before journal", "after journal", "after broadcast"})
    void aProcessThatIsKilledPaysOnceAfterItsRestart(String step, TestChain chain) throws Exception {
        String database = "jdbc:h2:file:" + folder.resolve("payments") + ";WRITE_DELAY=0";
        assertThat(ended(start(chain, database, step, 0, 1))).isEqualTo(137);

        assertThat(ended(start(chain, database, "never", 0, 1))).isZero();

        assertThat(paid(chain)).isEqualTo(1);
    }

    /** The database is a server, whose locks outlive who dies by no more than its connection. */
    @Test
    void anotherProcessGoesOnWhereOneWasKilled(TestChain chain) throws Exception {
        Server server = server();
        try {
            assertThat(ended(start(chain, address(server), "after journal", 0, 1)))
                    .isEqualTo(137);
            assertThat(ended(start(chain, address(server), "with the lease", 1, 1)))
                    .isEqualTo(137);

            assertThat(ended(start(chain, address(server), "never", 0, 2))).isZero();
        } finally {
            server.stop();
        }

        assertThat(paid(chain)).isEqualTo(2);
    }

    @Test
    void twoProcessesShareAKey(TestChain chain) throws Exception {
        Server server = server();
        try {
            Process one = start(chain, address(server), "never", 0, 15);
            // Ten invoices are those of the other, too.
            Process other = start(chain, address(server), "never", 5, 15);

            assertThat(ended(one)).isZero();
            assertThat(ended(other)).isZero();
        } finally {
            server.stop();
        }

        assertThat(paid(chain)).isEqualTo(20);
        Address payer = LocalChain.key(chain, "frank").address();
        assertThat(chain.rpc("eth_getTransactionCount", payer.toHex(), "pending"))
                .isEqualTo("0x14");
    }

    private Server server() throws SQLException {
        return Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
    }

    private static String address(Server server) {
        return "jdbc:h2:tcp://localhost:" + server.getPort() + "/./payments;DB_CLOSE_DELAY=-1";
    }

    private static long paid(TestChain chain) {
        BigInteger balance = Chain.of(JsonRpc.connect(chain.url()))
                .balance(PayerProcess.SHOP)
                .get();
        BigInteger[] invoices = balance.divideAndRemainder(BigInteger.valueOf(PayerProcess.PRICE));
        assertThat(invoices[1]).isZero();
        return invoices[0].longValueExact();
    }

    private static Process start(TestChain chain, String database, String step, int invoice, int count)
            throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PayerProcess.class.getName(),
                chain.url(),
                chain.account("frank").privateKey(),
                database,
                step,
                Integer.toString(invoice),
                Integer.toString(count));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
