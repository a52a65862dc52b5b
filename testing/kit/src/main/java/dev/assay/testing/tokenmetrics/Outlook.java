package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Levels, likeness and predictions of tokens; they mean nothing and fit the prices. */
final class Outlook {

    private static final int LEVELS = 8;
    private static final int CORRELATED = 20;
    private static final double TOTAL_MARKET_CAP = 3.9e12;

    private final Noise noise;
    private final Universe universe;
    private final Market market;

    Outlook(Noise noise, Universe universe, Market market) {
        this.noise = noise;
        this.universe = universe;
        this.market = market;
    }

    /** Returns levels of the past, as objects or as numbers from the lowest; null for about one token in four. */
    @Nullable
    List<Object> levels(int token, boolean numbers) {
        if (noise.below(4, token, 0, 120) == 0) {
            return null;
        }
        List<Object> levels = new ArrayList<>();
        List<BigDecimal> prices = new ArrayList<>();
        for (int i = LEVELS; i > 0; i--) {
            long day = market.lastDay(token) - 30L * i - noise.below(20, token, i, 121);
            Candle candle = market.candle(token, day);
            BigDecimal price = i % 2 == 0 ? candle.high() : candle.low();
            prices.add(price);
            Map<String, Object> level = new LinkedHashMap<>();
            level.put("date", LocalDate.ofEpochDay(day).toString());
            level.put("level", price);
            levels.add(level);
        }
        return numbers ? List.copyOf(prices.stream().sorted().toList()) : levels;
    }

    /** Returns the n-th price above the present one, or below it if n is negative. */
    BigDecimal level(int token, int n) {
        double step = 0.01 + 0.03 * noise.unit(token, 0, 122);
        return Market.rounded(market.price(token).doubleValue() * (1 + n * step));
    }

    /** Returns tokens that move alike and tokens that do not, mixed; null for about three tokens in ten. */
    @Nullable
    List<Object> correlated(int token) {
        if (noise.below(10, token, 0, 123) < 3) {
            return null;
        }
        List<Object> correlated = new ArrayList<>();
        for (int i = 0; i < Math.min(CORRELATED, universe.size() - 1); i++) {
            int other = (token + 1 + i) % universe.size();
            int size = 300 + noise.below(700, token, i, 124);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("correlation", BigDecimal.valueOf(i % 2 == 0 ? size : -size, 3));
            entry.put("token", universe.token(other).name());
            correlated.add(entry);
        }
        return correlated;
    }

    /** Returns the forecasts that v2 had until the middle of 2025. */
    Map<String, Object> forecasts(int token) {
        Map<String, Object> forecasts = new LinkedHashMap<>();
        for (int day = 1; day <= 7; day++) {
            double price = forecast(token, day);
            Map<String, Object> forecast = new LinkedHashMap<>();
            forecast.put("forecast", Market.rounded(price));
            forecast.put("forecast_lower", Market.rounded(price * (1 - 0.03 * day)));
            forecast.put("forecast_upper", Market.rounded(price * (1 + 0.03 * day)));
            forecasts.put(day + "-day-forecast", forecast);
        }
        return forecasts;
    }

    /** Returns the return that the last forecast means, as a fraction. */
    BigDecimal predictedReturn(int token) {
        return Market.rounded(forecast(token, 7) / market.price(token).doubleValue() - 1);
    }

    private double forecast(int token, int day) {
        return market.price(token).doubleValue() * (1 + day * 0.02 * (noise.unit(token, 0, 125) - 0.5));
    }

    /** Returns a prediction whose scenarios are in that member; texts "null" and nulls among the values. */
    Map<String, @Nullable Object> prediction(int token, String scenarios) {
        Map<String, @Nullable Object> prediction = new LinkedHashMap<>();
        prediction.put(
                "predicted_date",
                LocalDate.ofEpochDay(market.lastDay(token) + 180).toString());
        prediction.put("category_name", token < 4 ? "layer-1" : "null");
        prediction.put("current_price", market.price(token));
        prediction.put("token_mcap", market.marketCap(token));
        prediction.put("total_mcap", Market.rounded(TOTAL_MARKET_CAP));
        prediction.put("self_past_performance", fraction(token, 126));
        prediction.put("avg_past_performance", fraction(token, 127));
        prediction.put("similar_tokens_info", token % 2 == 0 ? null : "null");
        List<Object> list = new ArrayList<>();
        for (int multiple = 1; multiple <= 5; multiple++) {
            list.add(scenario(token, multiple));
        }
        prediction.put(scenarios, list);
        return prediction;
    }

    private Map<String, @Nullable Object> scenario(int token, int multiple) {
        Map<String, @Nullable Object> scenario = new LinkedHashMap<>();
        scenario.put("scenario", multiple);
        scenario.put("total_mcap_scenario", Market.rounded(multiple * TOTAL_MARKET_CAP));
        double[] factors = {0.8 * multiple, 1.2 * multiple, 1.7 * multiple};
        values(scenario, "price", factors, market.price(token), 0);
        values(scenario, "roi", factors, BigDecimal.ONE, 1);
        values(scenario, "mcap", factors, market.marketCap(token), 0);
        values(scenario, "fdv", factors, market.maxSupply(token) == null ? null : market.fullyDiluted(token), 0);
        return scenario;
    }

    // What there is no value for is null in one row and the text "null" in another.
    private static void values(
            Map<String, @Nullable Object> scenario, String name, double[] factors, @Nullable BigDecimal now, int less) {
        String[] moods = {"bear", "base", "moon"};
        for (int i = 0; i < moods.length; i++) {
            scenario.put(
                    "predicted_" + name + "_" + moods[i],
                    now == null ? (i == 0 ? "null" : null) : Market.rounded(now.doubleValue() * factors[i] - less));
        }
    }

    /** Returns the crypto market capitalisations, prices and shares that v2 had until the middle of 2025. */
    @Nullable
    List<Object> scenarios(int token) {
        if (noise.below(4, token, 0, 128) == 0) {
            return null;
        }
        List<Object> scenarios = new ArrayList<>();
        for (int i = 1; i <= 42; i++) {
            Map<String, Object> scenario = new LinkedHashMap<>();
            scenario.put("crypto_market_cap_trillion", BigDecimal.valueOf(i * 5L, 1));
            scenario.put("price_prediction", Market.rounded(market.price(token).doubleValue() * i / 8));
            scenario.put(
                    "token_dominance",
                    Market.rounded(market.marketCap(token).doubleValue() / (TOTAL_MARKET_CAP * i / 8)));
            scenarios.add(scenario);
        }
        return scenarios;
    }

    private BigDecimal fraction(int token, int salt) {
        return BigDecimal.valueOf(noise.below(20_000, token, 0, salt) - 9_000L, 4);
    }
}
