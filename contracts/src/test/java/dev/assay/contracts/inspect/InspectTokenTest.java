package dev.assay.contracts.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is odd about tokens, on a chain. */
class InspectTokenTest {

    private static Site site;
    private static Address alice;

    @BeforeAll
    static void open() {
        site = Site.open("Odd.sol", "Ordinary.sol");
        alice = site.account("alice");
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    private static TokenFacts look(String name, Object... arguments) {
        return site.look(site.deploy(name, arguments)).token().value();
    }

    private static void assertQuirks(TokenFacts facts, Quirk... odd) {
        assertThat(facts.quirks().entrySet().stream()
                        .filter(each -> each.getValue().value())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(odd);
    }

    @Test
    void anOrdinaryOneHasNoOddity() {
        TokenFacts token = look("Token", alice);

        assertThat(token.name().value()).isEqualTo("Test");
        assertThat(token.symbol().value()).isEqualTo("TST");
        assertThat(token.decimals().value()).isEqualTo(18);
        assertThat(token.totalSupply().value()).isZero();
        assertThat(token.quirks()).hasSize(Quirk.values().length);
        assertQuirks(token);
        assertThat(token.quirks().get(Quirk.FEE_ON_TRANSFER).evidence().query())
                .startsWith("eth_call transfer(")
                .contains("with a balance of");
    }

    @Test
    void namesOfBytesAndNoAnswer() {
        TokenFacts token = look("OldToken");

        assertThat(token.name().value()).isEqualTo("Old Token");
        assertThat(token.symbol().value()).isEqualTo("OLD");
        assertThat(token.decimals().isAbsent()).isTrue();
        assertQuirks(token, Quirk.BYTES32_TEXT, Quirk.NO_DECIMALS, Quirk.NO_RETURN_VALUE);
    }

    @Test
    void falseInsteadOfARevertAndTooManyDecimals() {
        TokenFacts token = look("FalseToken");

        assertThat(token.decimals().value()).isEqualTo(77);
        assertThat(token.name().isAbsent()).isTrue();
        assertThat(odd(token)).containsExactly(Quirk.MANY_DECIMALS, Quirk.FALSE_ON_FAILURE);
    }

    @Test
    void feeOfATransfer() {
        TokenFacts token = look("FeeToken");

        assertQuirks(token, Quirk.NO_DECIMALS, Quirk.FEE_ON_TRANSFER);
    }

    @Test
    void sharesThatAreShownAsAnotherNumber() {
        Map<Quirk, Fact<Boolean>> quirks = look("ShareToken").quirks();

        assertThat(quirks.get(Quirk.COMPUTED_BALANCE).value()).isTrue();
        // What it is that is kept was not found, so no transfer is tried.
        assertThat(quirks.get(Quirk.FEE_ON_TRANSFER).isUnknown()).isTrue();
    }

    @Test
    void whatCannotBeTriedIsNotKnown() {
        Map<Quirk, Fact<Boolean>> stuck = look("StuckToken").quirks();
        Map<Quirk, Fact<Boolean>> hidden = look("HiddenToken").quirks();

        assertThat(stuck.get(Quirk.NO_RETURN_VALUE).toString()).contains("refused");
        assertThat(stuck.get(Quirk.FEE_ON_TRANSFER).isUnknown()).isTrue();
        assertThat(stuck.get(Quirk.COMPUTED_BALANCE).value()).isFalse();
        assertThat(List.of(
                        Quirk.COMPUTED_BALANCE, Quirk.FEE_ON_TRANSFER, Quirk.NO_RETURN_VALUE, Quirk.FALSE_ON_FAILURE))
                .allMatch(quirk -> hidden.get(quirk).toString().contains("was not found"));
    }

    @Test
    void aTokenTakesTwoRequestsMore() {
        Address token = site.deploy("OldToken");
        site.requests();

        site.look(token);

        assertThat(site.requests())
                .as("block, contract, where its balances are, transfers")
                .isEqualTo(4);
    }

    @Test
    void whoIsNoTokenHasNoFactsOfOne() {
        assertThat(site.look(site.deploy("Owned")).token().isAbsent()).isTrue();
        assertThat(site.look(site.deploy("Deeds")).token().isAbsent()).isTrue();
        assertThat(site.look(alice).token().isAbsent()).isTrue();
    }

    @Test
    void theSummaryTellsWhatIsOdd() {
        String summary = site.look(site.deploy("OldToken")).summary();

        assertThat(summary).contains("token: Old Token (OLD), decimals none, supply 1000");
        assertThat(summary).contains("odd: bytes32 text, no decimals, no return value");
    }

    @Test
    void theCodeThatTriesATransferIsThatOfItsSource() {
        String compiled = Site.compile(
                        Site.project("TransferTrial.sol").evmVersion("london").optimizer(1))
                .artifact("TransferTrial")
                .runtimeCode()
                .bytes()
                .toHex();

        // Without the hash of the source, which the compiler appends.
        assertThat(compiled).startsWith(TransferTrial.Code.TRIAL.toHex());
    }

    private static List<Quirk> odd(TokenFacts token) {
        return Arrays.stream(Quirk.values())
                .filter(quirk -> token.quirks().get(quirk).find().orElse(false))
                .toList();
    }
}
