package dev.assay.samples.contracts.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.holders.HolderCount;
import dev.assay.contracts.holders.Holders;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.send.Receipt;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.solc.Solc;
import dev.assay.samples.contracts.LocalSolc;
import dev.assay.samples.contracts.Printed;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestChainExtension.class)
class TokenToTableTest {

    @Test
    void printsWhoHoldsWhat(TestChain chain) {
        List<Sender> people = TokenToTable.people(chain);
        JsonRpc rpc = JsonRpc.connect(chain.url());
        Receipt deployed;
        try (Solc solc = LocalSolc.open()) {
            deployed = TokenToTable.deploy(people.get(0), solc);
        }
        Address token = deployed.created().orElseThrow();
        SeededTransfers transfers = SeededTransfers.of(Chain.of(rpc), token, people);
        transfers.run();
        Printed table = new Printed();
        Printed late = new Printed();

        TokenToTable.print(rpc, token, deployed.block(), table.stream());
        TokenToTable.print(rpc, token, deployed.block() + 1, late.stream());

        Map<Address, BigInteger> expected = new HashMap<>(transfers.balances());
        expected.values().removeIf(amount -> amount.signum() == 0);
        HolderCount.Reconciled count = Holders.of(rpc, token)
                .since(deployed.block())
                .at(chain.blockNumber())
                .reconciled();
        assertThat(count.balances()).isEqualTo(expected).hasSize(31);
        assertThat(table.toString())
                .contains("transfers in blocks ", "   1 " + people.get(0).address(), "and 21 more")
                .contains("31 balances were asked for", "gini", "nakamoto");
        assertThat(late.toString())
                .contains("No table and no Gini, NEGATIVE_BALANCE: "
                        + people.get(0).address() + " would have -")
                .doesNotContain("gini");
    }
}
