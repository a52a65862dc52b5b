package dev.assay.samples.report;

import dev.assay.core.Page;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.observe.WaitReason;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/** Shows how far a list is: a bar on a terminal, a line now and then elsewhere. */
final class Progress implements RequestListener {

    private static final int WIDTH = 24;
    private static final int PAGES_PER_LINE = 10;

    private final PrintStream out;
    private final boolean terminal;
    private String list = "";
    private OptionalInt most = OptionalInt.empty();
    private int rows;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void start(String name, OptionalInt mostRequests) {
        list = name;
        most = mostRequests;
        rows = 0;
        show(0, false);
    }

    void page(Page<?> page) {
        rows += page.rows().size();
        show(page.requests(), page.last());
    }

    @Override
    public void waiting(RequestInfo request, Duration duration, WaitReason reason) {
        if (duration.toMillis() < 1000) {
            return;
        }
        String why = switch (reason) {
            case PERMIT -> "for the rate limit";
            case BACKOFF -> "to try again";
            case SERVER -> "as the service asks";
        };
        String text = "  waiting " + (duration.toMillis() + 999) / 1000 + " s " + why;
        out.print(terminal ? "\r" + padded(text) : text + System.lineSeparator());
        out.flush();
    }

    private void show(int requests, boolean last) {
        String text = String.format(
                Locale.ROOT, "  %-16s %s %3d requests  %,6d rows", list, bar(requests, last), requests, rows);
        if (terminal) {
            out.print("\r" + padded(text) + (last ? System.lineSeparator() : ""));
        } else if (last || (requests > 0 && requests % PAGES_PER_LINE == 0)) {
            out.println(text);
        }
        out.flush();
    }

    private String bar(int requests, boolean last) {
        if (last) {
            return "[" + "#".repeat(WIDTH) + "]";
        }
        int full = most.isEmpty() ? 0 : Math.min(WIDTH, WIDTH * requests / most.getAsInt());
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    // Over what is left of a longer line.
    private static String padded(String text) {
        return String.format(Locale.ROOT, "%-78s", text);
    }

    /** Tells whether someone looks on; since Java 22 there may be a console without a terminal. */
    @SuppressWarnings("SystemConsoleNull") // Before 22 it is null, after that isTerminal() says.
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (ReflectiveOperationException refused) {
            return false;
        }
    }
}
