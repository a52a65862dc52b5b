package dev.assay.api.tokenmetrics;

import static dev.assay.api.tokenmetrics.market.Tokens.By.ALL;
import static dev.assay.api.tokenmetrics.market.Tokens.By.ID;
import static dev.assay.api.tokenmetrics.market.Tokens.By.SYMBOL;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import org.jspecify.annotations.Nullable;

/** The operations, one line each. */
final class Endpoints {

    static final Endpoint<Token> TOKENS = Endpoint.of("tokens", Token::from, Token::tokenId);

    static final Endpoint<Price> PRICE =
            Endpoint.of("price", Price::from, Price::tokenId).v2(ID).wholeIn(ApiVersion.V2);

    static final Endpoint<DailyOhlcv> DAILY_OHLCV =
            Endpoint.of("daily-ohlcv", DailyOhlcv::from, DailyOhlcv::tokenId).dated(DailyOhlcv::date);

    static final Endpoint<TmGrade> TM_GRADE = Endpoint.of("tm-grade", TmGrade::from, TmGrade::tokenId);

    static final Endpoint<TradingSignal> TRADING_SIGNALS = Endpoint.of(
                    "trading-signals", TradingSignal::from, TradingSignal::tokenId)
            .v2(ALL, ID, SYMBOL)
            .dated(TradingSignal::date)
            .signalled(Endpoints::number);

    private Endpoints() {}

    private static @Nullable Integer number(TradingSignal row) {
        Signal signal = row.signal();
        return signal == null ? null : signal.number();
    }
}
