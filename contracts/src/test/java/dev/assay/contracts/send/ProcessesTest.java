package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestChainExtension.class)
@DisabledOnOs(OS.WINDOWS)
class ProcessesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void minesEach(TestChain chain) {
        chain.autoMine(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before signature",
                "after signature",
                "before journal",
                "before broadcast",
                "after broadcast",
                "at the end"
            })
    void aProcessThatIsKilledPaysOnceAfterItsRestart(String step, TestChain chain) throws Exception {
        BigInteger before = Bench.balance(chain, Bench.SHOP);
        assertThat(ended(start(chain, "erin", step, 0, 1))).isEqualTo(137);

        assertThat(ended(start(chain, "erin", "never", 0, 1))).isZero();

        assertThat(Bench.balance(chain, Bench.SHOP).subtract(before)).isEqualTo(1000);
    }

    @Test
    void twoProcessesShareAKeyByALease(TestChain chain) throws Exception {
        Address sender = Bench.key(chain, "frank").address();
        long first = Bench.count(chain, sender, "latest");
        Process one = start(chain, "frank", "never", 0, 20);
        Process other = start(chain, "frank", "never", 100, 20);

        assertThat(ended(one)).isZero();
        assertThat(ended(other)).isZero();

        assertThat(Bench.count(chain, sender, "latest")).isEqualTo(first + 40);
    }

    private Process start(TestChain chain, String label, String step, int invoice, int count) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Payer.class.getName(),
                chain.url(),
                chain.account(label).privateKey(),
                folder.toString(),
                step,
                Integer.toString(invoice),
                Integer.toString(count)));
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
