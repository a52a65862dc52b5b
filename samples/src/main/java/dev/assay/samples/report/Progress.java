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

/** Shows how far a list is, on one line of a terminal; shows nothing elsewhere. */
final class Progress implements RequestListener {

    private static final int WIDTH = 24;

    private final PrintStream out;
    private final boolean shown;
    private String list = "";
    private OptionalInt most = OptionalInt.empty();
    private int rows;

    Progress(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
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
        if (!shown || duration.toMillis() < 1000) {
            return;
        }
        String why = switch (reason) {
            case PERMIT -> "for the rate limit";
            case BACKOFF -> "to try again";
            case SERVER -> "as the service asks";
        };
        print("  waiting " + (duration.toMillis() + 999) / 1000 + " s " + why, false);
    }

    private void show(int requests, boolean last) {
        if (shown) {
            String text = String.format(
                    Locale.ROOT, "  %-16s %s %3d requests  %,6d rows", list, bar(requests, last), requests, rows);
            print(text, last);
        }
    }

    private String bar(int requests, boolean last) {
        if (last) {
            return "[" + "#".repeat(WIDTH) + "]";
        }
        int full = most.isEmpty() ? 0 : Math.min(WIDTH, WIDTH * requests / most.getAsInt());
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    // Over what is left of a longer line.
    private void print(String text, boolean last) {
        out.print("\r" + String.format(Locale.ROOT, "%-78s", text) + (last ? System.lineSeparator() : ""));
        out.flush();
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
