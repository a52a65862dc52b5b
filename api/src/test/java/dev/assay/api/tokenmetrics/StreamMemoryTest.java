package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stream of any length needs the memory of a page. */
final class StreamMemoryTest {

    @Test
    void streamsTwoHundredThousandRowsInLittleMemory() throws Exception {
        assertStreams(200_000, "-Xmx24m");
    }

    @Tag("soak")
    @Test
    void streamsTenMillionRowsInLittleMemory() throws Exception {
        assertStreams(10_000_000, "-Xmx64m");
    }

    private static void assertStreams(long rows, String memory) throws IOException, InterruptedException {
        BigInteger ids =
                BigInteger.valueOf(rows).multiply(BigInteger.valueOf(rows + 1)).shiftRight(1);
        BigDecimal prices = new BigDecimal(ids).add(new BigDecimal("0.25").multiply(BigDecimal.valueOf(rows)));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamMemory.class.getName(),
                        Long.toString(rows))
                .redirectErrorStream(true)
                .start();

        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(output.strip()).isEqualTo(rows + " " + ids + " " + prices);
        assertThat(child.waitFor()).isZero();
    }
}
