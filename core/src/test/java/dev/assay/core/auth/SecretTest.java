package dev.assay.core.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void isNotShown() {
        assertThat(Secret.of("sesame")).hasToString("***");
        assertThat(Credential.bearer(() -> Secret.of("sesame"))).hasToString("HEADER Authorization: ***");
        assertThat(Credential.query("k", () -> Secret.of("sesame"))).hasToString("QUERY k: ***");
        assertThat(Credential.path("k", () -> Secret.of("sesame"))).hasToString("PATH k: ***");
    }

    @Test
    void losesWhiteSpaceAroundIt() {
        assertThat(Secret.of(" sesame\n").reveal()).isEqualTo("sesame");
        assertThat(Secret.of(" sesame\n"))
                .isEqualTo(Secret.of("sesame"))
                .hasSameHashCodeAs(Secret.of("sesame"))
                .isNotEqualTo(Secret.of("other"))
                .isNotEqualTo("sesame");
    }

    @Test
    void refusesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(" \n")).withMessageContaining("text");
        assertThatNullPointerException().isThrownBy(() -> Secret.of(null)).withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> Credential.header(null, () -> null))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> Credential.header("k", null))
                .withMessage("secret");
    }
}
