package dev.assay.contracts.solc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Programs on this machine. */
final class Processes {

    private static final int SHOWN = 2000;

    private Processes() {}

    /** Runs a program to its end and returns what it wrote. */
    static String run(List<String> command, String input, Duration limit) {
        Process process = start(command);
        CompletableFuture<String> output = reading(process.getInputStream(), "output");
        CompletableFuture<String> errors = reading(process.getErrorStream(), "errors");
        CompletableFuture<String> written = background("input", () -> {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(UTF_8));
            } catch (IOException ended) {
                // It ended without reading all; how it ended is looked at below.
                return ended.toString();
            }
            return "";
        });
        try {
            String said = within(output, limit, command.get(0));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SolcException(command.get(0) + " did not end within " + limit, null);
            }
            String problem = within(errors, limit, command.get(0));
            if (process.exitValue() != 0) {
                throw new SolcException(
                        command.get(0) + " ended with " + process.exitValue() + ": " + clipped(problem + said)
                                + within(written, limit, command.get(0)),
                        null);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SolcException("Interrupted while " + command.get(0) + " ran", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new SolcException(command.get(0) + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Waits for a future; interruption and time limit become exceptions of ours. */
    static <T> T within(CompletableFuture<T> future, Duration limit, String what) {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SolcException("Interrupted while " + what + " ran", e);
        } catch (ExecutionException e) {
            throw new SolcException(what + " failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new SolcException(what + " did not answer within " + limit, e);
        }
    }

    static CompletableFuture<String> reading(InputStream stream, String name) {
        return background(name, () -> new String(stream.readAllBytes(), UTF_8));
    }

    /** Runs on a daemon thread of its own. */
    static <T> CompletableFuture<T> background(String name, Work<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        done.complete(work.run());
                    } catch (IOException | RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                },
                "assay-solc-" + name);
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    /** Returns the program of a name on the search path; empty if there is none. */
    static Optional<Path> onPath(String name) {
        boolean windows = File.separatorChar == '\\';
        String path = System.getenv("PATH");
        if (path == null) {
            return Optional.empty();
        }
        for (String folder : path.split(File.pathSeparator)) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, windows ? name + ".exe" : name);
            if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                return Optional.of(file.toAbsolutePath());
            }
        }
        return Optional.empty();
    }

    static String clipped(String text) {
        return text.length() <= SHOWN ? text.strip() : text.substring(0, SHOWN) + "...";
    }

    /** Something that may fail to read. */
    interface Work<T> {

        T run() throws IOException;
    }
}
