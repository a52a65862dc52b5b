package dev.assay.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
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
                .signed(Long.MIN_VALUE)
                .time(Instant.MIN)
                .time(Instant.parse("1969-12-31T23:59:59.999999999Z"))
                .toBytes();

        StateReader in = new StateReader(bytes, 1, 2);

        assertThat(in.count()).isZero();
        assertThat(in.count()).isEqualTo(Long.MAX_VALUE);
        assertThat(in.number()).isEqualTo(-0.1);
        assertThat(in.integer()).isEqualTo(great);
        assertThat(in.text()).isEqualTo("mañana");
        assertThat(in.signed()).isEqualTo(Long.MIN_VALUE);
        assertThat(in.time()).isEqualTo(Instant.MIN);
        assertThat(in.time()).isEqualTo(Instant.parse("1969-12-31T23:59:59.999999999Z"));
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
        byte[] great = new StateWriter(1, 2).integer(BigInteger.TWO.pow(63)).toBytes();
        assertThatThrownBy(() -> new StateReader(great, 1, 2).signed()).hasMessageContaining("too long");
        byte[] late = new StateWriter(1, 2).signed(Long.MAX_VALUE).count(0).toBytes();
        assertThatThrownBy(() -> new StateReader(late, 1, 2).time()).hasMessageContaining("no time");
        byte[] early = new StateWriter(1, 2).signed(Long.MIN_VALUE).count(0).toBytes();
        assertThatThrownBy(() -> new StateReader(early, 1, 2).time()).hasMessageContaining("no time");
        byte[] fraction = new StateWriter(1, 2).signed(0).count(1_000_000_000).toBytes();
        assertThatThrownBy(() -> new StateReader(fraction, 1, 2).time()).hasMessageContaining("no time");
        assertThatThrownBy(() -> new StateWriter(1, 2).count(-1)).hasMessageContaining("negative");
    }

    @Test
    void dividesIntegersBeyondWhatADoubleHolds() {
        BigInteger great = BigInteger.TEN.pow(400);

        assertThat(Quotient.of(great, great.multiply(BigInteger.valueOf(3)))).isEqualTo(1.0 / 3);
    }
}
