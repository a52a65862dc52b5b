package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class GateTest {

    @Test
    void whatStopsItLastsUntilItIsOpened() {
        Gate gate = new Gate();
        gate.stop(7, "somebody else sends");
        gate.running(LaneState.OPEN);

        assertThat(gate.state()).isEqualTo(new LaneState(LaneState.Kind.STOPPED, "somebody else sends"));
        assertThatExceptionOfType(ForeignNonceException.class)
                .isThrownBy(gate::check)
                .satisfies(e -> assertThat(e.nonce()).isEqualTo(7));

        gate.open();
        gate.check();
        assertThat(gate.state()).isEqualTo(LaneState.OPEN);
    }

    @Test
    void isOpenAfterAStopDuringAHold() {
        Gate gate = new Gate();
        LaneState held = new LaneState(LaneState.Kind.HELD, "dear");
        gate.stop(7, "somebody else sends");
        gate.running(held);

        gate.open();

        assertThat(gate.state()).isEqualTo(LaneState.OPEN);
    }
}
