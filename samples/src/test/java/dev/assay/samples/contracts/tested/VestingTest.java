package dev.assay.samples.contracts.tested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.contracts.Contracts;
import dev.assay.testing.contracts.ContractsExtension;
import dev.assay.testing.contracts.Deployed;
import dev.assay.testing.contracts.Receipt;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contract tested as its author would: src/test/solidity/Vesting.sol. */
// snippet: vesting-test
@ExtendWith(ContractsExtension.class)
class VestingTest {

    record NothingYet(BigInteger start) {}

    record NotYours(Address caller) {}

    private static final Duration LENGTH = Duration.ofDays(100);

    private Instant start;
    private Deployed token;
    private Deployed vesting;

    @BeforeEach
    void deploy(Contracts contracts) {
        start = contracts.chain().time().plus(Duration.ofDays(30));
        token = contracts.deploy("Token.sol", "Gold", "GLD", contracts.account("alice"));
        vesting = contracts.deploy(
                "Vesting.sol", token, contracts.account("bob"), start.getEpochSecond(), LENGTH.toSeconds());
        contracts.deal(token.address(), vesting.address(), BigInteger.valueOf(1000));
    }

    @Test
    void givesNothingBeforeItsStart(Contracts contracts) {
        NothingYet error = contracts.assertReverts(() -> vesting.from("bob").send("release"), NothingYet.class);

        assertThat(error.start()).isEqualTo(start.getEpochSecond());
    }

    @Test
    void givesHalfAfterHalfTheTime(Contracts contracts, TestChain chain) {
        chain.advanceTo(start.plus(LENGTH.dividedBy(2)));

        Receipt receipt = vesting.from("bob").send("release");

        assertThat(token.call("balanceOf", contracts.account("bob"))).isEqualTo(BigInteger.valueOf(500));
        assertThat(receipt.events("Released"))
                .singleElement()
                .satisfies(event -> assertThat(event.values().get(0)).isEqualTo(BigInteger.valueOf(500)));
    }

    @Test
    void givesTheSameInOnePieceAsInTwo(Contracts contracts, TestChain chain) {
        String before = chain.snapshot();
        chain.advanceTo(start.plus(Duration.ofDays(40)));
        vesting.from("bob").send("release");
        chain.advanceTo(start.plus(LENGTH));
        vesting.from("bob").send("release");
        Object inTwo = token.call("balanceOf", contracts.account("bob"));

        chain.revert(before);
        chain.advanceTo(start.plus(LENGTH));
        vesting.from("bob").send("release");

        assertThat(token.call("balanceOf", contracts.account("bob"))).isEqualTo(inTwo);
    }

    @Test
    void givesToNobodyElse(Contracts contracts, TestChain chain) {
        chain.advanceTo(start.plus(LENGTH));

        NotYours error = contracts.assertReverts(() -> vesting.from("carol").send("release"), NotYours.class);

        assertThat(error.caller()).isEqualTo(contracts.account("carol"));
    }
}
// end snippet
