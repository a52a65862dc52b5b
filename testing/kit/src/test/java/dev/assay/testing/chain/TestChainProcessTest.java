package dev.assay.testing.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TestChainProcessTest {

    @Test
    void isGoneWhenClosed() {
        TestChain chain = TestChain.startOrSkip();
        ProcessHandle anvil = ProcessHandle.of(chain.pid()).orElseThrow();
        assertThat(anvil.info().command().orElseThrow()).contains("anvil");

        chain.close();
        chain.close();

        assertThat(gone(anvil)).isTrue();
        assertThat(chain.isAlive()).isFalse();
        assertThatThrownBy(chain::blockNumber).isInstanceOf(TestChainException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void diesWithAJvmThatIsKilled() throws Exception {
        TestChain.startOrSkip().close();
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dassay.node.modules=" + System.getProperty("assay.node.modules", ""),
                        Holder.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle anvil;
        try (BufferedReader said = jvm.inputReader()) {
            anvil = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(anvil.isAlive()).isTrue();
            jvm.destroyForcibly();
        }
        assertThat(gone(anvil)).isTrue();
    }

    @Test
    void saysWhatTheProcessSaidWhenItDoesNotStart() {
        TestChain.startOrSkip().close();
        TestChainBuilder wrong = TestChain.builder().option("--no-such-option");
        assertThatThrownBy(wrong::start)
                .isInstanceOf(TestChainException.class)
                .hasMessageContaining("--no-such-option");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesUpOnAProcessThatNeverListens(@TempDir Path folder) throws Exception {
        Path silent = Files.writeString(folder.resolve("anvil"), "#!/bin/sh\nexec sleep 60\n");
        assertThat(silent.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> TestChain.builder()
                        .binary(silent)
                        .startLimit(Duration.ofMillis(300))
                        .start())
                .isInstanceOf(TestChainException.class)
                .hasMessageContaining("PT0.3S");
    }

    @Test
    void skipsWithoutABinaryUnlessItIsRequired() {
        TestChainBuilder nowhere = TestChain.builder().binary(Path.of("no", "such", "anvil"));
        assertThat(nowhere.find()).isEmpty();
        assertThatThrownBy(nowhere::start)
                .isInstanceOf(TestChainException.class)
                .hasMessageContaining("no" + File.separator + "such")
                .hasMessageContaining("npm install");

        String said = System.getProperty(AnvilBinary.REQUIRED);
        try {
            System.setProperty(AnvilBinary.REQUIRED, "false");
            assertThatThrownBy(nowhere::startOrSkip)
                    .satisfies(aborted ->
                            assertThat(aborted.getClass().getSimpleName()).isEqualTo("TestAbortedException"));
            System.setProperty(AnvilBinary.REQUIRED, "true");
            assertThatThrownBy(nowhere::startOrSkip).isInstanceOf(TestChainException.class);
        } finally {
            if (said == null) {
                System.clearProperty(AnvilBinary.REQUIRED);
            } else {
                System.setProperty(AnvilBinary.REQUIRED, said);
            }
        }
    }

    @Test
    void showsNoKeyOfTheNodeItForks() {
        assertThat(TestChain.builder().fork("https://node.example/v3/0123456789abcdef", 5))
                .hasToString("test chain of [alice, bob, carol, dave, erin, frank, grace, heidi, ivan, judy] "
                        + "--fork-block-number 5 --fork-url ***");
    }

    private static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            return true;
        } catch (Exception alive) {
            return false;
        }
    }

    /** A program that starts a chain and waits to be killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws Exception {
            try (TestChain chain = TestChain.start()) {
                System.out.println(chain.pid());
                System.in.read();
            }
        }
    }
}
