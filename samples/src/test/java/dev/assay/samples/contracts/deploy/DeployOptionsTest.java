package dev.assay.samples.contracts.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeployOptionsTest {

    @Test
    void readsAll() {
        assertThat(DeployOptions.parse("--wallet", "w", "--password-file", "p", "--apart", "--usd", "1.5", "--yes"))
                .isEqualTo(new DeployOptions(Path.of("w"), Path.of("p"), true, new BigDecimal("1.5"), true));
        assertThat(DeployOptions.parse()).isEqualTo(new DeployOptions(null, null, false, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--usd", "--usd x", "--usd 0", "--usd -1", "--wallet", "--yes please"})
    void refusesWhatItDoesNotKnow(String line) {
        assertThatThrownBy(() -> DeployOptions.parse(line.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Arguments: ");
    }

    @Test
    void doesNotRepeatAKey() {
        String key = "0x" + "5a".repeat(32);

        assertThatThrownBy(() -> DeployOptions.parse("--yes", key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Argument 2 is not known; a key does not belong here")
                .hasMessageNotContaining(key);
    }
}
