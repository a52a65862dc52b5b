package dev.assay.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.fakes.Texts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactorTest {

    private final Redactor redactor = new Redactor();

    @BeforeEach
    void know() {
        redactor.add(new Spellings("sesame"));
        redactor.add(new Spellings("rosebud"));
    }

    @Test
    void takesEverySecretOutOfATextWhereverItStands() {
        assertThat(redactor.redact("sesame, rosebud and sesamesesame")).isEqualTo("***, *** and ******");
        assertThat(redactor.redact("sesam")).isEqualTo("sesam");
        assertThat(redactor.redact("")).isEmpty();
    }

    @Test
    void takesOutASecretThatHoldsAnotherWhole() {
        redactor.add("open sesame now");

        assertThat(redactor.redact("open sesame now or sesame")).isEqualTo("*** or ***");
    }

    @ParameterizedTest
    @MethodSource("failuresThatTellSomething")
    void aStandInIsOfTheKindThatTellsSomething(Throwable failure, Class<?> kind) {
        Throwable standIn = redactor.redact(failure);

        assertThat(standIn).isNotSameAs(failure).isExactlyInstanceOf(kind);
        assertThat(standIn.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(Texts.of(standIn)).doesNotContain("sesame").contains("***");
    }

    @Test
    void whatShowsNothingStaysItself() {
        IOException failure = new IOException("at home", new IllegalStateException());
        failure.addSuppressed(new IOException());

        assertThat(redactor.redact(failure)).isSameAs(failure);
    }

    @Test
    void aSecretMayHideInWhatIsSuppressed() {
        IOException failure = new IOException("at home");
        failure.addSuppressed(new IOException("with sesame"));

        assertThat(Texts.of(redactor.redact(failure))).doesNotContain("sesame").contains("at home");
    }

    private static List<Object[]> failuresThatTellSomething() {
        return List.of(
                new Object[] {new ConnectException("sesame"), ConnectException.class},
                new Object[] {new UnknownHostException("sesame"), UnknownHostException.class},
                new Object[] {new NoRouteToHostException("sesame"), NoRouteToHostException.class},
                new Object[] {new LinkageError("sesame"), Error.class},
                new Object[] {new IOException("x", new IOException("sesame")), RuntimeException.class},
                new Object[] {new IllegalStateException("sesame"), RuntimeException.class});
    }
}
