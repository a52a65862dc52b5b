package dev.assay.samples.report;

import dev.assay.core.error.AssayException;
import dev.assay.core.time.TimeSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.function.Function;

/**
 * Writes {@code report.html} on Bitcoin and Ethereum, or on other tokens. Needs no key: without one it runs on sample data.
 * {@code --help} lists the arguments. What the report says goes to standard output, how far it is and what failed to
 * standard error.
 */
public final class Report {

    private static final int PER_MINUTE = 20;

    private final Function<Options, Source> sources;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    Report(Function<Options, Source> sources, PrintStream out, PrintStream err, boolean terminal) {
        this.sources = sources;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Runs the program and ends the JVM with its exit code, so that the report's path is the last line under Maven too. */
    public static void main(String[] arguments) {
        Report report = new Report(Source::of, System.out, System.err, Progress.isTerminal());
        int code = report.run(arguments);
        System.out.flush();
        System.exit(code);
    }

    int run(String... arguments) {
        try {
            return tryRun(arguments).number();
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println("--help lists the arguments");
            return ExitCode.WRONG_ARGUMENTS.number();
        } catch (AssayException failure) {
            err.println();
            err.println(failure.getClass().getSimpleName() + ": " + failure.getMessage());
            return ExitCode.of(failure).number();
        } catch (IOException unwritten) {
            err.println("the report was not written: " + unwritten);
            return ExitCode.FAILED.number();
        }
    }

    private ExitCode tryRun(String... arguments) throws IOException {
        Options options = Options.parse(arguments);
        if (options.help()) {
            out.print(Options.HELP);
            return ExitCode.COMPLETE;
        }
        try (Source source = sources.apply(options)) {
            return write(source, options);
        }
    }

    private ExitCode write(Source source, Options options) throws IOException {
        Download download = new Download(source, options, new Progress(err, terminal && !options.quiet()));
        if (!options.quiet()) {
            announce(source, download.mostRequests());
        }
        Findings findings = download.run(TimeSource.system().now());
        ExitCode code = findings.missing() == 0 ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
        Files.writeString(options.out(), ReportPage.of(findings));
        if (options.json()) {
            out.println(JsonReport.of(findings, options.out(), code));
        } else if (!options.quiet()) {
            out.println();
            out.print(Summary.of(findings, options.out()));
        }
        out.flush();
        return code;
    }

    private void announce(Source source, int most) {
        err.println(source.client() + (source.isSample() ? ", a fake server with sample data" : ""));
        String cost = "at most " + most + " requests";
        if (!source.isSample()) {
            // The first ones go at once, each further lot when its minute has passed.
            cost += ", one credit each; at " + PER_MINUTE + " a minute that takes "
                    + Math.max(1, (most - 1) / PER_MINUTE) + " min or a little more";
        }
        err.println(source.since() + " to " + source.until() + ": " + cost);
    }
}
