package dev.assay.benchmarks.call;

import java.io.IOException;

/** The first request of a JVM, process start to exit: Assay against bare OkHttp with hand-written Moshi. */
final class FreshJvmComparison {

    private static final int PAIRS = 30;

    private FreshJvmComparison() {}

    /** Prints the ratios. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("Java " + System.getProperty("java.runtime.version"));
        try (ServerProcess server = new ServerProcess()) {
            String port = Integer.toString(server.port());
            for (int i = 0; i < 3; i++) {
                run("assay", port);
                run("bare", port);
            }
            System.out.println("first request, Assay to bare:  "
                    + Pairs.of(PAIRS, () -> run("assay", port), () -> run("bare", port)));
            System.out.println("first request, bare to itself: "
                    + Pairs.of(PAIRS, () -> run("bare", port), () -> run("bare", port)));
        }
    }

    private static double run(String side, String port) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int exit = ServerProcess.java(Once.class, side, port).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(side + " ended with " + exit);
        }
        return System.nanoTime() - begun;
    }

    /** Makes one request and ends. */
    static final class Once {

        private Once() {}

        /** Takes {@code assay} or {@code bare}, and the port. */
        public static void main(String[] arguments) throws IOException {
            int port = Integer.parseInt(arguments[1]);
            Caller caller = arguments[0].equals("assay") ? new WithAssay(port) : new Bare(port);
            if (caller.price() == 0) {
                throw new IllegalStateException("nothing was read");
            }
        }
    }
}
