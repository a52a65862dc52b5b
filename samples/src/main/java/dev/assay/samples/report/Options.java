package dev.assay.samples.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The program's arguments.
 *
 * @param out where the report is written
 * @param since the first day, or null for the source's own
 * @param until the last day, or null for the source's own
 * @param sample whether to use sample data although there is a key
 * @param help whether only help is wanted
 */
record Options(
        Path out, @Nullable LocalDate since, @Nullable LocalDate until, boolean sample, boolean help) {

    static final String HELP = """
            Writes report.html on Bitcoin and Ethereum: prices with signals, drawdown, grades, and what is missing.

              --out FILE    where to write it; report.html here unless given
              --since DAY   first day, such as 2024-01-31
              --until DAY   last day, included; both ends are UTC
              --sample      sample data even if there is a key
              --help        this text

            Without a key it runs on sample data, from a fake server on this machine: real closes of 2019-12-31 to
            2023-12-30, generated signals and grades. With TOKEN_METRICS_API_KEY set it asks the service for the last
            two years, at most 20 requests a minute, one credit each.
            Exit codes: 0 written, 1 the service or the disk failed, 2 wrong arguments.
            """;

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException naming the one that is wrong
     */
    static Options parse(String... arguments) {
        Path out = Path.of("report.html");
        @Nullable LocalDate since = null;
        @Nullable LocalDate until = null;
        boolean sample = false;
        boolean help = false;
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--out" -> out = file(value(argument, rest));
                case "--since" -> since = day(argument, value(argument, rest));
                case "--until" -> until = day(argument, value(argument, rest));
                case "--sample" -> sample = true;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException(argument + ": no such argument");
            }
        }
        if (since != null && until != null && since.isAfter(until)) {
            throw new IllegalArgumentException("--since: " + since + " is after --until, " + until);
        }
        return new Options(out, since, until, sample, help);
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

    // Before any traffic: requests cost credits, and a report that cannot be written wastes them.
    private static Path file(String text) {
        Path file = Path.of(text);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("--out: not a file in a folder that exists: " + text);
        }
        return file;
    }
}
