package dev.assay.metrics.security;

import dev.assay.metrics.accumulate.KaplanMeier;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** Times from one event to another that may not have come yet. */
final class Waits {

    private Waits() {}

    static <T> Collector<T, ?, KaplanMeier> collector(
            Instant asOf, Function<T, Instant> start, Function<T, @Nullable Instant> end) {
        return Collector.of(
                () -> KaplanMeier.withResolution(Duration.ofSeconds(1)),
                (times, each) -> add(times, asOf, start.apply(each), end.apply(each)),
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    private static void add(KaplanMeier times, Instant asOf, Instant start, @Nullable Instant end) {
        if (start.isAfter(asOf)) {
            return;
        }
        if (end == null || end.isAfter(asOf)) {
            times.addCensored(Duration.between(start, asOf));
        } else {
            times.addEvent(Duration.between(start, end));
        }
    }
}
