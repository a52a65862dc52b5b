package dev.assay.metrics.onchain;

import static dev.assay.metrics.onchain.Chain.ALICE;
import static dev.assay.metrics.onchain.Chain.day;
import static dev.assay.metrics.onchain.Chain.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.TransactionTotals;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private static Transaction of(String hash, int day, boolean isSuccessful) {
        return new Transaction(hash, day(day), isSuccessful, ALICE, 21_000, null);
    }

    private static final List<Transaction> FOUR =
            List.of(of("a", 0, true), of("b", 0, false), of("c", 1, true), of("d", 7, true));

    @Test
    void successfulOnesOfTheWindowAreTheHeadline() {
        Measurement count = Transactions.count(FOUR, days(0, 7));

        assertThat(count.count()).isEqualTo(2);
        assertThat(count.conventions()).containsEntry("outcome", Outcome.SUCCESSFUL);
        assertThat(Transactions.count(FOUR, days(0, 7), Outcome.FAILED).count()).isEqualTo(1);
        assertThat(Transactions.count(FOUR, days(0, 7), Outcome.ALL).count()).isEqualTo(3);
        assertThat(Transactions.count(FOUR, days(7, 8)).count()).isEqualTo(1);
        assertThat(Transactions.count(List.of(), days(0, 1)).count()).isZero();
    }

    @Test
    void aHashThatComesTwiceCountsOnce() {
        List<Transaction> twice = List.of(of("a", 0, true), of("a", 0, true));
        Measurement count = Transactions.count(twice, days(0, 1));

        assertThat(count.count()).isEqualTo(1);
        assertThat(count.conventions()).containsEntry("repeatedHashes", 1L);
        assertThat(count.flags()).isEmpty();
        assertThat(Transactions.count(List.of(of("a", 0, true), of("a", 0, false)), days(0, 1))
                        .flags())
                .containsExactly(Flag.SUSPECT_DATA);
    }

    @Test
    void theSuccessRateIsOfAllInTheWindow() {
        assertThat(Transactions.successRate(FOUR, days(0, 7)).value()).isEqualTo(2.0 / 3);
        assertThat(Transactions.successRate(FOUR, days(2, 3)).reason()).hasValue(Reason.EMPTY);
        assertThat(Transactions.successRate(9, 1).value()).isEqualTo(0.9);
        assertThat(Transactions.successRate(0, 0).reason()).hasValue(Reason.EMPTY);
        assertThatThrownBy(() -> Transactions.successRate(-1, 0)).hasMessageContaining("successful: negative");
        assertThatThrownBy(() -> Transactions.successRate(0, -1)).hasMessageContaining("failed: negative");
    }

    @Test
    void totalsThatWereAddedUpGiveTheSame() {
        TransactionTotals totals = new TransactionTotals();
        totals.add(true, 1, 1, 1, 0);
        totals.add(true, 1, 1, 1, 0);
        totals.add(false, 1, 1, 1, 0);

        assertThat(Transactions.count(totals.result(), Outcome.SUCCESSFUL).count())
                .isEqualTo(2);
        assertThat(Transactions.count(totals.result(), Outcome.FAILED).count()).isEqualTo(1);
        assertThat(Transactions.count(totals.result(), Outcome.ALL).count()).isEqualTo(3);
    }

    @Test
    void negativeGasIsRefused() {
        assertThatThrownBy(() -> new Transaction("a", day(0), true, ALICE, -1, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gasUsed: negative");
    }
}
