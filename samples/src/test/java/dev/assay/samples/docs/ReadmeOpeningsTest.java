package dev.assay.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testing.contracts.Contracts;
import dev.assay.testing.contracts.ContractsExtension;
import dev.assay.testing.contracts.Deployed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What README says that its openings print. */
class ReadmeOpeningsTest {

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(console);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void measuresStakes() {
        FirstMeasure.main(new String[0]);

        assertThat(said().lines())
                .containsExactly(
                        "decentralization.gini = 0.34 (n 5, correction NONE)",
                        "decentralization.nakamoto_coefficient = 2.0 (n 5, threshold 0.5, comparison STRICTLY_MORE)");
    }

    @Test
    @ExtendWith(ContractsExtension.class)
    void readsABalance(Contracts contracts) {
        Deployed token = contracts.deploy("Token.sol", "Test", "TST", contracts.account("alice"));
        contracts.deal(token.address(), contracts.account("bob"), BigInteger.valueOf(1_500));

        FirstBalance.main(new String[] {
            contracts.chain().url(),
            token.address().toHex(),
            contracts.account("bob").toHex()
        });

        assertThat(said().lines()).containsExactly("1500 of TST");
    }
}
