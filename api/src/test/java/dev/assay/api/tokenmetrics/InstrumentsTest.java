package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.api.tokenmetrics.instruments.AmbiguousTokenException;
import dev.assay.api.tokenmetrics.instruments.Instrument;
import dev.assay.api.tokenmetrics.instruments.Instruments;
import dev.assay.api.tokenmetrics.instruments.TieBreak;
import dev.assay.api.tokenmetrics.instruments.TokenList;
import dev.assay.api.tokenmetrics.instruments.UnknownTokenException;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.TransportException;
import dev.assay.core.row.Row;
import dev.assay.testing.ManualTime;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
        return token(id, name, symbol, exchanges, "{}");
    }

    private static Token token(long id, String name, String symbol, int exchanges, String contracts) {
        List<String> on = new ArrayList<>();
        for (int i = 0; i < exchanges; i++) {
            on.add("\"exchange-" + i + "\"");
        }
        return Token.from(Row.parse(("{\"token_id\":%d,\"token_name\":\"%s\",\"token_symbol\":\"%s\",\"slug\":null,"
                        + "\"exchange_list\":%s,\"category_list\":[],\"contract_address\":%s}")
                .formatted(id, name, symbol, on, contracts)));
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
                    return List.of(token(9, "N", "S", 1, "{\"ethereum\":\"0xABC\",\"base\":\"0x1\"}"));
                },
                time);

        assertThat(instruments.resolve("ethereum", "0xAbC")).isEqualTo(Tokens.ids(9));
        assertThat(instruments.resolve("Ethereum", "0xabc")).isEqualTo(Tokens.ids(9));
        assertThat(instruments.resolve(Tokens.contracts("ethereum", "0XABC"))).isEqualTo(Tokens.ids(9));
        assertThat(asked).containsExactly("ethereum:0xabc");
        assertThatThrownBy(() -> over().resolve("ethereum", "0x1"))
                .isInstanceOf(UnknownTokenException.class)
                .hasMessageContaining("contract ethereum:0x1");
    }

    @Test
    void lettersOfOtherAddressesCountInTheirCase() {
        Token token = token(9, "N", "S", 1, "{\"solana\":\"So1a\"}");

        assertThat(over(token).resolve("solana", "So1a")).isEqualTo(Tokens.ids(9));
        assertThatThrownBy(() -> over(token).resolve("solana", "so1a")).isInstanceOf(IgnoredParameterException.class);
    }

    @Test
    void tokensThatHaveNotTheContractAreNotTakenForIt() {
        Instruments instruments = over(token(1, "A", "A", 1), token(2, "B", "B", 1, "{\"ethereum\":\"0x2\"}"));

        assertThatThrownBy(() -> instruments.resolve("ethereum", "0x1"))
                .isInstanceOf(IgnoredParameterException.class)
                .hasMessageContainingAll("contract ethereum:0x1", "blockchain_address");
    }

    @Test
    void manyNamesAreAskedForInParts() {
        List<Integer> asked = new ArrayList<>();
        String[] names = IntStream.range(0, 250).mapToObj(i -> "n" + i).toArray(String[]::new);
        Instruments instruments = Instruments.of(
                query -> {
                    asked.add(query.tokens().values().size());
                    return query.tokens().values().stream()
                            .map(name -> token(Long.parseLong(name.substring(1)) + 1, name, "S", 0))
                            .toList();
                },
                time);

        assertThat(instruments.resolve(Tokens.names(names)).values()).hasSize(250);
        assertThat(asked).containsExactly(100, 100, 50);
    }

    @Test
    void otherThreadsWaitForALookupUnderWay() throws Exception {
        SlowList list = new SlowList();
        Instruments instruments = Instruments.of(list, time);
        Caller first = Caller.start(() -> instruments.resolve(Tokens.symbols("BTC")));
        list.asked.acquire();
        Caller second = Caller.start(() -> instruments.resolve(Tokens.symbols("ETH", "btc")));
        list.asked.acquire();
        list.answer("ETH", () -> List.of(token(2, "E", "ETH", 1)));
        list.waiting.acquire();

        list.answer("BTC", () -> List.of(token(1, "B", "BTC", 1)));

        assertThat(first.failure()).isNull();
        assertThat(second.failure()).isNull();
        assertThat(list.queries).containsExactly(Tokens.symbols("BTC"), Tokens.symbols("ETH"));
    }

    @Test
    void whoWaitsForOneThatWasStoppedTakesOver() throws Exception {
        SlowList list = new SlowList();
        Instruments instruments = Instruments.of(list, time);
        Caller first = Caller.start(() -> instruments.resolve(Tokens.symbols("BTC")));
        list.asked.acquire();
        List<Caller> others = List.of(
                Caller.start(() -> instruments.resolve(Tokens.symbols("BTC"))),
                Caller.start(() -> instruments.resolve(Tokens.symbols("BTC"))));
        list.waiting.acquire(2);

        list.answer("BTC", () -> {
            throw new InterruptedCallException("stopped", null);
        });
        list.answer("BTC", () -> List.of(token(1, "B", "BTC", 1)));

        assertThat(first.failure()).hasMessage("stopped");
        for (Caller other : others) {
            assertThat(other.failure()).isNull();
        }
        assertThat(list.queries).hasSize(2);
    }

    @Test
    void whoWaitsForOneThatFailedAsksItself() throws Exception {
        SlowList list = new SlowList();
        Instruments instruments = Instruments.of(list, time);
        Caller first = Caller.start(() -> instruments.resolve(Tokens.symbols("BTC")));
        list.asked.acquire();
        Caller second = Caller.start(() -> instruments.resolve(Tokens.symbols("BTC")));
        list.waiting.acquire();

        list.answer("BTC", () -> {
            throw new TransportException("down", null);
        });
        list.answer("BTC", () -> List.of(token(1, "B", "BTC", 1)));

        assertThat(first.failure()).hasMessage("down");
        assertThat(second.failure()).isNull();
        instruments.resolve(Tokens.symbols("BTC"));
        assertThat(list.queries).hasSize(2);
    }

    @Test
    void anInterruptEndsTheWaitForAnother() throws Exception {
        SlowList list = new SlowList();
        Instruments instruments = Instruments.of(list, time);
        Caller first = Caller.start(() -> instruments.resolve(Tokens.symbols("BTC")));
        list.asked.acquire();
        Caller second = Caller.start(() -> instruments.resolve(Tokens.symbols("BTC")));
        list.waiting.acquire();

        second.interrupt();

        assertThat(second.failure()).isInstanceOf(InterruptedCallException.class);
        assertThat(second.wasInterrupted()).isTrue();
        list.answer("BTC", () -> List.of(token(1, "B", "BTC", 1)));
        assertThat(first.failure()).isNull();
    }

    /** A list that answers when told, and says when it is asked or waited for. */
    private static final class SlowList implements TokenList {
        final Semaphore asked = new Semaphore(0);
        final Semaphore waiting = new Semaphore(0);
        final Map<Tokens, BlockingQueue<Supplier<List<Token>>>> answers = new ConcurrentHashMap<>();
        final Queue<Tokens> queries = new ConcurrentLinkedQueue<>();

        @Override
        public List<Token> find(TokensQuery query) {
            queries.add(query.tokens());
            asked.release();
            try {
                return answers(query.tokens()).take().get();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        /** Answers one request for that symbol. */
        void answer(String symbol, Supplier<List<Token>> answer) {
            answers(Tokens.symbols(symbol)).add(answer);
        }

        private BlockingQueue<Supplier<List<Token>>> answers(Tokens tokens) {
            return answers.computeIfAbsent(tokens, key -> new LinkedBlockingQueue<>());
        }

        @Override
        public void await(CountDownLatch over) {
            waiting.release();
            TokenList.super.await(over);
        }
    }
}
