package dev.assay.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.series.Window;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {

    private static final Metric SHARE = new Metric(
            "test.share", "Share", Family.COMPOSITE, Unit.FRACTION, Direction.HIGHER_IS_BETTER, "a / b", "made up");

    private static final Window DAY =
            new Window(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));

    @Test
    void hasAValueAndWhatIsNeededToReadIt() {
        Measurement share = Measurement.of(SHARE)
                .n(4)
                .missing(1)
                .convention("ddof", 1)
                .window(DAY)
                .population("without contracts")
                .standardError(0.1)
                .flag(Flag.GAPS)
                .value(0.25);

        assertThat(share.isDefined()).isTrue();
        assertThat(share.value()).isEqualTo(0.25);
        assertThat(share.find()).hasValue(0.25);
        assertThat(share.orElse(9)).isEqualTo(0.25);
        assertThat(share.reason()).isEmpty();
        assertThat(share.standardError()).hasValue(0.1);
        assertThat(share.unit()).isEqualTo(Unit.FRACTION);
        assertThat(share.direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(share)
                .hasToString("test.share = 0.25 (n 4, missing 1, standard error 0.1, "
                        + "[2026-01-01T00:00:00Z, 2026-01-02T00:00:00Z), without contracts, ddof 1, GAPS)");
    }

    @Test
    void saysWhyThereIsNoValue() {
        Measurement share = Measurement.of(SHARE).standardError(1).undefined(Reason.ZERO_DENOMINATOR, "b is zero");

        UndefinedException e = catchThrowableOfType(UndefinedException.class, share::value);

        assertThat(e).hasMessage("test.share is undefined: ZERO_DENOMINATOR (b is zero)");
        assertThat(e.reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
        assertThat(share.isDefined()).isFalse();
        assertThat(share.find()).isEmpty();
        assertThat(share.orElse(9)).isEqualTo(9);
        assertThat(share.reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(share.detail()).isEqualTo("b is zero");
        assertThat(share.standardError()).isEmpty();
        assertThat(share.window()).isEmpty();
        assertThat(share).hasToString("test.share = undefined: ZERO_DENOMINATOR (b is zero) (n 0)");
        assertThat(Measurement.of(SHARE).undefined(Reason.EMPTY)).hasToString("test.share = undefined: EMPTY (n 0)");
    }

    @Test
    void isNeverNotANumberNorANegativeZero() {
        assertThatThrownBy(() -> Measurement.of(SHARE).value(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test.share");
        assertThat(Measurement.of(SHARE).value(-0.0))
                .isEqualTo(Measurement.of(SHARE).value(0.0));
    }

    @Test
    void countsAreWhole() {
        assertThat(Measurement.of(SHARE).value(7).count()).isEqualTo(7);
        assertThatThrownBy(() -> Measurement.of(SHARE).value(7.5).count()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Measurement.of(SHARE).value(1e17).count()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isEqualByAllItsParts() {
        Measurement share = Measurement.of(SHARE).n(3).value(0.5);

        assertThat(share)
                .isEqualTo(Measurement.of(SHARE).n(3).value(0.5))
                .hasSameHashCodeAs(Measurement.of(SHARE).n(3).value(0.5));
        assertThat(share).isNotEqualTo(Measurement.of(SHARE).n(4).value(0.5));
        assertThat(share)
                .isNotEqualTo(Measurement.of(SHARE).n(3).flagIf(true, Flag.GAPS).value(0.5));
        assertThat(share)
                .isEqualTo(Measurement.of(SHARE).n(3).flagIf(false, Flag.GAPS).value(0.5));
        assertThat(share).isNotEqualTo("0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gini", "Test.share", "test.", ".share", "test share"})
    void refusesIdsThatAreNone(String id) {
        assertThatThrownBy(() -> new Metric(id, "n", Family.RISK, Unit.COUNT, Direction.NEUTRAL, "f", "s"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id:");
    }

    @Test
    void refusesBlankTexts() {
        assertThatThrownBy(() -> new Metric("a.b", " ", Family.RISK, Unit.COUNT, Direction.NEUTRAL, "f", "s"))
                .hasMessageStartingWith("name:");
        assertThatThrownBy(() -> new Metric("a.b", "n", Family.RISK, Unit.COUNT, Direction.NEUTRAL, "", "s"))
                .hasMessageStartingWith("formula:");
        assertThat(SHARE).hasToString("test.share");
    }

    @Test
    void canBeGivenAsAnotherMetricWithAllThatIsKnown() {
        Metric other = new Metric(
                "test.other", "Other", Family.COMPOSITE, Unit.FRACTION, Direction.NEUTRAL, "a / b", "made up");
        Measurement share = Measurement.of(SHARE)
                .n(4)
                .missing(1)
                .convention("ddof", 1)
                .window(DAY)
                .population("all")
                .standardError(0.1)
                .flag(Flag.GAPS)
                .value(0.25);
        Measurement none = Measurement.of(SHARE).undefined(Reason.EMPTY, "nobody");

        Measurement renamed = share.draft(other).convention("basis", "days").like(share);

        assertThat(renamed.toString())
                .isEqualTo(
                        share.toString().replace("test.share", "test.other").replace("ddof 1", "ddof 1, basis days"));
        assertThat(none.draft(other).like(none).reason()).contains(Reason.EMPTY);
        assertThat(none.draft(other).like(none).detail()).isEqualTo("nobody");
    }
}
