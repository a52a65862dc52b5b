package dev.assay.benchmarks.call;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The local server as a child process, ended by closing its standard input. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    ServerProcess() throws IOException {
        process = java(LocalServer.class).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        port = Integer.parseInt(out.readLine());
    }

    int port() {
        return port;
    }

    /** Returns a child JVM of this kind and class path that runs the class. */
    static ProcessBuilder java(Class<?> main, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), main.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
