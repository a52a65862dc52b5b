package dev.assay.samples.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The program's arguments; immutable once read. */
final class Options {

    static final String HELP = """
            Writes report.html on tokens: what following the signals would have returned beside holding, drawdown,
            returns, volatility, correlation, grades, and what is missing.

              --out FILE      where to write it; report.html here unless given
              --tokens IDS    one to five of Token Metrics' numbers; 3375,3306 (Bitcoin and Ethereum) unless given
              --since DAY     first day, such as 2024-01-31
              --until DAY     last day, included; both ends are UTC
              --cost PERCENT  what a trade costs, of its value; 0.15 unless given
              --sample        sample data even if there is a key
              --json          JSON on standard output, for programs; see docs/report.md
              --quiet         no progress and no summary: only failures, and the JSON if asked for
              --help          this text

            Without a key it runs on sample data, from a fake server on this machine: real closes of 2019-12-31 to
            2023-12-30, generated signals, grades and quantmetrics. With TOKEN_METRICS_API_KEY set it asks the service
            for the last two years, at most 20 requests a minute, one credit each.

            Exit codes: 0 written and complete; 1 not written, or a fault of the program; 2 wrong arguments or settings;
            3 written, but days are missing; 4 the service refused; 5 the service could not be reached.
            """;

    private static final int MOST_TOKENS = 5;

    private Path out = Path.of("report.html");
    private long[] tokens = {SamplePrices.BITCOIN, SamplePrices.ETHEREUM};
    private @Nullable LocalDate since;
    private @Nullable LocalDate until;
    private double cost = 0.0015;
    private boolean sample;
    private boolean json;
    private boolean quiet;
    private boolean help;

    private Options() {}

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException naming the one that is wrong
     */
    static Options parse(String... arguments) {
        Options options = new Options();
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            options.take(rest.next(), rest);
        }
        LocalDate first = options.since;
        LocalDate last = options.until;
        if (first != null && last != null && first.isAfter(last)) {
            throw new IllegalArgumentException("--since: " + first + " is after --until, " + last);
        }
        return options;
    }

    private void take(String argument, Iterator<String> rest) {
        switch (argument) {
            case "--out" -> out = file(value(argument, rest));
            case "--tokens" -> tokens = tokens(value(argument, rest));
            case "--since" -> since = day(argument, value(argument, rest));
            case "--until" -> until = day(argument, value(argument, rest));
            case "--cost" -> cost = percent(argument, value(argument, rest));
            case "--sample" -> sample = true;
            case "--json" -> json = true;
            case "--quiet" -> quiet = true;
            case "--help", "-h" -> help = true;
            default -> throw new IllegalArgumentException(argument + ": no such argument");
        }
    }

    private static String value(String argument, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(argument + ": its value is missing");
        }
        return rest.next();
    }

    private static LocalDate day(String argument, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(argument + ": not a day such as 2024-01-31: " + text, unreadable);
        }
    }

    private static long[] tokens(String text) {
        long[] ids;
        try {
            ids = Arrays.stream(text.split(",", -1))
                    .mapToLong(part -> Long.parseLong(part.strip()))
                    .toArray();
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException("--tokens: not numbers such as 3375,3306: " + text, unreadable);
        }
        if (ids.length > MOST_TOKENS || LongStream.of(ids).distinct().count() < ids.length) {
            throw new IllegalArgumentException("--tokens: more than five, or one of them twice: " + text);
        }
        return ids;
    }

    private static double percent(String argument, String text) {
        try {
            double percent = Double.parseDouble(text);
            if (percent >= 0 && percent < 100) {
                return percent / 100;
            }
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException(argument + ": not a number: " + text, unreadable);
        }
        throw new IllegalArgumentException(argument + ": not from 0 to 100: " + text);
    }

    // Before any traffic: requests cost credits, and a report that cannot be written wastes them.
    private static Path file(String text) {
        try {
            Path file = Path.of(text);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && Files.isDirectory(folder) && !Files.isDirectory(file)) {
                return file;
            }
        } catch (InvalidPathException unreadable) {
            throw new IllegalArgumentException("--out: not a path: " + text, unreadable);
        }
        throw new IllegalArgumentException("--out: not a file in a folder that exists: " + text);
    }

    /** Returns where the report is written. */
    Path out() {
        return out;
    }

    /** Returns the tokens' numbers, in the order of the report. */
    long[] tokens() {
        return tokens.clone();
    }

    /** Returns the first day, or null for the source's own. */
    @Nullable
    LocalDate since() {
        return since;
    }

    /** Returns the last day, or null for the source's own. */
    @Nullable
    LocalDate until() {
        return until;
    }

    /** Returns what a trade costs, as a fraction of its value. */
    double cost() {
        return cost;
    }

    /** Tells whether to use sample data although there is a key. */
    boolean sample() {
        return sample;
    }

    /** Tells whether standard output is for programs. */
    boolean json() {
        return json;
    }

    /** Tells whether only failures are said. */
    boolean quiet() {
        return quiet;
    }

    /** Tells whether only help is wanted. */
    boolean help() {
        return help;
    }
}
