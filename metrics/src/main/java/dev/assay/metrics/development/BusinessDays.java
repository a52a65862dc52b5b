package dev.assay.metrics.development;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

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

    /** Returns the days, the zone and the number of holidays. */
    @Override
    public String toString() {
        return week + " " + zone + (holidays.isEmpty() ? "" : ", " + holidays.size() + " holidays");
    }
}
