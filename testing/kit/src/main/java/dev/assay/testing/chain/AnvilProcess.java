package dev.assay.testing.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Anvil as a child. A shell stands between: it holds the other end of a pipe from this JVM, and kills Anvil when that
 * end is closed, which the system does however the JVM ends. Windows has no such shell; there only {@link #close} does.
 */
final class AnvilProcess implements AutoCloseable {

    // Signals of the terminal go to the shell as well, which must outlive them to do its work. Its own output is
    // closed,
    // so that the end of the output is the end of Anvil.
    private static final String WATCH = "trap '' INT TERM HUP QUIT; \"$@\" </dev/null & child=$!; "
            + "exec >/dev/null 2>&1; while read -r line; do :; done; kill -9 $child; wait";

    private static final Pattern LISTENING = Pattern.compile("Listening on \\S+:(\\d+)");
    private static final Pattern NUMBERED = Pattern.compile("\\(\\d+\\) (0x[0-9a-fA-F]+).*");
    private static final int KEPT_LINES = 200;
    private static final Duration END = Duration.ofSeconds(5);

    private final Process process;
    private final Deque<String> lines = new ArrayDeque<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private AnvilProcess(Process process) {
        this.process = process;
    }

    static AnvilProcess start(Path binary, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (!AnvilBinary.windows()) {
            command.addAll(List.of("/bin/sh", "-c", WATCH, "anvil"));
        }
        command.add(binary.toString());
        command.addAll(arguments);
        try {
            AnvilProcess anvil = new AnvilProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            anvil.readOutput();
            return anvil;
        } catch (IOException e) {
            throw new TestChainException("The test chain cannot be started: " + e.getMessage(), e);
        }
    }

    /** Waits until Anvil listens. */
    int port(Duration limit) {
        try {
            return port.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new TestChainException("Interrupted while the test chain started", e);
        } catch (ExecutionException e) {
            close();
            throw new TestChainException("The test chain ended before it listened: " + said(), e.getCause());
        } catch (TimeoutException e) {
            close();
            throw new TestChainException("The test chain did not listen within " + limit + ": " + said(), e);
        }
    }

    /** Returns the addresses it said, complete once it listens. */
    List<String> addresses() {
        synchronized (lines) {
            return List.copyOf(addresses);
        }
    }

    List<String> keys() {
        synchronized (lines) {
            return List.copyOf(keys);
        }
    }

    /** Returns the last lines it said. */
    List<String> output() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    boolean isAlive() {
        return process.isAlive() && !port.isCompletedExceptionally();
    }

    /** Returns the process id of Anvil itself. */
    long pid() {
        return process.children().mapToLong(ProcessHandle::pid).findFirst().orElse(process.pid());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOutput() {
        Thread reader = new Thread(this::drain, "assay-test-chain-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void drain() {
        try (BufferedReader output = process.inputReader()) {
            String line;
            while ((line = output.readLine()) != null) {
                take(line);
            }
            port.completeExceptionally(new IOException("end of output"));
        } catch (IOException gone) {
            port.completeExceptionally(gone);
        }
    }

    private void take(String line) {
        synchronized (lines) {
            lines.addLast(line);
            if (lines.size() > KEPT_LINES) {
                lines.removeFirst();
            }
            if (!port.isDone()) {
                takeAccount(line);
            }
        }
        Matcher listening = LISTENING.matcher(line);
        if (!port.isDone() && listening.find()) {
            port.complete(Integer.valueOf(listening.group(1)));
        }
    }

    private void takeAccount(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            String hex = numbered.group(1);
            (hex.length() == 42 ? addresses : keys).add(hex);
        }
    }

    private String said() {
        List<String> said = output();
        return said.isEmpty()
                ? "it said nothing"
                : String.join(" | ", said.subList(Math.max(0, said.size() - 10), said.size()));
    }
}
