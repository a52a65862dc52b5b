package dev.assay.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void readsWhatWasWritten() {
        BigInteger great = BigInteger.TWO.pow(255).negate();
        byte[] bytes = new StateWriter(1, 2)
                .count(0)
                .count(Long.MAX_VALUE)
                .number(-0.1)
                .integer(great)
                .text("mañana")
                .toBytes();

        StateReader in = new StateReader(bytes, 1, 2);

        assertThat(in.count()).isZero();
        assertThat(in.count()).isEqualTo(Long.MAX_VALUE);
        assertThat(in.number()).isEqualTo(-0.1);
        assertThat(in.integer()).isEqualTo(great);
        assertThat(in.text()).isEqualTo("mañana");
        in.end();
    }

    @Test
    void refusesBytesOfAnotherKind() {
        byte[] tooLong = {1, 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1};

        assertThatThrownBy(() -> new StateReader(new byte[0], 1, 2)).hasMessageContaining("cut off");
        assertThatThrownBy(() -> new StateReader(tooLong, 1, 2).count()).hasMessageContaining("too long");
        assertThatThrownBy(() -> new StateReader(new byte[] {1, 2, 0}, 1, 2).integer())
                .hasMessageContaining("without digits");
        assertThatThrownBy(() -> new StateReader(new byte[] {1, 2, 9}, 1, 2).text())
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> new StateWriter(1, 2).count(-1)).hasMessageContaining("negative");
    }

    @Test
    void dividesIntegersBeyondWhatADoubleHolds() {
        BigInteger great = BigInteger.TEN.pow(400);

        assertThat(Quotient.of(great, great.multiply(BigInteger.valueOf(3)))).isEqualTo(1.0 / 3);
    }
}
