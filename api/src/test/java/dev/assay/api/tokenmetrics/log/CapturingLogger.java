package dev.assay.api.tokenmetrics.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Logs at every level, but only while somebody listens. */
final class CapturingLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    CapturingLogger(String name) {
        this.name = name;
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return CapturingLogger.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String message, Object[] arguments, Throwable failure) {
        StringWriter text = new StringWriter();
        text.append(level + " " + name + " " + MessageFormatter.basicArrayFormat(message, arguments));
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(text));
        }
        Captured.line(text.toString());
    }

    @Override
    public boolean isTraceEnabled() {
        return Captured.isOn();
    }

    @Override
    public boolean isDebugEnabled() {
        return Captured.isOn();
    }

    @Override
    public boolean isInfoEnabled() {
        return Captured.isOn();
    }

    @Override
    public boolean isWarnEnabled() {
        return Captured.isOn();
    }

    @Override
    public boolean isErrorEnabled() {
        return Captured.isOn();
    }
}
