package dev.assay.metrics.accumulate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How long the periods are in which activity is counted; all in UTC. Periods are numbered without gaps. */
public enum PeriodUnit {
    /** Days; 0 is 1970-01-01. */
    DAY(1) {
        @Override
        long index(long epochDay) {
            return epochDay;
        }

        @Override
        long firstDay(long index) {
            return index;
        }
    },
    /** Weeks from Monday to Sunday; 0 is that of 1970-01-01, a Thursday. */
    WEEK(2) {
        @Override
        long index(long epochDay) {
            return Math.floorDiv(epochDay + MONDAY_TO_THURSDAY, DAYS_OF_WEEK);
        }

        @Override
        long firstDay(long index) {
            return index * DAYS_OF_WEEK - MONDAY_TO_THURSDAY;
        }
    },
    /** Months of the calendar; 0 is January 1970. */
    MONTH(3) {
        @Override
        long index(long epochDay) {
            LocalDate day = LocalDate.ofEpochDay(epochDay);
            return (day.getYear() - EPOCH_YEAR) * MONTHS_OF_YEAR + day.getMonthValue() - 1;
        }

        @Override
        long firstDay(long index) {
            return LocalDate.of(EPOCH_YEAR, 1, 1).plusMonths(index).toEpochDay();
        }
    };

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONDAY_TO_THURSDAY = 3;
    private static final int EPOCH_YEAR = 1970;
    private static final long MONTHS_OF_YEAR = 12;

    /** Stands in states, so it never changes. */
    private final int code;

    PeriodUnit(int code) {
        this.code = code;
    }

    abstract long index(long epochDay);

    abstract long firstDay(long index);

    /** Returns the number of the period that a time is in. */
    public long indexOf(Instant time) {
        return index(time.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
    }

    /** Returns when a period starts, which is when the one before it ends. */
    public Instant start(long index) {
        return LocalDate.ofEpochDay(firstDay(index)).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    int code() {
        return code;
    }

    static PeriodUnit ofCode(int code) {
        for (PeriodUnit unit : values()) {
            if (unit.code == code) {
                return unit;
            }
        }
        throw new IllegalArgumentException("bytes: no unit " + code);
    }
}
