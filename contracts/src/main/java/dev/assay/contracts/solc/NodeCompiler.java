package dev.assay.contracts.solc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * solc-js in a Node process that is kept: loading it takes longer than to compile. One compilation at a time. The
 * process ends with its input, and so with this JVM.
 */
final class NodeCompiler implements Compiler {

    private static final int LONGEST = 512 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Path node;
    private final Path module;
    private final Duration limit;
    private final String script;
    private final String version;
    private @Nullable Worker worker;
    private boolean closed;

    private NodeCompiler(Path node, Path module, Duration limit) {
        this.node = node;
        this.module = module;
        this.limit = limit;
        this.script = script();
        this.worker = Worker.start(this);
        this.version = worker.version;
    }

    static NodeCompiler open(Path node, Path module, Duration limit) {
        return new NodeCompiler(node, module, limit);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String compile(String input) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the compiler is closed");
            }
            // One that died on its own in between is replaced; one that dies of this input is not given it again.
            Worker current = worker;
            if (current == null || !current.process.isAlive()) {
                current = Worker.start(this);
                worker = current;
            }
            return current.compile(input, limit);
        } catch (SolcException e) {
            stop();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            stop();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the process id of the worker, for tests; -1 if none runs. */
    long pid() {
        Worker current = worker;
        return current == null ? -1 : current.process.pid();
    }

    private void stop() {
        Worker current = worker;
        worker = null;
        if (current != null) {
            current.process.destroyForcibly();
        }
    }

    private static String script() {
        try (InputStream resource = NodeCompiler.class.getResourceAsStream("worker.js")) {
            if (resource == null) {
                throw new IllegalStateException("worker.js is not in the jar of Assay");
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new SolcException("worker.js cannot be read", e);
        }
    }

    /** A process and the pipes to it. */
    private static final class Worker {

        private final Process process;
        private final DataInputStream output;
        private final DataOutputStream input;
        private final CompletableFuture<String> errors;
        private final String version;

        private Worker(Process process, Duration limit) {
            this.process = process;
            this.output = new DataInputStream(process.getInputStream());
            this.input = new DataOutputStream(process.getOutputStream());
            this.errors = Processes.background("errors", () -> tail(process.getErrorStream()));
            this.version = answer("the start", Processes.background("output", this::read), limit);
        }

        static Worker start(NodeCompiler of) {
            Process process = Processes.start(List.of(
                    of.node.toString(), "--max-old-space-size=4096", "-e", of.script, "--", of.module.toString()));
            try {
                return new Worker(process, of.limit);
            } catch (SolcException e) {
                process.destroyForcibly();
                throw e;
            }
        }

        String compile(String text, Duration limit) {
            byte[] bytes = text.getBytes(UTF_8);
            return answer(
                    "a compilation",
                    Processes.background("call", () -> {
                        input.writeInt(bytes.length);
                        input.write(bytes);
                        input.flush();
                        return read();
                    }),
                    limit);
        }

        private String answer(String what, CompletableFuture<String> answer, Duration limit) {
            try {
                return Processes.within(answer, limit, "solc in Node");
            } catch (SolcException e) {
                process.destroyForcibly();
                if (e.getCause() instanceof IOException) {
                    String said = Processes.within(errors, limit, "solc in Node");
                    throw new SolcException(
                            "solc in Node ended during " + what + ": " + Processes.clipped(said), e.getCause());
                }
                throw e;
            }
        }

        private String read() throws IOException {
            int length = output.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("an answer of " + Integer.toUnsignedString(length) + " bytes");
            }
            byte[] bytes = output.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("an answer of " + length + " bytes ended after " + bytes.length);
            }
            return new String(bytes, UTF_8);
        }

        /** Reads to the end, however much comes, and keeps the first part. */
        private static String tail(InputStream stream) throws IOException {
            byte[] kept = stream.readNBytes(8192);
            stream.transferTo(OutputStream.nullOutputStream());
            return new String(kept, UTF_8);
        }
    }
}
