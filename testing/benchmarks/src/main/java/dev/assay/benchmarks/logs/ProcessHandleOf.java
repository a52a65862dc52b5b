package dev.assay.benchmarks.logs;

import java.nio.file.Path;

/** Starts a JVM like this one. */
final class ProcessHandleOf {

    private ProcessHandleOf() {}

    static ProcessBuilder java(Class<?> main) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), main.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
