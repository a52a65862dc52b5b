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

    private static final int USUAL_LENGTH = 24;
    private static final long LOWS = ~Words.HIGHS;

    // Exclusive or with these makes digits 0 to 9 and separators 0; what is added then makes all else 0x80 or more.
    private static final long DATE_FORM = form("0000-00-");
    private static final long TIME_FORM = form("00T00:00");
    private static final long END_FORM = form(":00.000Z");
    private static final long DATE_TO_HIGH = toHigh("0000-00-");
    private static final long TIME_TO_HIGH = toHigh("00T00:00");
    private static final long END_TO_HIGH = toHigh(":00.000Z");

    private byte[] bytes = {};
    private int p;
    private int to;
    private long day;
    private int second;
    private int nano;

    /** Creates an empty register. */
    public Dates() {}

    private static long form(String form) {
        return Words.at(form.getBytes(StandardCharsets.US_ASCII), 0);
    }

    private static long toHigh(String form) {
        long added = 0;
        for (int i = 7; i >= 0; i--) {
            added = (added << 8) | (form.charAt(i) == '0' ? 0x80 - 10 : 0x80 - 1);
        }
        return added;
    }

    /**
     * Reads a value.
     *
     * @return whether it is a date or time; if not, the register holds nothing of use
     */
    public boolean read(byte[] block, long entry) {
        int start = Entry.start(entry);
        if (block[start] != '"') {
            return false;
        }
        // Told apart first, since to keep the bytes costs more than to read them.
        if (Entry.length(entry) == USUAL_LENGTH + 2 && usual(block, start + 1)) {
            return true;
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
        nano = 0;
        second = 0;
        return to - p >= 10 && day() && (p == to || (time() && p == to && normalize()));
    }

    /** Reads past a string of the form that most have; says where it ends, or something negative to all others. */
    public int scan(byte[] block, int start) {
        int end = start + USUAL_LENGTH + 2;
        return end < block.length && block[start] == '"' && block[end - 1] == '"' && usual(block, start + 1) ? end : -1;
    }

    /** Reads the form {@code 2025-03-19T23:26:09.454Z} in three words; says false to all others and to wrong ones. */
    private boolean usual(byte[] block, int at) {
        long x = Words.at(block, at) ^ DATE_FORM;
        long y = Words.at(block, at + 8) ^ TIME_FORM;
        long z = Words.at(block, at + 16) ^ END_FORM;
        long wrong = (((x & LOWS) + DATE_TO_HIGH) | x)
                | (((y & LOWS) + TIME_TO_HIGH) | y)
                | (((z & LOWS) + END_TO_HIGH) | z);
        if ((wrong & Words.HIGHS) != 0) {
            return false;
        }
        // Each byte becomes the number that it and the next one are.
        long pairs = 10 * x + (x >>> 8);
        int year = 100 * (int) (pairs & 0xFF) + (int) ((pairs >>> 16) & 0xFF);
        int month = (int) ((pairs >>> 40) & 0xFF);
        pairs = 10 * y + (y >>> 8);
        int ofMonth = (int) (pairs & 0xFF);
        int hour = (int) ((pairs >>> 24) & 0xFF);
        int minute = (int) ((pairs >>> 48) & 0xFF);
        pairs = 10 * z + (z >>> 8);
        int seconds = (int) ((pairs >>> 8) & 0xFF);
        if (hour > 23 || minute > 59 || seconds > 59 || !isDay(year, month, ofMonth)) {
            return false;
        }
        day = epochDay(year, month, ofMonth);
        second = 60 * (60 * hour + minute) + seconds;
        nano = 1_000_000 * (10 * (int) ((pairs >>> 32) & 0xFF) + (int) ((z >>> 48) & 0xFF));
        return true;
    }

    private static boolean isDay(int year, int month, int ofMonth) {
        return month >= 1 && month <= 12 && ofMonth >= 1 && (ofMonth <= 28 || ofMonth <= daysIn(year, month));
    }

    private boolean day() {
        int year = 100 * pair(p) + pair(p + 2);
        int month = pair(p + 5);
        int ofMonth = pair(p + 8);
        if (year < 0 || bytes[p + 4] != '-' || bytes[p + 7] != '-' || pair(p) < 0 || pair(p + 2) < 0) {
            return false;
        }
        if (!isDay(year, month, ofMonth)) {
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
        // From year -1 on, which is the one before January of year 0.
        int era = (y + 400) / 400 - 1;
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
