package dev.assay.core.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.core.error.DataException;
import dev.assay.core.internal.json.Foretold;
import dev.assay.core.internal.json.Shapes;
import dev.assay.core.row.ColumnSink.Kind;
import dev.assay.core.row.ColumnSink.Wanted;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pouring in one pass gives what reading rows and then pouring them gives. */
class PassingTest {

    private static final List<Wanted> WANTED = List.of(
            new Wanted(Column.always("price", "PRICE"), Kind.DECIMAL),
            new Wanted(Column.sometimes("name"), Kind.TEXT),
            new Wanted(Column.sometimes("at"), Kind.EPOCH_MILLIS),
            new Wanted(Column.sometimes("day"), Kind.EPOCH_DAY),
            new Wanted(Column.sometimes("id"), Kind.LONG),
            new Wanted(Column.sometimes("ratio"), Kind.DOUBLE));

    private static final String[] PRICES = {
        "1",
        "-1",
        "0",
        "-0",
        "0.1",
        "12345.67",
        "-0.00001234",
        "\"1.50\"",
        "1e3",
        "1E-7",
        "null",
        "123456789012345678",
        "1234567890123456789",
        "0.1234567890123456789",
        "99999999999999.9999",
        "\"-7\"",
        "12345678",
        "1234567.8"
    };
    private static final String[] NAMES = {
        "\"Bitcoin\"",
        "\"Bitcoin\"",
        "\"Bitcoin Cash\"",
        "\"\"",
        "\"\\u00e4\\n\"",
        "\"\u00e4\u20ac\"",
        "null",
        "17",
        "\"Bit\""
    };
    private static final String[] TIMES = {
        "\"2025-03-19T23:26:09.454Z\"",
        "\"2024-02-29\"",
        "\"2025-03-19 23:26\"",
        "\"1969-12-31T23:59:59.9999Z\"",
        "null",
        "\"2025-03-19T23:26:09.454+02:00\"",
        "\"2025-03-19T23:26:09.454\\u005a\""
    };
    private static final String[] IDS = {"3375", "-4", "0", "1.0", "\"12\"", "1e3", "null", "9223372036854775807"};
    private static final String[] RATIOS = {"0.1", "-0.0", "1e23", "9007199254740993", "null", "\"0.5\"", "4.9e-324"};
    private static final String[] WRONG = {
        "true", "[]", "{\"a\":[1,{}]}", "\"x\"", "1.5.5", "01", "tru", "\"2025-02-30\"", "1e999999"
    };

    private final SplittableRandom random = new SplittableRandom(20_261_124);
    private final Shapes shapes = new Shapes();

    @Test
    void givesWhatReadingRowsFirstGives() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            byte[] body = body(random.nextInt(i % 100 == 0 ? 3_000 : 12), 0);

            assertThat(poured(stream(body))).isEqualTo(ofRows(new ByteArrayInputStream(body)));
            assertThat(ofRows(stream(body))).isEqualTo(ofRows(new ByteArrayInputStream(body)));
        }
    }

    @Test
    void failsOnWhatReadingRowsFirstFailsOn() {
        int failures = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] body = body(1 + random.nextInt(12), 1);

            Throwable one = catchThrowable(() -> poured(stream(body)));
            Throwable two = catchThrowable(() -> ofRows(new ByteArrayInputStream(body)));

            assertThat(one == null ? "good" : one.getClass().getName())
                    .as(new String(body, StandardCharsets.UTF_8))
                    .isEqualTo(two == null ? "good" : two.getClass().getName());
            failures += one == null ? 0 : 1;
        }
        assertThat(failures).isGreaterThan(1_000);
    }

    @Test
    void givesNothingOfABodyThatEndsTooSoon() {
        byte[] body = body(40, 0);
        for (int length = 0; length < body.length; length++) {
            Cells cells = new Cells();
            byte[] cut = java.util.Arrays.copyOf(body, length);

            assertThatThrownBy(() -> Document.pour(stream(cut), "data", cells)).isInstanceOf(EOFException.class);
            assertThat(cells.seen).isEmpty();
        }
    }

    @Test
    void returnsTheEnvelope() throws IOException {
        Cells cells = new Cells();

        Row envelope = Document.pour(stream("{\"a\":1,\"data\":[{\"price\":2}],\"b\":2}"), "data", cells);

        assertThat(envelope.toJson()).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(cells.seen).containsEntry("0 of 0", "2/0").containsEntry("begin", "1");
    }

    @Test
    void namesThePlaceOfWhatIsWrong() {
        assertThatThrownBy(() -> poured(stream("{\"data\":[{\"price\":1},{\"price\":2},{\"price\":true}]}")))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("a number", "$.data[2].price");
        assertThatThrownBy(() -> poured(stream("{\"data\":[{\"price\":1},{\"price\":2},{\"other\":3}]}")))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("absent", "$.data[2]");
        assertThatThrownBy(() -> poured(stream("{\"data\":[{\"price\":1},{\"price\":1,\"price\":1}]}")))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("more than one", "$.data[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":null}", "{}", "{\"error\":\"no such token\"}", "{\"data\":{}}"})
    void failsWithoutRows(String body) {
        Cells cells = new Cells();

        assertThatThrownBy(() -> Document.pour(stream(body), "data", cells))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("$.data");
        assertThat(cells.seen).isEmpty();
    }

    @Test
    void missesAColumnInTheFirstRowThoughItsShapeIsKnown() throws IOException {
        String body = "{\"data\":[{\"other\":3}]}";
        Document.read(warm(body), "data");

        assertThatThrownBy(() -> poured(warm(body)))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("absent", "$.data[0]");
    }

    @Test
    void takesRowsWithoutColumns() throws IOException {
        Cells cells = new Cells(List.of(new Wanted(Column.sometimes("price"), Kind.DECIMAL)));

        Document.pour(stream("{\"data\":[{},{},{\"price\":2}]}"), "data", cells);

        assertThat(cells.seen)
                .containsEntry("0 of 1", "absent")
                .containsEntry("0 of 2", "2/0")
                .containsEntry("begin", "3");
    }

    @Test
    void aColumnMayBeWantedTwice() throws IOException {
        Column price = Column.always("price");
        Cells cells = new Cells(List.of(new Wanted(price, Kind.DECIMAL), new Wanted(price, Kind.TEXT)));

        Document.pour(stream("{\"data\":[{\"price\":1.50},{\"price\":2}]}"), "data", cells);

        assertThat(cells.seen)
                .containsEntry("0 of 0", "150/2")
                .containsEntry("1 of 0", "1.50")
                .containsEntry("0 of 1", "2/0")
                .containsEntry("1 of 1", "2");
    }

    @Test
    void tellsNestingApartAsElsewhere() {
        String deep = "[".repeat(62) + "]".repeat(62);
        String row = "{\"price\":1,\"x\":%s}";

        assertThat(catchThrowable(() -> poured(
                        stream("{\"data\":[" + row.formatted(1) + "," + row.formatted(deep.substring(1, 123)) + "]}"))))
                .isNull();
        assertThatThrownBy(() -> poured(stream("{\"data\":[" + row.formatted(1) + "," + row.formatted(deep) + "]}")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("64 deep");
    }

    private byte[] body(int rows, int wrong) {
        StringBuilder json = new StringBuilder("{\"success\":true,\"data\":[");
        int spoiled = wrong > 0 ? random.nextInt(rows) : -1;
        boolean upper = random.nextInt(4) == 0;
        for (int i = 0; i < rows; i++) {
            json.append(i > 0 ? "," : "").append(random.nextInt(20) == 0 ? " \n" : "");
            int bad = i == spoiled ? random.nextInt(7) : -1;
            json.append("{\"").append(upper ? "PRICE" : "price").append("\":").append(any(PRICES, bad == 0));
            member(json, "name", any(NAMES, bad == 1));
            json.append(",\"a member that nobody wants\":").append(any(bad == 6 ? WRONG : PRICES, false));
            member(json, "at", any(TIMES, bad == 2));
            member(json, "day", any(TIMES, bad == 3));
            member(json, "id", any(IDS, bad == 4));
            member(json, "ratio", any(RATIOS, bad == 5));
            json.append('}');
        }
        return json.append("],\"length\":").append(rows).append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private String any(String[] values, boolean wrong) {
        String[] from = wrong ? WRONG : values;
        // The first one often, so that rows that are taken in passing are the most.
        return from[wrong || random.nextInt(3) == 0 ? random.nextInt(from.length) : 0];
    }

    private void member(StringBuilder json, String name, String value) {
        if (random.nextInt(30) > 0) {
            json.append(random.nextInt(30) == 0 ? " , " : ",")
                    .append('"')
                    .append(name)
                    .append(random.nextInt(30) == 0 ? "\" : " : "\":")
                    .append(value);
        }
    }

    private InputStream stream(String body) {
        return stream(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a stream that gives at most so many bytes at a time; every other one knows shapes of those before. */
    private InputStream stream(byte[] body) {
        int most = 1 + random.nextInt(random.nextBoolean() ? 30 : 100_000);
        return random.nextBoolean() ? new Slow(body, most) : new Warm(body, most, shapes);
    }

    private InputStream warm(String body) {
        return new Warm(body.getBytes(StandardCharsets.UTF_8), 100_000, shapes);
    }

    private static class Slow extends ByteArrayInputStream {
        private final int most;

        Slow(byte[] body, int most) {
            super(body);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] target, int from, int length) {
            return super.read(target, from, Math.min(most, length));
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }

    private static final class Warm extends Slow implements Foretold {
        private final Shapes shapes;

        Warm(byte[] body, int most, Shapes shapes) {
            super(body, most);
            this.shapes = shapes;
        }

        @Override
        public long expectedBytes() {
            return -1;
        }

        @Override
        public Shapes shapes() {
            return shapes;
        }
    }

    private static Map<String, String> poured(InputStream body) throws IOException {
        Cells cells = new Cells();
        Document.pour(body, "data", cells);
        return cells.seen;
    }

    private static Map<String, String> ofRows(InputStream body) throws IOException {
        Cells cells = new Cells();
        Document document = Document.read(body, "data");
        Objects.requireNonNull(document.rows()).into(cells);
        return cells.seen;
    }

    /** What came where; each once. */
    private static final class Cells implements ColumnSink {
        private final Map<String, String> seen = new TreeMap<>();
        private final List<Wanted> wanted;

        Cells() {
            this(WANTED);
        }

        Cells(List<Wanted> wanted) {
            this.wanted = wanted;
        }

        private void put(int column, int row, String value) {
            assertThat(seen.put(column + " of " + row, value)).isNull();
        }

        @Override
        public List<Wanted> wanted() {
            return wanted;
        }

        @Override
        public void begin(int rows) {
            seen.put("begin", "" + rows);
        }

        @Override
        public void decimal(int column, int row, long unscaled, int scale) {
            put(column, row, unscaled + "/" + scale);
        }

        @Override
        public void decimal(int column, int row, BigDecimal value) {
            put(column, row, "big " + value);
        }

        @Override
        public void doubleValue(int column, int row, double value) {
            put(column, row, "double " + value);
        }

        @Override
        public void longValue(int column, int row, long value) {
            put(column, row, "long " + value);
        }

        @Override
        public void text(int column, int row, String value) {
            put(column, row, value);
        }

        @Override
        public void nothing(int column, int row, boolean absent) {
            put(column, row, absent ? "absent" : "null");
        }
    }
}
