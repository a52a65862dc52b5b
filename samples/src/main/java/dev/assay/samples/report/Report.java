package dev.assay.samples.report;

import dev.assay.core.error.AssayException;
import dev.assay.core.time.TimeSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.function.Function;

/**
 * Writes {@code report.html} on Bitcoin and Ethereum. Needs no key: without one it runs on sample data. {@code --help}
 * lists the arguments.
 */
public final class Report {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;
    private static final int PER_MINUTE = 20;

    private final Function<Options, Source> sources;
    private final PrintStream out;
    private final PrintStream err;

    Report(Function<Options, Source> sources, PrintStream out, PrintStream err) {
        this.sources = sources;
        this.out = out;
        this.err = err;
    }

    /** Runs the program and ends the JVM with its exit code, so that the report's path is the last line under Maven too. */
    public static void main(String[] arguments) {
        System.exit(new Report(Source::of, System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        Options options;
        Source source;
        try {
            options = Options.parse(arguments);
            if (options.help()) {
                out.print(Options.HELP);
                return OK;
            }
            source = sources.apply(options);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println("--help lists the arguments");
            return WRONG_ARGUMENTS;
        } catch (AssayException unusable) {
            return failed(unusable);
        }
        try (source) {
            write(source, options);
            return OK;
        } catch (AssayException failed) {
            return failed(failed);
        } catch (IOException unwritten) {
            err.println("the report was not written: " + unwritten);
            return FAILED;
        }
    }

    private int failed(AssayException failure) {
        out.println();
        out.flush();
        err.println(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        return FAILED;
    }

    private void write(Source source, Options options) throws IOException {
        Download download = new Download(source, new Progress(out, Progress.isTerminal()));
        out.println(source.client() + (source.isSample() ? ", a fake server with sample data" : ""));
        announce(source, download.mostRequests());
        Findings findings = download.run(TimeSource.system().now());
        Files.writeString(options.out(), ReportPage.of(findings));
        out.println();
        out.print(Summary.of(findings, options.out()));
        out.flush();
    }

    private void announce(Source source, int most) {
        String cost = "at most " + most + " requests";
        if (!source.isSample()) {
            // The first ones go at once, each further lot when its minute has passed.
            cost += ", one credit each; at " + PER_MINUTE + " a minute that takes "
                    + Math.max(1, (most - 1) / PER_MINUTE) + " min or a little more";
        }
        out.println(source.since() + " to " + source.until() + ": " + cost);
    }
}
