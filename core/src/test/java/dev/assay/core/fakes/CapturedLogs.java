package dev.assay.core.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger that is on at every level and hands its lines to whoever captures them. Thread-safe. */
public final class CapturedLogs extends AbstractLogger {

    private static final long serialVersionUID = 1L;
    private static final List<Capture> CAPTURES = new CopyOnWriteArrayList<>();

    CapturedLogs(String name) {
        this.name = name;
    }

    /** Captures what is logged until the capture is closed. */
    public static Capture capture() {
        Capture capture = new Capture();
        CAPTURES.add(capture);
        return capture;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String message, Object[] arguments, Throwable throwable) {
        String line = level + " " + name + " "
                + MessageFormatter.basicArrayFormat(message, arguments)
                + (throwable == null ? "" : " " + Texts.of(throwable));
        CAPTURES.forEach(capture -> capture.lines.add(line));
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return CapturedLogs.class.getName();
    }

    @Override
    public boolean isTraceEnabled() {
        return true;
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
        return true;
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
        return true;
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
        return true;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
        return true;
    }

    /** The lines logged since it began. */
    public static final class Capture implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        private Capture() {}

        /** Returns the lines: level, logger, message, stack trace. */
        public List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void close() {
            CAPTURES.remove(this);
        }
    }
}
