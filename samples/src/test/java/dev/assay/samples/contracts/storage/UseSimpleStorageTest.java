package dev.assay.samples.contracts.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.solc.Solc;
import dev.assay.samples.contracts.LocalChain;
import dev.assay.samples.contracts.LocalSolc;
import dev.assay.samples.contracts.Printed;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestChainExtension.class)
class UseSimpleStorageTest {

    @Test
    void printsTheNumberAndTheEvent(TestChain chain) {
        Printed printed = new Printed();
        try (Solc solc = LocalSolc.open()) {
            UseSimpleStorage.use(chain.url(), LocalChain.key(chain, "bob"), solc, printed.stream());
        }

        assertThat(printed.lines()).containsExactly("42", "ValueChanged[oldValue=0, newValue=42]");
    }
}
