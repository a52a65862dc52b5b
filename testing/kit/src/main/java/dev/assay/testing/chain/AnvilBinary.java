package dev.assay.testing.chain;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Anvil stands, and where it was looked for. */
final class AnvilBinary {

    static final String GIVEN = "assay.anvil";
    static final String MODULES = "assay.node.modules";
    static final String REQUIRED = "assay.chain.required";

    private final List<Path> looked = new ArrayList<>();
    private final @Nullable Path given;
    private final @Nullable Path modules;

    AnvilBinary(@Nullable Path given, @Nullable Path modules) {
        this.given = given == null ? property(GIVEN) : given;
        this.modules = modules == null ? property(MODULES) : modules;
    }

    /** A binary that is given is the only one that counts; so is a folder of modules that is given to this chain. */
    Optional<Path> find() {
        looked.clear();
        if (given != null) {
            return runnable(given);
        }
        return inModules().or(AnvilBinary.this::onPath);
    }

    /** Returns what to do about a binary that is not there. */
    String missing() {
        return "No test chain: Anvil is neither at "
                + looked
                + " nor on the search path. Install it with 'npm install --save-dev " + packageName()
                + "', or name it with -D" + GIVEN + "=FILE, or its modules with -D" + MODULES + "=FOLDER";
    }

    /** Returns whether a missing binary is a failure: on a build server, or where somebody said so. */
    static boolean required() {
        String said = System.getProperty(REQUIRED);
        if (said != null) {
            return !said.equals("false");
        }
        String ci = System.getenv("CI");
        return ci != null && !ci.isEmpty() && !ci.equals("false") && !ci.equals("0");
    }

    private Optional<Path> inModules() {
        String binary = packageName() + "/bin/" + (windows() ? "anvil.exe" : "anvil");
        if (modules != null) {
            Optional<Path> found = runnable(modules.resolve(binary));
            if (found.isPresent()) {
                return found;
            }
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("node_modules").resolve(binary);
            if (Files.exists(candidate)) {
                return runnable(candidate);
            }
        }
        looked.add(Path.of("").toAbsolutePath().resolve("node_modules").resolve(binary));
        return Optional.empty();
    }

    private Optional<Path> onPath() {
        String path = System.getenv("PATH");
        if (path == null) {
            return Optional.empty();
        }
        for (String folder : path.split(File.pathSeparator)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, windows() ? "anvil.exe" : "anvil");
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private Optional<Path> runnable(Path file) {
        if (Files.isRegularFile(file) && Files.isExecutable(file)) {
            return Optional.of(file.toAbsolutePath());
        }
        looked.add(file);
        return Optional.empty();
    }

    private static @Nullable Path property(String name) {
        String value = System.getProperty(name);
        return value == null || value.isEmpty() ? null : Path.of(value);
    }

    static String packageName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = windows() ? "win32" : os.startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch");
        return "@foundry-rs/anvil-" + system + "-" + (arch.equals("aarch64") ? "arm64" : "amd64");
    }

    static boolean windows() {
        return File.separatorChar == '\\';
    }
}
