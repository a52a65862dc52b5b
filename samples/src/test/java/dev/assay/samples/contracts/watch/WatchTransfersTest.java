package dev.assay.samples.contracts.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.solc.Solc;
import dev.assay.samples.contracts.LocalSolc;
import dev.assay.samples.contracts.Printed;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestChainExtension.class)
class WatchTransfersTest {

    @Test
    void showsWhatAReorganisationTookOutAndWhatCameAgain(TestChain chain) {
        Printed printed = new Printed();
        try (Solc solc = LocalSolc.open()) {
            new WatchTransfers(printed.stream()).run(chain, solc);
        }

        List<String> lines = printed.lines().stream()
                .map(line -> line.replaceFirst(" to 0x\\p{XDigit}{40}$", ""))
                .toList();
        assertThat(lines.subList(0, 7))
                .containsExactly(
                        "+ block 1: 10.0",
                        "+ block 2: 1.0",
                        "+ block 3: 2.0",
                        "+ block 4: 3.0",
                        "The last two blocks are replaced.",
                        "- block 4: 3.0",
                        "- block 3: 2.0");
        // In blocks behind those that were replaced, whichever.
        assertThat(lines.subList(7, lines.size()))
                .hasSize(2)
                .allMatch(line -> line.matches("\\+ block [5-9]: [23]\\.0"))
                .extracting(line -> line.substring(line.indexOf(':')))
                .containsExactly(": 2.0", ": 3.0");
    }
}
