package dev.assay.core.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.DataException;
import dev.assay.core.row.ColumnSink.Kind;
import dev.assay.core.row.ColumnSink.Wanted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnSinkTest {

    private static final Column V = Column.always("v");

    private static Rows rows(String... values) throws IOException {
        StringBuilder body = new StringBuilder("[");
        for (String value : values) {
            body.append(body.length() > 1 ? "," : "")
                    .append("{\"v\":")
                    .append(value)
                    .append('}');
        }
        return read(body.append(']').toString());
    }

    private static Rows read(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(
                Document.read(new ByteArrayInputStream(bytes), "").rows());
    }

    private static List<Object> pour(Rows rows, Kind kind) {
        Recorder recorder = new Recorder(List.of(new Wanted(V, kind)));
        rows.into(recorder);
        return recorder.received;
    }

    @Test
    void receivesDecimalsExactly() throws IOException {
        Rows rows = rows("1.50", "-2", "\"0.001\"", "null", "0", "1e3", "1234567890123456789.5", "-123456789012345678");

        assertThat(pour(rows, Kind.DECIMAL))
                .containsExactly(
                        "begin 8",
                        "150/2",
                        "-2/0",
                        "1/3",
                        "null",
                        "0/0",
                        new BigDecimal("1e3"),
                        new BigDecimal("1234567890123456789.5"),
                        "-123456789012345678/0");
    }

    @Test
    void receivesTheNearestDoubles() throws IOException {
        Random random = new Random(7);
        List<String> values = new ArrayList<>(List.of(
                "0",
                "-0",
                "-0.0",
                "0.1",
                "1e23",
                "9007199254740993",
                "1.7976931348623157e308",
                "4.9e-324",
                "2.5e-324",
                "123456789012345678.9",
                "0.000000000000000001",
                "1e-400",
                "-999999999999999999"));
        for (int i = 0; i < 2_000; i++) {
            values.add(Double.toString(Double.longBitsToDouble(random.nextLong() & ~(1L << 62))));
            values.add(random.nextInt() + "." + random.nextInt(1_000_000_000));
        }

        List<Object> received = pour(rows(values.toArray(String[]::new)), Kind.DOUBLE);

        for (int i = 0; i < values.size(); i++) {
            assertThat(received.get(i + 1)).as(values.get(i)).isEqualTo(Double.parseDouble(values.get(i)));
        }
    }

    @Test
    void receivesLongsTimesAndDays() throws IOException {
        assertThat(pour(rows("1", "\"-2\"", "3.0", "9223372036854775807"), Kind.LONG))
                .containsExactly("begin 4", 1L, -2L, 3L, Long.MAX_VALUE);
        assertThat(pour(
                        rows("\"1970-01-02\"", "\"1969-12-31T23:59:59.9999Z\"", "\"1970-01-01T00:00:00.001Z\""),
                        Kind.EPOCH_MILLIS))
                .containsExactly("begin 3", 86_400_000L, -1L, 1L);
        assertThat(pour(rows("\"1970-01-02\"", "\"1969-12-31 23:00\""), Kind.EPOCH_DAY))
                .containsExactly("begin 2", 1L, -1L);
    }

    @Test
    void receivesEqualTextsInARowAsTheSameObject() throws IOException {
        List<Object> received = pour(
                rows(
                        "\"Bitcoin\"",
                        "\"Bitcoin\"",
                        "\"Ether\"",
                        "1.0",
                        "\"Etheru\"",
                        "\"long enough text\"",
                        "\"long enough text\""),
                Kind.TEXT);

        assertThat(received)
                .containsExactly(
                        "begin 7",
                        "Bitcoin",
                        "Bitcoin",
                        "Ether",
                        "1.0",
                        "Etheru",
                        "long enough text",
                        "long enough text");
        assertThat(received.get(1)).isSameAs(received.get(2));
        assertThat(received.get(6)).isSameAs(received.get(7));
    }

    @Test
    void tellsNullFromAbsent() throws IOException {
        Recorder recorder = new Recorder(List.of(new Wanted(Column.sometimes("w"), Kind.LONG)));

        read("[{\"w\":null},{},{\"w\":0}]").into(recorder);

        assertThat(recorder.received).containsExactly("begin 3", "null", "absent", 0L);
    }

    @ParameterizedTest
    @CsvSource({
        "DECIMAL, true, a number", "DECIMAL, \"x\", a number", "DECIMAL, 1e10001, exponent",
                "DOUBLE, 1e999, range of double",
        "DOUBLE, [], a number", "LONG, 1.5, 64-bit", "LONG, {}, a number", "EPOCH_DAY, 1, a date or time",
        "EPOCH_MILLIS, \"x\", a date or time", "TEXT, true, a string"
    })
    void failsWithThePlaceOfTheValue(Kind kind, String value, String message) throws IOException {
        Rows rows = rows("null", value);

        assertThatThrownBy(() -> pour(rows, kind))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(message, "$[1].v");
    }

    @Test
    void failsOnColumnsThatAreAbsentOrTwice() throws IOException {
        Rows absent = read("[{\"w\":1}]");
        Rows twice = read("[{\"v\":1,\"v\":1}]");

        assertThatThrownBy(() -> pour(absent, Kind.LONG))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("absent");
        assertThatThrownBy(() -> pour(twice, Kind.LONG))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("more than one");
    }

    @Test
    void passesTheSinksOwnFailuresOn() throws IOException {
        Rows rows = rows("1");
        ColumnSink bare = new ColumnSink() {
            @Override
            public List<Wanted> wanted() {
                return List.of(new Wanted(V, Kind.DECIMAL));
            }

            @Override
            public void begin(int count) {}

            @Override
            public void nothing(int column, int row, boolean absent) {}
        };

        assertThatThrownBy(() -> rows.into(bare)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> bare.decimal(0, 0, BigDecimal.ONE)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> bare.doubleValue(0, 0, 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> bare.longValue(0, 0, 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> bare.text(0, 0, "")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static final class Recorder implements ColumnSink {
        private final List<Wanted> wanted;
        private final List<Object> received = new ArrayList<>();

        Recorder(List<Wanted> wanted) {
            this.wanted = wanted;
        }

        @Override
        public List<Wanted> wanted() {
            return wanted;
        }

        @Override
        public void begin(int rows) {
            received.add("begin " + rows);
        }

        @Override
        public void decimal(int column, int row, long unscaled, int scale) {
            received.add(unscaled + "/" + scale);
        }

        @Override
        public void decimal(int column, int row, BigDecimal value) {
            received.add(value);
        }

        @Override
        public void doubleValue(int column, int row, double value) {
            received.add(value);
        }

        @Override
        public void longValue(int column, int row, long value) {
            received.add(value);
        }

        @Override
        public void text(int column, int row, String value) {
            received.add(value);
        }

        @Override
        public void nothing(int column, int row, boolean absent) {
            received.add(absent ? "absent" : "null");
        }
    }
}
