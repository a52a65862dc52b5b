package dev.assay.metrics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimumNakamotoTest {

    @Test
    void namesTheBindingSubsystemAndTheUndefinedOnes() {
        MinimumNakamoto minimum = Concentration.minimumNakamoto(List.of(
                Subsystem.of("nodes", Distribution.of()),
                Subsystem.of("mining", Distribution.of(4, 2, 2, 1)),
                Subsystem.of("clients", Distribution.of(66, 34)),
                Subsystem.of("exchanges", Distribution.of(0))));

        assertThat(minimum.measurement().count()).isEqualTo(1);
        assertThat(minimum.binding()).containsExactly("clients");
        assertThat(minimum.undefined()).containsExactly("nodes", "exchanges");
        assertThat(minimum.bySubsystem().keySet()).containsExactly("nodes", "mining", "clients", "exchanges");
        assertThat(minimum.measurement().n()).isEqualTo(2);
        assertThat(minimum.measurement().missing()).isEqualTo(2);
        assertThat(minimum.measurement().conventions())
                .containsEntry("binding", "clients")
                .containsEntry("undefined", "nodes, exchanges");
    }

    @Test
    void stakeOfAByzantineProtocolCountsByLiveness() {
        Distribution stake = Distribution.of(34, 11, 11, 11, 11, 11, 11);

        MinimumNakamoto minimum = Concentration.minimumNakamoto(List.of(
                Subsystem.of("developers", Distribution.of(1, 1, 1)), Subsystem.byzantine("validators", stake)));

        assertThat(minimum.measurement().count()).isEqualTo(1);
        assertThat(minimum.binding()).containsExactly("validators");
        assertThat(Concentration.nakamoto(stake).count()).isEqualTo(3);
    }

    @Test
    void tiesAreAllNamed() {
        MinimumNakamoto minimum = Concentration.minimumNakamoto(List.of(
                Subsystem.of("a", Distribution.of(1, 1)),
                Subsystem.of("b", Distribution.of(1, 1, 1, 1)),
                new Subsystem("c", Distribution.of(5, 5, 1), Threshold.MAJORITY)));

        assertThat(minimum.binding()).containsExactly("a", "c");
        assertThat(minimum.measurement().conventions()).doesNotContainKey("undefined");
    }

    @Test
    void isUndefinedWithoutAnyCoefficient() {
        Measurement none = Concentration.minimumNakamoto(List.of()).measurement();
        Measurement undefined = Concentration.minimumNakamoto(List.of(Subsystem.of("a", Distribution.of())))
                .measurement();

        assertThat(none.reason()).contains(Reason.EMPTY);
        assertThat(undefined.reason()).contains(Reason.UNDEFINED_INPUT);
        assertThat(undefined.conventions()).containsEntry("undefined", "a");
    }

    @Test
    void refusesTwoOfOneName() {
        Subsystem a = Subsystem.of("a", Distribution.of(1));

        assertThatThrownBy(() -> Concentration.minimumNakamoto(List.of(a, a))).hasMessage("subsystems: twice a");
        assertThatThrownBy(() -> Subsystem.of(" ", Distribution.of(1))).hasMessageStartingWith("name:");
    }
}
