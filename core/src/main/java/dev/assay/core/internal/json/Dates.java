package dev.assay.core.internal.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A date or time read straight from its characters: {@code 2023-10-10}, that with a time behind {@code T} or a space,
 * with or without seconds, fraction and offset. Without an offset it is UTC. An instance is a register that is filled
 * again and again; it is not thread-safe.
 */
public final class Dates {

    private static final int SECONDS_A_DAY = 86_400;

    private byte[] bytes = {};
    private int p;
    private int to;
    private long day;
    private int second;
    private int nano;

    /** Creates an empty register. */
    public Dates() {}

    /**
     * Reads a value.
     *
     * @return whether it is a date or time; if not, the register holds nothing of use
     */
    public boolean read(byte[] block, long entry) {
        if (block[Entry.start(entry)] != '"') {
            return false;
        }
        if (Entry.isEscaped(entry)) {
            bytes = Texts.text(block, entry).getBytes(StandardCharsets.UTF_8);
            p = 0;
            to = bytes.length;
        } else {
            bytes = block;
            p = Entry.start(entry) + 1;
            to = Entry.end(entry) - 1;
        }
        second = 0;
        nano = 0;
        return to - p >= 10 && day() && (p == to || (time() && p == to && normalize()));
    }

    private boolean day() {
        int year = 100 * pair(p) + pair(p + 2);
        int month = pair(p + 5);
        int ofMonth = pair(p + 8);
        if (year < 0 || bytes[p + 4] != '-' || bytes[p + 7] != '-' || pair(p) < 0 || pair(p + 2) < 0) {
            return false;
        }
        if (month < 1 || month > 12 || ofMonth < 1 || ofMonth > daysIn(year, month)) {
            return false;
        }
        day = epochDay(year, month, ofMonth);
        p += 10;
        return true;
    }

    private static int daysIn(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Counts the days since 1970-01-01 with years that begin in March, so that the leap day comes last. */
    private static long epochDay(int year, int month, int ofMonth) {
        int y = month > 2 ? year : year - 1;
        int m = month > 2 ? month - 3 : month + 9;
        int era = Math.floorDiv(y, 400);
        int ofEra = y - 400 * era;
        int ofYear = (153 * m + 2) / 5 + ofMonth - 1;
        return 146_097L * era + 365L * ofEra + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    /** Returns the two digits at i, or a negative number. */
    private int pair(int i) {
        int tens = bytes[i] - '0';
        int ones = bytes[i + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : 10 * tens + ones;
    }

    private boolean time() {
        byte separator = bytes[p];
        if ((separator != 'T' && separator != ' ' && separator != 't') || to - p < 6 || bytes[p + 3] != ':') {
            return false;
        }
        int hour = pair(p + 1);
        int minute = pair(p + 4);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return false;
        }
        second = 60 * (60 * hour + minute);
        p += 6;
        if (p < to && bytes[p] == ':' && !seconds()) {
            return false;
        }
        return p == to || offset();
    }

    private boolean seconds() {
        if (to - p < 3) {
            return false;
        }
        int seconds = pair(p + 1);
        if (seconds < 0 || seconds > 59) {
            return false;
        }
        second += seconds;
        p += 3;
        return p == to || (bytes[p] != '.' && bytes[p] != ',') || fraction();
    }

    private boolean fraction() {
        int start = ++p;
        while (p < to && Grammar.isDigit(bytes[p])) {
            if (p - start == 9) {
                return false;
            }
            nano = 10 * nano + bytes[p] - '0';
            p++;
        }
        for (int digits = p - start; digits < 9; digits++) {
            nano *= 10;
        }
        return p > start;
    }

    private boolean offset() {
        byte sign = bytes[p++];
        if (sign == 'Z' || sign == 'z') {
            return true;
        }
        if ((sign != '+' && sign != '-') || to - p < 2) {
            return false;
        }
        int hours = pair(p);
        p += 2;
        int minutes = 0;
        if (p < to) {
            p += bytes[p] == ':' ? 1 : 0;
            if (to - p != 2) {
                return false;
            }
            minutes = pair(p);
            p += 2;
        }
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return false;
        }
        second -= (sign == '-' ? -60 : 60) * (60 * hours + minutes);
        return true;
    }

    /** Moves what the offset shifted out of the day into the neighbouring one. */
    private boolean normalize() {
        if (second < 0 || second >= SECONDS_A_DAY) {
            day += Math.floorDiv(second, SECONDS_A_DAY);
            second = Math.floorMod(second, SECONDS_A_DAY);
        }
        return true;
    }

    /** Returns the time that was read; midnight UTC if it was a date. */
    public Instant instant() {
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + second, nano);
    }

    /** Returns the UTC day that was read. */
    public LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }

    /** Returns the UTC day that was read, counted from 1970-01-01. */
    public long epochDay() {
        return day;
    }

    /** Returns the time that was read in milliseconds since 1970-01-01, rounded down. */
    public long epochMillis() {
        return 1_000 * (day * SECONDS_A_DAY + second) + nano / 1_000_000;
    }
}
