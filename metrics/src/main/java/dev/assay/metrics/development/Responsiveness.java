package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.accumulate.KaplanMeier;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collector;

/**
 * How long people wait. What waits at {@code asOf} is censored: it waits for at least so long. The median of what was
 * answered alone makes a dead project look fast. Items opened after {@code asOf} do not count, and what happened after it
 * has not happened yet.
 */
public final class Responsiveness {

    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    private Responsiveness() {}

    /** What a request that was closed without being merged means for the time to merge. */
    public enum Rejected {
        /** It is never merged, so that the result is the time by which a part of all requests is merged. */
        NEVER_MERGED,
        /** It is censored when it was closed: the time if nothing was rejected, which is shorter. */
        CENSORED
    }

    /**
     * Returns a quantile of the hours from opening to the first answer by somebody else who is no bot. Items closed without an
     * answer are censored when they were closed.
     *
     * @param part 0.5 for the median, 0.9 for what nine of ten do not wait longer than
     */
    public static Measurement timeToFirstResponse(Collection<WorkItem> items, Instant asOf, double part) {
        return quantile(WorkItemMetrics.TIME_TO_FIRST_RESPONSE, firstResponses(items, asOf), part, asOf);
    }

    /**
     * Returns the same of times that were collected before, and merged or read.
     *
     * @param asOf what they were collected as of
     */
    public static Measurement timeToFirstResponse(KaplanMeier firstResponses, Instant asOf, double part) {
        return quantile(WorkItemMetrics.TIME_TO_FIRST_RESPONSE, firstResponses, part, asOf);
    }

    /** Returns the times to the first answer, to be merged with others or written down. */
    public static KaplanMeier firstResponses(Collection<WorkItem> items, Instant asOf) {
        return items.stream().collect(firstResponses(asOf));
    }

    /** Returns a collector of the times to the first answer. */
    public static Collector<WorkItem, ?, KaplanMeier> firstResponses(Instant asOf) {
        return collector((times, item) -> add(times, item, item.answered(), item.closed(), asOf));
    }

    /** Returns a quantile of the days from opening to closing or merging. */
    public static Measurement timeToClose(Collection<WorkItem> items, Instant asOf, double part) {
        return quantile(WorkItemMetrics.TIME_TO_CLOSE, closings(items, asOf), part, asOf);
    }

    /**
     * Returns the same of times that were collected before, and merged or read.
     *
     * @param asOf what they were collected as of
     */
    public static Measurement timeToClose(KaplanMeier closings, Instant asOf, double part) {
        return quantile(WorkItemMetrics.TIME_TO_CLOSE, closings, part, asOf);
    }

    /** Returns the times to closing, to be merged with others or written down. */
    public static KaplanMeier closings(Collection<WorkItem> items, Instant asOf) {
        return items.stream().collect(closings(asOf));
    }

    /** Returns a collector of the times to closing. */
    public static Collector<WorkItem, ?, KaplanMeier> closings(Instant asOf) {
        return collector((times, item) -> add(times, item, item.closed(), Optional.empty(), asOf));
    }

    /** Returns a quantile of the days from opening to merging. */
    public static Measurement timeToMerge(Collection<WorkItem> requests, Instant asOf, double part, Rejected rejected) {
        return timeToMerge(merges(requests, asOf, rejected), asOf, part, rejected);
    }

    /**
     * Returns the same of times that were collected before, and merged or read.
     *
     * @param asOf what they were collected as of
     * @param rejected the rule by which they were collected
     */
    public static Measurement timeToMerge(KaplanMeier merges, Instant asOf, double part, Rejected rejected) {
        Measurement found = quantile(WorkItemMetrics.TIME_TO_MERGE, merges, part, asOf);
        return found.draft(found.metric()).convention("rejected", rejected).like(found);
    }

    /** Returns the times to merging, to be merged with others or written down. */
    public static KaplanMeier merges(Collection<WorkItem> requests, Instant asOf, Rejected rejected) {
        return requests.stream().collect(merges(asOf, rejected));
    }

    /** Returns a collector of the times to merging. */
    public static Collector<WorkItem, ?, KaplanMeier> merges(Instant asOf, Rejected rejected) {
        Objects.requireNonNull(rejected, "rejected");
        return collector((times, request) -> {
            boolean merged = request.mergedBy().isPresent();
            Optional<Instant> ended = merged || rejected == Rejected.NEVER_MERGED ? Optional.empty() : request.closed();
            add(times, request, merged ? request.closed() : Optional.empty(), ended, asOf);
        });
    }

    private static Collector<WorkItem, ?, KaplanMeier> collector(BiConsumer<KaplanMeier, WorkItem> adding) {
        return Collector.of(
                () -> KaplanMeier.withResolution(RESOLUTION),
                adding,
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    private static void add(
            KaplanMeier times, WorkItem item, Optional<Instant> event, Optional<Instant> ended, Instant asOf) {
        if (item.opened().isAfter(asOf)) {
            return;
        }
        Instant last = ended.filter(time -> time.isBefore(asOf)).orElse(asOf);
        Optional<Instant> happened = event.filter(time -> !time.isAfter(last));
        if (happened.isPresent()) {
            times.addEvent(Duration.between(item.opened(), happened.get()));
        } else {
            times.addCensored(Duration.between(item.opened(), last));
        }
    }

    private static Measurement quantile(Metric metric, KaplanMeier times, double part, Instant asOf) {
        Measurement found = times.result().quantile(metric, part);
        return found.draft(metric).convention("as of", asOf.toString()).like(found);
    }

    /** Returns the part answered within 2 business days, Monday to Friday of UTC. */
    public static Measurement withinTwoBusinessDays(Collection<WorkItem> items, Instant asOf) {
        return within(items, asOf, 2, BusinessDays.mondayToFriday());
    }

    /**
     * Returns the part of the items that were answered within some business days, from 0 to 1. An item counts once it was
     * answered in time or its time is over; those that still have time, or were closed before it was over without an answer,
     * are counted as missing. Undefined if none counts.
     *
     * @throws IllegalArgumentException if the number of days is negative
     */
    public static Measurement within(Collection<WorkItem> items, Instant asOf, int days, BusinessDays calendar) {
        return items.stream()
                .collect(ResponseCounts.collector(asOf, days, calendar))
                .result();
    }
}
