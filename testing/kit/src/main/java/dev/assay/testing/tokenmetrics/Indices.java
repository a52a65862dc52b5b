package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The indices there are, by number from 0, and what they hold; performance and list do not contradict each other. */
final class Indices {

    /** The parameter that names an index. */
    static final String ID = "id";

    private static final int MOST_HELD = 1_000;

    private final int size;
    private final Noise noise;
    private final Universe universe;
    private final Market market;
    private final Map<Integer, Double> marketCaps = new ConcurrentHashMap<>();

    Indices(int size, Noise noise, Universe universe, Market market) {
        this.size = size;
        this.noise = noise;
        this.universe = universe;
        this.market = market;
    }

    /** Returns the numbers of the indices of that type, null for any; a type there is not has none. UNVERIFIED. */
    int[] ofType(@Nullable String type) {
        return IntStream.range(0, size)
                .filter(index -> type == null || type.toLowerCase(Locale.ROOT).equals(type(index)))
                .toArray();
    }

    /** Returns the number of the index a request names; -1 if there is none. */
    int asked(Query query) {
        int id = query.integer(ID, 0, 0, Integer.MAX_VALUE);
        return id <= size ? id - 1 : -1;
    }

    String type(int index) {
        return index % 2 == 0 ? "active" : "passive";
    }

    /** Returns the tokens it holds. */
    int[] tokens(int index) {
        int all = universe.size();
        int count = Math.min(index == 0 ? MOST_HELD : 10 + index % 21, all);
        return IntStream.range(0, count).map(i -> (index * 7 + i) % all).toArray();
    }

    /** Returns the percentage of the token in the index, by market capitalisation. */
    BigDecimal weight(int index, int token) {
        double sum = marketCaps.computeIfAbsent(
                index,
                key -> IntStream.of(tokens(key))
                        .mapToDouble(held -> market.marketCap(held).doubleValue())
                        .sum());
        return Market.rounded(100 * market.marketCap(token).doubleValue() / sum);
    }

    /** Returns the return since the first day, as a fraction. */
    BigDecimal roi(int index, long day) {
        return Market.rounded(value(index, day) / value(index, market.firstDay(null)) - 1);
    }

    BigDecimal price(int index) {
        return Market.rounded(value(index, market.lastDay(null)));
    }

    /** Returns the change over the last days, in percent. */
    BigDecimal change(int index, int days) {
        long last = market.lastDay(null);
        return Market.rounded(100 * (value(index, last) / value(index, last - days) - 1));
    }

    BigDecimal marketCap(int index, long day) {
        return Market.rounded(2.5e7 * (1 + noise.unit(index, 0, 110)) * value(index, day));
    }

    BigDecimal volume(int index, long day) {
        double part = 0.02 + 0.06 * noise.unit(index, day, 111);
        return Market.rounded(marketCap(index, day).doubleValue() * part);
    }

    BigDecimal fullyDiluted(int index, long day) {
        return Market.rounded(marketCap(index, day).doubleValue() * (1 + 0.2 * noise.unit(index, 0, 112)));
    }

    BigDecimal grade(int index) {
        return BigDecimal.valueOf(noise.below(10_000, index, 0, 113), 2);
    }

    /** Returns icons by token id; null for some. */
    @Nullable
    Map<String, Object> topGainers(int index) {
        if (index % 5 == 4) {
            return null;
        }
        Map<String, Object> icons = new LinkedHashMap<>();
        IntStream.of(tokens(index)).limit(3).mapToObj(universe::token).forEach(token -> {
            Map<String, Object> icon = new LinkedHashMap<>();
            icon.put("name", token.name());
            icon.putAll(icon(token));
            icons.put(Long.toString(token.id()), icon);
        });
        return icons;
    }

    /** Returns the addresses of a token's picture. */
    static Map<String, Object> icon(Token token) {
        Map<String, Object> icon = new LinkedHashMap<>();
        for (String width : new String[] {"large", "small", "thumb"}) {
            icon.put(width, "https://example.com/" + width + "/" + token.slug() + ".png");
        }
        return icon;
    }

    // As Market makes prices: any day alone.
    private double value(int index, long day) {
        double slow = StrictMath.sin(day / (120 + 60 * noise.unit(index, 0, 114)) + 6 * noise.unit(index, 0, 115));
        double fast = StrictMath.sin(day / (8 + 5 * noise.unit(index, 0, 116)) + 6 * noise.unit(index, 0, 117));
        return StrictMath.exp(0.4 * slow + 0.08 * fast + 0.03 * (noise.unit(index, day, 118) - 0.5));
    }
}
