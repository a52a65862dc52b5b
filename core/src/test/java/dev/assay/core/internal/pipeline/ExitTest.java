package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.client.ClientOptions;
import dev.assay.core.fakes.RawServer;
import dev.assay.core.fakes.Services;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ExitTest {

    @Test
    void aProgramEndsThoughItsClientIsOpenAndRequestsAreUnderWay() throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();

        // Far less than what OkHttp's own threads, or a pool's, would keep it alive.
        boolean ended = program.waitFor(30, TimeUnit.SECONDS);
        if (!ended) {
            program.destroyForcibly();
        }

        assertThat(ended).isTrue();
        assertThat(new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("good");
        assertThat(program.exitValue()).isZero();
    }

    /** Makes a request and leaves another unanswered. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) throws Exception {
            RawServer server = RawServer.start((number, line, out) -> {
                if (line.contains("/slow")) {
                    return hang();
                }
                RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood");
                return true;
            });
            Service service = Services.service(server.url(), ClientOptions.builder());
            System.out.println(
                    service.request(Services.get(server.url(), "/x")).async().get(20, TimeUnit.SECONDS));
            boolean done =
                    service.request(Services.get(server.url(), "/slow")).async().isDone();
            System.out.println("left open, done: " + done);
        }

        private static boolean hang() {
            try {
                TimeUnit.HOURS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
    }
}
