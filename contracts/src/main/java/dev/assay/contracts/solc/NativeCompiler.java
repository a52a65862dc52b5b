package dev.assay.contracts.solc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A solc binary, started anew for each compilation. */
final class NativeCompiler implements Compiler {

    private static final Pattern VERSION = Pattern.compile("Version: (\\S+)");

    private final Path binary;
    private final Duration limit;
    private final String version;

    private NativeCompiler(Path binary, Duration limit, String version) {
        this.binary = binary;
        this.limit = limit;
        this.version = version;
    }

    static NativeCompiler open(Path binary, Duration limit) {
        String said = Processes.run(List.of(binary.toString(), "--version"), "", limit);
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw new SolcException(binary + " does not say what version it is: " + said.strip(), null);
        }
        return new NativeCompiler(binary, limit, version.group(1));
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String compile(String input) {
        return Processes.run(List.of(binary.toString(), "--standard-json"), input, limit);
    }

    @Override
    public void close() {}
}
