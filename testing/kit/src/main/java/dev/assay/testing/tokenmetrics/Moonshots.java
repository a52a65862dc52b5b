package dev.assay.testing.tokenmetrics;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which tokens were picked, and when. Every fifth token or so is a pick now; every one but the greatest was one once. */
final class Moonshots {

    // The known coins are too large.
    private static final int FIRST = 4;

    private final Noise noise;
    private final Universe universe;
    private final Market market;

    Moonshots(Noise noise, Universe universe, Market market) {
        this.noise = noise;
        this.universe = universe;
        this.market = market;
    }

    /** Returns the picks, the greatest first; a key's day and hour are those of the pick. */
    List<RowKey> picks(boolean past, ToDoubleFunction<RowKey> order) {
        return IntStream.range(FIRST, universe.size())
                .filter(token -> past || noise.below(5, token, 0, 140) == 0)
                .mapToObj(token -> pick(token, past))
                .sorted(Comparator.comparingDouble(order).reversed().thenComparing(RowKey::token))
                .toList();
    }

    private RowKey pick(int token, boolean past) {
        int ago = past ? 60 + noise.below(300, token, 0, 141) : 1 + noise.below(30, token, 0, 142);
        return new RowKey(token, market.lastDay(token) - ago, noise.below(24, token, 0, 143));
    }

    /** Returns the day on which a past pick ended. */
    long end(RowKey pick) {
        return pick.day() + 5 + noise.below(50, pick.token(), 0, 144);
    }

    /** Returns the return in percent from the pick to a day. */
    double roi(RowKey pick, long until) {
        double then = market.candle(pick.token(), pick.day()).close().doubleValue();
        double now = market.candle(pick.token(), until).close().doubleValue();
        return then == 0 ? 0 : Math.rint((now / then - 1) * 1e4) / 100;
    }

    /** Returns the return in percent from the pick to its end, or to the last day if it has none. */
    double roi(RowKey pick, boolean past) {
        return roi(pick, past ? end(pick) : market.lastDay(pick.token()));
    }

    /** Tells whether a request asks for past picks. */
    static boolean isPast(@Nullable String type) {
        if (type == null || type.equals("active")) {
            return false;
        }
        // What another value does is UNVERIFIED.
        if (!type.equals("past")) {
            throw new BadRequest("Some thing wrong");
        }
        return true;
    }
}
