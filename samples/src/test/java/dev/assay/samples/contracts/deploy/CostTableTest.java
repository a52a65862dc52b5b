package dev.assay.samples.contracts.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Units;
import dev.assay.contracts.fee.FeeQuote;
import dev.assay.contracts.fee.GasPrice;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.network.Networks;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostTableTest {

    private static final GasPrice PRICE = new GasPrice(Units.gwei("10"), Units.gwei("22"), Units.gwei("2"), false);

    private static List<String> lines(Network network, FeeQuote quote, @Nullable String usd) {
        return new CostTable(network, quote, usd == null ? null : new BigDecimal(usd))
                .lines().stream()
                        .map(line -> line.strip().replaceAll(" +", " "))
                        .toList();
    }

    @Test
    void hasGasOnly() {
        FeeQuote quote = new FeeQuote(100_000, PRICE, BigInteger.ZERO, BigInteger.ZERO);

        assertThat(lines(Networks.SEPOLIA, quote, null))
                .containsExactly(
                        "Sepolia (chain 11155111), fees as EIP1559",
                        "100000 gas at most, at 22.0 gwei at most, of which the tip is 2.0",
                        "gas, at most 0.0022 ETH",
                        "in all, expected 0.0012 ETH",
                        "in all, at most 0.0022 ETH");
    }

    @Test
    void hasThePartsOfARollupAndTheirWorth() {
        FeeQuote quote = new FeeQuote(100_000, PRICE, Units.ether("0.0004"), Units.ether("0.00001"));

        // The fee on the chain below may rise by a quarter: 0.0022 + 0.0005 + 0.00001.
        assertThat(lines(Networks.BASE, quote, "2000"))
                .containsExactly(
                        "Base (chain 8453), fees as OP_STACK",
                        "100000 gas at most, at 22.0 gwei at most, of which the tip is 2.0",
                        "gas, at most 0.0022 ETH 4.4000 USD",
                        "data on the chain below, now 0.0004 ETH 0.8000 USD",
                        "operator 0.00001 ETH 0.0200 USD",
                        "in all, expected 0.00161 ETH 3.2200 USD",
                        "in all, at most 0.00271 ETH 5.4200 USD");
    }

    @Test
    void hasOnePriceWhereTheChainKnowsOne() {
        GasPrice price = new GasPrice(BigInteger.ZERO, Units.gwei("1"), Units.gwei("1"), true);
        FeeQuote quote = new FeeQuote(100_000, price, BigInteger.ZERO, BigInteger.ZERO);

        assertThat(lines(Networks.BNB_SMART_CHAIN, quote, null))
                .contains("100000 gas at most, at 1.0 gwei at most", "in all, at most 0.0001 BNB");
    }

    @Test
    void saysWhereTheDataOfArbitrumAre() {
        FeeQuote quote = new FeeQuote(100_000, PRICE, BigInteger.ZERO, BigInteger.ZERO);

        assertThat(lines(Networks.ARBITRUM, quote, null))
                .contains("what its data cost on the chain below is part of the gas");
    }
}
