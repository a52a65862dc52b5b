package dev.assay.contracts.holders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.EventRecord;
import dev.assay.contracts.logs.FakeChain;
import dev.assay.contracts.logs.FakeNode;
import dev.assay.contracts.standards.token.Erc20;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.distribution.Population;
import dev.assay.testing.ManualTime;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldersTest {

    private static final Address TOKEN = address(0x70ce);
    /** Mints 100 to 1 and 60 to 2; 1 gives 40 to 3, which burns 10; 2 gives all to 4. */
    private static final long[][] TRANSFERS = {{0, 1, 100}, {0, 2, 60}, {1, 3, 40}, {3, 0, 10}, {2, 4, 60}};

    private static final AbiFunction SUPPLY = AbiFunction.parse("function totalSupply() view returns (uint256)");
    private static final AbiFunction BALANCE = AbiFunction.parse("function balanceOf(address) view returns (uint256)");

    private final Map<Address, Long> balances =
            new HashMap<>(Map.of(address(1), 60L, address(3), 30L, address(4), 60L));
    private long supply = 150;

    private static Address address(long number) {
        return Address.copyOf(Bytes32.of(BigInteger.valueOf(number)).toArray(), 12);
    }

    private HolderCount count(long[][] transfers, Accounting accounting) {
        FakeChain chain = FakeChain.ofTransfers(TOKEN, transfers);
        try (FakeNode node = new FakeNode(chain)) {
            node.calling(params -> {
                assertThat(params.get(1).get("blockHash").asText()).startsWith("0x");
                String data = params.get(0).get("data").asText();
                long number = data.equals(SUPPLY.encode(List.of()).toHex())
                        ? supply
                        : balances.getOrDefault(Address.parse("0x" + data.substring(data.length() - 40)), 0L);
                return "\"" + Bytes32.of(BigInteger.valueOf(number)) + "\"";
            });
            return Holders.of(node.rpc(ManualTime.automatic()), TOKEN)
                    .by(accounting)
                    .sample(5, 7)
                    .at(1);
        }
    }

    @Test
    void measuresHoldersThatReconcile() {
        HolderCount.Reconciled count = count(TRANSFERS, Accounting.erc20()).reconciled();

        assertThat(count.balances())
                .isEqualTo(Map.of(
                        address(1), BigInteger.valueOf(60),
                        address(3), BigInteger.valueOf(30),
                        address(4), BigInteger.valueOf(60)));
        assertThat(count.supply()).isEqualTo(150);
        assertThat(count.sampled()).isEqualTo(4);
        assertThat(Concentration.nakamoto(count.distribution()).value()).isEqualTo(2);
        // Sorted 30, 60, 60: (2 (1*30 + 2*60 + 3*60) / (3 * 150)) - 4/3.
        assertThat(Concentration.gini(count.distribution()).value())
                .isCloseTo(2 * 330.0 / 450 - 4.0 / 3, within(1e-12));
        Population withoutOne =
                Population.everyone().without("treasury", address(4).toString()::equals);
        assertThat(count.distribution(withoutOne).size()).isEqualTo(2);
    }

    @Test
    void saysThatTheSumDiffers() {
        supply = 151;

        HolderCount count = count(TRANSFERS, Accounting.erc20());

        assertThat(count).isInstanceOfSatisfying(HolderCount.Unreconciled.class, failed -> {
            assertThat(failed.reason()).isEqualTo(HolderCount.Reason.SUM_DIFFERS);
            assertThat(failed.detail()).contains("add up to 150", "totalSupply() says 151");
        });
        assertThatThrownBy(count::reconciled)
                .isInstanceOf(UnreconciledException.class)
                .hasMessageContaining("SUM_DIFFERS");
    }

    @Test
    void saysThatSomebodyWouldHaveLessThanNothing() {
        HolderCount count = count(new long[][] {{0, 1, 100}, {2, 1, 50}}, Accounting.erc20());

        assertThat(count).isInstanceOfSatisfying(HolderCount.Unreconciled.class, failed -> {
            assertThat(failed.reason()).isEqualTo(HolderCount.Reason.NEGATIVE_BALANCE);
            assertThat(failed.detail()).contains(address(2) + " would have -50");
        });
    }

    @Test
    void saysThatTheContractKnowsAnotherBalance() {
        // As of a token that charges a fee its events do not mention: the sum is right, the parts are not.
        balances.put(address(1), 59L);
        balances.put(address(2), 1L);

        assertThat(count(TRANSFERS, Accounting.erc20()))
                .isInstanceOfSatisfying(
                        HolderCount.Unreconciled.class,
                        failed -> assertThat(failed.reason()).isEqualTo(HolderCount.Reason.SAMPLE_DIFFERS));
    }

    @Test
    void takesTheZeroAddressForAHolderWhereItIsOne() {
        // In WETH9 a transfer to the zero address burns nothing.
        Accounting weth = Accounting.weth9();
        balances.clear();
        balances.putAll(Map.of(address(0), 10L, address(1), -10L));

        assertThat(count(new long[][] {{1, 0, 10}}, weth))
                .isInstanceOfSatisfying(
                        HolderCount.Unreconciled.class,
                        failed -> assertThat(failed.detail()).contains(address(1) + " would have -10"));
    }

    @Test
    void countsByRulesOfOnesOwn() {
        Accounting doubled = Accounting.of("function totalSupply() view returns (uint256)", BALANCE.toString())
                .and(EventRecord.of(Erc20.Transfer.class), t -> new Movement(null, t.to(), t.value()));
        supply = 270;
        balances.clear();
        balances.putAll(Map.of(address(0), 10L, address(1), 100L, address(2), 60L, address(3), 40L, address(4), 60L));

        assertThat(count(TRANSFERS, doubled).reconciled().balances()).hasSize(5);
        assertThatThrownBy(() -> Accounting.of("function supply(address) view returns (uint256)", BALANCE.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("supply must have no parameter");
    }
}
