package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.api.tokenmetrics.instruments.AmbiguousTokenException;
import dev.assay.api.tokenmetrics.instruments.Instrument;
import dev.assay.api.tokenmetrics.instruments.Instruments;
import dev.assay.api.tokenmetrics.instruments.TieBreak;
import dev.assay.api.tokenmetrics.instruments.UnknownTokenException;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.row.Row;
import dev.assay.testing.ManualTime;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstrumentsTest {

    private final ManualTime time = ManualTime.automatic();
    private final FakeTokenMetrics fake = FakeTokenMetrics.builder().tokens(20).start();
    private final TokenMetrics client =
            Clients.of(fake).client(c -> c.timeSource(time)).build();

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    private static Token token(long id, String name, String symbol, int exchanges) {
        List<String> on = new ArrayList<>();
        for (int i = 0; i < exchanges; i++) {
            on.add("\"exchange-" + i + "\"");
        }
        return Token.from(Row.parse(("{\"token_id\":%d,\"token_name\":\"%s\",\"token_symbol\":\"%s\",\"slug\":null,"
                        + "\"exchange_list\":%s,\"category_list\":[],\"contract_address\":{}}")
                .formatted(id, name, symbol, on)));
    }

    private Instruments over(Token... tokens) {
        return Instruments.of(query -> List.of(tokens), time);
    }

    @Test
    void aSymbolOfSeveralTokensIsAnErrorThatListsThem() {
        AmbiguousTokenException e = catchThrowableOfType(
                AmbiguousTokenException.class, () -> client.instruments().resolve(Tokens.symbols("BTC")));

        assertThat(e).hasMessageContainingAll("3 tokens have the symbol BTC", "Bitcoin (BTC, id 3375", "tieBreak");
        assertThat(e.asked()).isEqualTo("BTC");
        assertThat(e.candidates()).extracting(Instrument::tokenId).containsExactlyInAnyOrder(3375L, 90_001L, 90_002L);
        assertThat(e.isRetryable()).isFalse();
    }

    @Test
    void whatIsOnlyOneIsFoundInTheOrderAskedFor() {
        Tokens resolved = client.instruments().resolve(Tokens.symbols("xrp", "SOL"));

        assertThat(resolved).isEqualTo(Tokens.ids(3369, 3988));
        assertThat(client.instruments().resolve(Tokens.names("Bitcoin"))).isEqualTo(Tokens.ids(3375));
        assertThat(client.instruments().resolve(Tokens.slugs("solana"))).isEqualTo(Tokens.ids(3988));
    }

    @Test
    void whatWasFoundIsKeptForAnHour() {
        Instruments instruments = client.instruments();

        instruments.resolve(Tokens.symbols("SOL"));
        long first = fake.requestCount();
        instruments.resolve(Tokens.symbols("sol"));
        instruments.tieBreak(TieBreak.MOST_EXCHANGES).resolve(Tokens.symbols("SOL"));
        assertThat(fake.requestCount()).isEqualTo(first);

        time.advance(Duration.ofMinutes(59));
        instruments.resolve(Tokens.symbols("SOL"));
        assertThat(fake.requestCount()).isEqualTo(first);

        time.advance(Duration.ofMinutes(1));
        instruments.resolve(Tokens.symbols("SOL"));
        assertThat(fake.requestCount()).isEqualTo(2 * first);
    }

    @Test
    void howLongItIsKeptCanBeSaid() {
        Instruments forgetful = client.instruments().keptFor(Duration.ZERO);

        forgetful.resolve(Tokens.symbols("SOL"));
        long first = fake.requestCount();
        forgetful.resolve(Tokens.symbols("SOL"));

        assertThat(fake.requestCount()).isEqualTo(2 * first);
        assertThatThrownBy(() -> forgetful.keptFor(Duration.ofSeconds(-1))).hasMessageStartingWith("age:");
    }

    @Test
    void idsCostNothing() {
        assertThat(client.instruments().resolve(Tokens.ids(3375))).isEqualTo(Tokens.ids(3375));
        assertThat(client.instruments().resolve(Tokens.all())).isEqualTo(Tokens.all());
        assertThat(fake.requestCount()).isZero();
        assertThatThrownBy(() -> client.instruments().find(Tokens.ids(3375)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tokens:");
    }

    @Test
    void whatNobodyHasIsAnError() {
        assertThatThrownBy(() -> over().resolve(Tokens.symbols("NOSUCH")))
                .isInstanceOf(UnknownTokenException.class)
                .hasMessage("No token has the symbol NOSUCH in the service's list");
        assertThat(over().candidates(Tokens.names("x"))).containsEntry("x", List.of());
    }

    @Test
    void looseMatchesOfTheServiceDoNotCount() {
        Instruments instruments = over(token(1, "Bitcoin", "BTC", 1), token(2, "Bitcoin Cash", "BCH", 9));

        assertThat(instruments.resolve(Tokens.symbols("btc"))).isEqualTo(Tokens.ids(1));
        assertThat(instruments.resolve(Tokens.names("bitcoin"))).isEqualTo(Tokens.ids(1));
    }

    @Test
    void theTieBreakTakesTheExactNameThenTheMostExchanges() {
        Token wrapped = token(1, "Wrapped", "BTC", 40);
        Token bridge = token(2, "Bridge", "BTC", 3);
        Token named = token(3, "btc", "BTC", 0);
        Token equal = token(4, "Other", "BTC", 40);

        assertThat(over(bridge, wrapped).tieBreak(TieBreak.MOST_EXCHANGES).resolve(Tokens.symbols("BTC")))
                .isEqualTo(Tokens.ids(1));
        assertThat(over(bridge, wrapped, named)
                        .tieBreak(TieBreak.MOST_EXCHANGES)
                        .resolve(Tokens.symbols("BTC")))
                .isEqualTo(Tokens.ids(3));
        assertThatThrownBy(() ->
                        over(wrapped, equal).tieBreak(TieBreak.MOST_EXCHANGES).resolve(Tokens.symbols("BTC")))
                .isInstanceOf(AmbiguousTokenException.class);
    }

    @Test
    void aContractIsAToken() {
        List<String> asked = new ArrayList<>();
        Instruments instruments = Instruments.of(
                query -> {
                    asked.add(query.contract());
                    return List.of(token(9, "N", "S", 1));
                },
                time);

        assertThat(instruments.resolve("ethereum", "0xAbC")).isEqualTo(Tokens.ids(9));
        assertThat(instruments.resolve("ethereum", "0xabc")).isEqualTo(Tokens.ids(9));
        assertThat(asked).containsExactly("ethereum:0xAbC");
        assertThatThrownBy(() -> over().resolve("ethereum", "0x1"))
                .isInstanceOf(UnknownTokenException.class)
                .hasMessageContaining("contract ethereum:0x1");
    }
}
