package dev.assay.samples.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Files that travel with the program. */
final class Resources {

    private static final String CHART_LIBRARY = "META-INF/maven/org.webjars.npm/uplot/pom.properties";

    private Resources() {}

    static String text(String name) {
        return read(Resources.class.getPackageName().replace('.', '/') + "/" + name);
    }

    /** Returns a file of the chart library, from the jar that Maven brought. */
    static String chartLibrary(String name) {
        Properties about = new Properties();
        try {
            about.load(new StringReader(read(CHART_LIBRARY)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read("META-INF/resources/webjars/uplot/" + about.getProperty("version") + "/dist/" + name);
    }

    private static String read(String path) {
        try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program is not complete: " + path, unreadable);
        }
    }
}
