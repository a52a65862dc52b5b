package dev.assay.samples.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What a sample prints. */
public final class Printed {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, UTF_8);

    public PrintStream stream() {
        return stream;
    }

    public List<String> lines() {
        return bytes.toString(UTF_8).lines().toList();
    }

    @Override
    public String toString() {
        return bytes.toString(UTF_8);
    }
}
