package dev.assay.metrics.development;

import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which days are worked on, in which zone. Immutable; the {@code with} methods return copies. */
public final class BusinessDays {

    private static final BusinessDays MONDAY_TO_FRIDAY =
            new BusinessDays(ZoneOffset.UTC, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    private final ZoneId zone;
    private final Set<DayOfWeek> week;
    private final Set<LocalDate> holidays;

    private BusinessDays(ZoneId zone, Set<DayOfWeek> week, Set<LocalDate> holidays) {
        this.zone = zone;
        this.week = week;
        this.holidays = holidays;
    }

    /** Returns Monday to Friday of UTC, without holidays. */
    public static BusinessDays mondayToFriday() {
        return MONDAY_TO_FRIDAY;
    }

    /** Returns a copy in another zone. */
    public BusinessDays inZone(ZoneId dayZone) {
        return new BusinessDays(Objects.requireNonNull(dayZone, "dayZone"), week, holidays);
    }

    /**
     * Returns a copy with other days of the week.
     *
     * @throws IllegalArgumentException if there is none
     */
    public BusinessDays withWeek(Set<DayOfWeek> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("days: none");
        }
        return new BusinessDays(zone, EnumSet.copyOf(days), holidays);
    }

    /** Returns a copy with holidays. */
    public BusinessDays withHolidays(Set<LocalDate> days) {
        return new BusinessDays(zone, week, Set.copyOf(days));
    }

    /**
     * Returns the same time of day some business days later. What comes in on another day counts from the start of the next
     * business day.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Instant after(Instant time, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: negative: " + days);
        }
        ZonedDateTime at = time.atZone(zone);
        while (!isWorked(at.toLocalDate())) {
            at = at.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
        for (int left = days; left > 0; left--) {
            at = at.plusDays(1);
            while (!isWorked(at.toLocalDate())) {
                at = at.plusDays(1);
            }
        }
        return at.toInstant();
    }

    private boolean isWorked(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    void write(StateWriter out) {
        out.text(zone.getId()).count(week.size());
        new TreeSet<>(week).forEach(day -> out.count(day.getValue()));
        out.count(holidays.size());
        new TreeSet<>(holidays).forEach(day -> out.signed(day.toEpochDay()));
    }

    static BusinessDays read(StateReader in) {
        ZoneId zone = in.zone();
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        try {
            for (int left = in.size(); left > 0; left--) {
                week.add(DayOfWeek.of(in.size()));
            }
            Set<LocalDate> holidays = new HashSet<>();
            for (int left = in.size(); left > 0; left--) {
                holidays.add(LocalDate.ofEpochDay(in.signed()));
            }
            return mondayToFriday().inZone(zone).withWeek(week).withHolidays(holidays);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("bytes: no calendar", e);
        }
    }

    /** Tells whether another has the same zone, days and holidays. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessDays days
                && zone.equals(days.zone)
                && week.equals(days.week)
                && holidays.equals(days.holidays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, week, holidays);
    }

    /** Returns the days, the zone and the number of holidays. */
    @Override
    public String toString() {
        return week + " " + zone + (holidays.isEmpty() ? "" : ", " + holidays.size() + " holidays");
    }
}
