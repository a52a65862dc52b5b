package dev.assay.samples.contracts.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.samples.contracts.LocalChain;
import dev.assay.samples.contracts.Printed;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestChainExtension.class)
class PayInvoicesTest {

    @Test
    void paysEachOnce(TestChain chain, @TempDir Path folder) {
        JsonRpc rpc = JsonRpc.connect(chain.url());
        Signer key = LocalChain.key(chain, "bob");
        Database database = () -> DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("payments"));
        Printed first = new Printed();
        Printed second = new Printed();

        PayInvoices.pay(PayInvoices.sender(rpc, key, database), first.stream());
        PayInvoices.pay(PayInvoices.sender(rpc, key, database), second.stream());

        assertThat(first.lines()).hasSize(3).doesNotHaveDuplicates().isEqualTo(second.lines());
        assertThat(chain.rpc("eth_getTransactionCount", key.address().toHex(), "pending"))
                .isEqualTo("0x3");
    }
}
