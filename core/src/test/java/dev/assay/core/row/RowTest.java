package dev.assay.core.row;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.DataException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    private static final Column V = Column.always("v");
    private static final Column MAYBE = Column.sometimes("maybe", "perhaps");

    private static Row row(String value) {
        return Row.parse("{\"pad_so_that_words_fit\":0,\"v\":" + value + "}");
    }

    static void fails(ThrowingCallable read, String... parts) {
        assertThatThrownBy(read).isInstanceOf(DataException.class).hasMessageContainingAll(parts);
    }

    @Nested
    class Names {

        @Test
        void areKeptAsSentAndNeverFolded() {
            Row row = Row.parse("{\"TM_LINK\":1,\"tm_link\":2,\"\\u0061\":3}");

            assertThat(row.names()).containsExactly("TM_LINK", "tm_link", "a");
            assertThat(row.intValue(Column.always("tm_link"))).isEqualTo(2);
            assertThat(row.intValue(Column.always("a"))).isEqualTo(3);
            assertThat(row.has("Tm_Link")).isFalse();
            assertThat(row.has("tm_link")).isTrue();
        }

        @Test
        void areFoundByAnySpellingTheFirstListedFirst() {
            Column close = Column.always("CLOSE", "close", "c");

            assertThat(Row.parse("{\"c\":1,\"close\":2}").intValue(close)).isEqualTo(2);
            assertThat(Row.parse("{\"c\":1}").intValue(close)).isEqualTo(1);
            assertThat(Row.parse("{\"c\":null}").has(close)).isTrue();
            assertThat(Row.parse("{}").has(close)).isFalse();
        }

        @Test
        void thatStandTwiceFailWhenRead() {
            Row row = Row.parse("{\"v\":1,\"w\":2,\"v\":3}");

            fails(() -> row.decimal(V), "more than one member \"v\"", "$.v");
            fails(() -> row.value("v"), "more than one member \"v\"");
            fails(row::toMap, "more than one member \"v\"");
            fails(() -> row.extras(Columns.of()), "more than one member \"v\"");
            assertThat(row.intValue(Column.always("w"))).isEqualTo(2);
            assertThat(row.names()).containsExactly("v", "w", "v");
            assertThat(row.toJson()).isEqualTo("{\"v\":1,\"w\":2,\"v\":3}");
            assertThat(row)
                    .isEqualTo(Row.parse("{\"v\":1,\"w\":2,\"v\":3}"))
                    .isNotEqualTo(Row.parse("{\"v\":1,\"w\":2}"));
        }
    }

    @Nested
    class Absence {

        @Test
        void ofAColumnThatIsAlwaysThereNamesWhatIsKnownAndWhatIsThere() {
            Row row = Row.parse("{\"Close\":1,\"open\":2}");

            fails(
                    () -> row.decimal(Column.always("CLOSE", "close")),
                    "The column CLOSE is absent",
                    "CLOSE, close",
                    "Close, open",
                    "$.CLOSE");
        }

        @Test
        void listsOnlyTwentyOfManyColumns() {
            Map<String, Integer> columns = new LinkedHashMap<>();
            for (int i = 0; i < 30; i++) {
                columns.put("c" + i, i);
            }

            fails(() -> Row.of(columns).text(V), "c19, and 10 more");
            fails(() -> Row.parse("{}").text(V), "none");
        }

        @Test
        void andNullAreNull() {
            Row row = Row.parse("{\"v\":null}");

            for (Column column : List.of(V, MAYBE)) {
                assertThat(row.text(column)).isNull();
                assertThat(row.decimal(column)).isNull();
                assertThat(row.integer(column)).isNull();
                assertThat(row.longValue(column)).isNull();
                assertThat(row.intValue(column)).isNull();
                assertThat(row.bool(column)).isNull();
                assertThat(row.instant(column)).isNull();
                assertThat(row.date(column)).isNull();
                assertThat(row.row(column)).isNull();
                assertThat(row.rows(column)).isNull();
                assertThat(row.texts(column)).isNull();
                assertThat(row.decimals(column)).isNull();
                assertThat(row.textMap(column)).isNull();
                assertThat(row.value(column)).isNull();
            }
            assertThat(row.value("maybe")).isNull();
            assertThat(row.has(V)).isTrue();
            assertThat(row.has(MAYBE)).isFalse();
        }
    }

    @Nested
    class Text {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '#',
                value = {
                    "\"Bitcoin\"|Bitcoin",
                    "\"B\\u0069t\\\"\\\\\\/\"|Bit\"\\/",
                    "\"Zürich €\uD83D\uDE00\"|Zürich €\uD83D\uDE00",
                    "\"\\ud83d\\ude00 ü\"|\uD83D\uDE00 ü",
                    "1.50|1.50",
                    "-1E+2|-1E+2"
                })
        void isTheStringOrTheDigits(String json, String text) {
            assertThat(row(json).text(V)).isEqualTo(text);
        }

        @Test
        void hasControlCharactersFromEscapes() {
            assertThat(row("\"\\b\\f\\n\\r\\t\"").text(V)).isEqualTo("\b\f\n\r\t");
        }

        @ParameterizedTest
        @ValueSource(strings = {"true", "{}", "[1]"})
        void failsOnOtherTypes(String json) {
            fails(() -> row(json).text(V), "a string was expected", json, "$.v");
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0",
                    "-0",
                    "7",
                    "-7.25",
                    "103821",
                    "108720681775.491",
                    "1.50",
                    "0.000000000000000001",
                    "-12345678",
                    "123456789",
                    "1234567890123456.78",
                    "123456789012345678",
                    "-999999999999999999",
                    "1234567890123456789",
                    "9223372036854775808",
                    "0.12345678901234567890",
                    "1e3",
                    "1.5E-7",
                    "-2e+4",
                    "12345678.12345678",
                    "1.123456789",
                    "0.10"
                })
        void keepExactlyTheirDigitsAsNumberAndAsString(String digits) {
            assertThat(row(digits).decimal(V)).isEqualTo(new BigDecimal(digits));
            assertThat(row('"' + digits + '"').decimal(V)).isEqualTo(new BigDecimal(digits));
            assertThat(Row.parse("{\"v\":" + digits + "}").decimal(V)).isEqualTo(new BigDecimal(digits));
            assertThat(Row.parse("{\"v\":\"" + digits.replace("1", "\\u0031") + "\"}")
                            .decimal(V))
                    .isEqualTo(new BigDecimal(digits));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"\"",
                    "\"1 \"",
                    "\"+1\"",
                    "\"01\"",
                    "\"1.\"",
                    "\"NaN\"",
                    "\"0x1\"",
                    "true",
                    "{}",
                    "[1]",
                    "\"1\\u0020\""
                })
        void failOnWhatIsNone(String json) {
            fails(() -> row(json).decimal(V), "a number was expected", "$.v");
            fails(() -> row(json).integer(V), "a number was expected");
            fails(() -> row(json).longValue(V), "a number was expected");
        }

        @Test
        void failBeyondTheBoundsWhenReadAndNotBefore() {
            String digits = "9".repeat(1001);

            fails(() -> row(digits).decimal(V), "at most 1000 digits", "$.v");
            fails(() -> row("0." + digits).decimal(V), "at most 1000 digits");
            fails(() -> row("1e10001").decimal(V), "exponent of at most 10000");
            fails(() -> row("1e-999999999999").integer(V), "exponent of at most 10000");
            fails(() -> row("[1e10001]").value(V), "exponent of at most 10000", "$.v[0]");
            assertThat(row(digits).text(V)).hasSize(1001);
            assertThat(row("9".repeat(1000)).decimal(V)).isEqualTo(new BigDecimal("9".repeat(1000)));
            assertThat(row("1e-10000").decimal(V)).isEqualTo(new BigDecimal("1e-10000"));
            assertThat(row("1e10001")).isEqualTo(row("1e10001")).isNotEqualTo(row("1e10002"));
        }

        @Test
        void areIntegersWithoutAFraction() {
            assertThat(row("1.0").integer(V)).isEqualTo(BigInteger.ONE);
            assertThat(row("1e20").integer(V)).isEqualTo(new BigInteger("100000000000000000000"));
            assertThat(row("1.0").longValue(V)).isEqualTo(1);
            assertThat(row("-9223372036854775808").longValue(V)).isEqualTo(Long.MIN_VALUE);
            assertThat(row("\"42\"").longValue(V)).isEqualTo(42);
            assertThat(row("-2147483648").intValue(V)).isEqualTo(Integer.MIN_VALUE);
        }

        @Test
        void failAsIntegersWithAFractionOrBeyondTheType() {
            fails(() -> row("1.5").integer(V), "a number without a fraction was expected", "1.5");
            fails(() -> row("1.5").longValue(V), "a 64-bit integer was expected");
            fails(() -> row("9223372036854775808").longValue(V), "a 64-bit integer was expected");
            fails(() -> row("2147483648").intValue(V), "a 32-bit integer was expected", "$.v");
        }
    }

    @Nested
    class Booleans {

        @Test
        void areOnlyTrueAndFalse() {
            assertThat(row("true").bool(V)).isTrue();
            assertThat(row("false").bool(V)).isFalse();
            fails(() -> row("\"true\"").bool(V), "true or false was expected", "\"true\"");
            fails(() -> row("1").bool(V), "true or false was expected");
        }
    }

    @Nested
    class Times {

        @ParameterizedTest
        @CsvSource({
            "2023-10-10, 2023-10-10T00:00:00Z",
            "2025-01-23T00:00:00.000Z, 2025-01-23T00:00:00Z",
            "2025-03-19T23:26:09.454Z, 2025-03-19T23:26:09.454Z",
            "2023-11-08 10:00:00.000, 2023-11-08T10:00:00Z",
            "2023-11-08 10:00, 2023-11-08T10:00:00Z",
            "2023-11-08T10:00:01, 2023-11-08T10:00:01Z",
            "2023-11-08T10:00:01Z, 2023-11-08T10:00:01Z",
            "2023-11-08t10:00:01z, 2023-11-08T10:00:01Z",
            "2023-11-08T10:00:01.5+02:00, 2023-11-08T08:00:01.5Z",
            "2023-11-08T00:30:00+0200, 2023-11-07T22:30:00Z",
            "2023-12-31T23:30:00-01, 2024-01-01T00:30:00Z",
            "2024-02-29T12:00:00.123456789Z, 2024-02-29T12:00:00.123456789Z",
            "2000-02-29, 2000-02-29T00:00:00Z",
            "0000-01-01, 0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
            "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z"
        })
        void areReadInAllTheirForms(String text, Instant time) {
            assertThat(row('"' + text + '"').instant(V)).isEqualTo(time);
            assertThat(row('"' + text.replace("-", "\\u002d") + '"').instant(V)).isEqualTo(time);
            assertThat(row('"' + text + '"').date(V)).isEqualTo(LocalDate.ofInstant(time, java.time.ZoneOffset.UTC));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "2023-1-10",
                    "2023-13-01",
                    "2023-00-01",
                    "2023-02-29",
                    "1900-02-29",
                    "2023-04-31",
                    "2023-01-00",
                    "2023/01/01",
                    "2023-01/01",
                    "20230101",
                    "2023-01-01X",
                    "2023-01-01T",
                    "2023-01-01T1",
                    "2023-01-01T24:00",
                    "2023-01-01T00:60",
                    "2023-01-01T00:00:60Z",
                    "2023-01-01T00:00:",
                    "2023-01-01T00:00:0",
                    "2023-01-01T00-00",
                    "2023-01-01T00:00:00.",
                    "2023-01-01T00:00:00.Z",
                    "2023-01-01T00:00:00.1234567890Z",
                    "2023-01-01T00:00:00ZZ",
                    "2023-01-01T00:00:00+2",
                    "2023-01-01T00:00:00+02:",
                    "2023-01-01T00:00:00+02:6",
                    "2023-01-01T00:00:00+19:00",
                    "2023-01-01T00:00:00+02:60",
                    "2023-01-01T00:00:00+02:000",
                    "x023-01-01",
                    "20x3-01-01",
                    "2023-01-01T0x:00",
                    "2023-01-01T00:00:00.00xZ",
                    "2023-01-01T25:00:00.000Z",
                    "2023-01-01T00:61:00.000Z",
                    "2023-01-01T00:00:61.000Z",
                    "2023-02-30T00:00:00.000Z",
                    "2023-01-01Txx:00:00.000Z",
                    "2023-01-01T00:00:00*02:00",
                    "2023-01-01 00:00:00.0000000001Z"
                })
        void failOnAnyOther(String text) {
            fails(() -> row('"' + text + '"').instant(V), "a time was expected", "$.v");
            fails(() -> row('"' + text + '"').date(V), "a date was expected", "$.v");
        }

        @Test
        void areNoNumbers() {
            fails(() -> row("1700000000").instant(V), "a time was expected", "1700000000");
        }
    }

    @Nested
    class Containers {

        @Test
        void areRowsWithAPathOfTheirOwn() {
            Row row = Row.parse("{\"v\":{\"a b\":{\"x\":1}},\"list\":[{\"x\":true},{\"x\":\"2\"}, { }]}");
            Column x = Column.sometimes("x");

            Row nested = requireNonNull(row.row(V));
            Rows rows = requireNonNull(row.rows(Column.always("list")));

            assertThat(nested).isEqualTo(Row.parse("{\"a b\":{\"x\":1}}"));
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).bool(x)).isTrue();
            assertThat(rows.get(2).names()).isEmpty();
            fails(() -> rows.get(1).bool(x), "$.list[1].x");
            fails(() -> requireNonNull(nested.row(Column.always("a b"))).bool(x), "$.v['a b'].x");
        }

        @Test
        void failOnOtherTypes() {
            fails(() -> row("1").row(V), "an object was expected");
            fails(() -> row("{}").rows(V), "an array was expected");
            fails(() -> row("[{},null]").rows(V), "an object was expected", "null", "$.v[1]");
        }

        @Test
        void areListsOfTextsAndDecimals() {
            assertThat(row("[\"a\", 1.50]").texts(V)).containsExactly("a", "1.50");
            assertThat(row("[]").texts(V)).isEmpty();
            assertThat(row("[1.50,\"2\"]").decimals(V)).containsExactly(new BigDecimal("1.50"), new BigDecimal("2"));
            fails(() -> row("[\"a\",null]").texts(V), "a string was expected", "$.v[1]");
            fails(() -> row("[1,\"x\"]").decimals(V), "a number was expected", "$.v[1]");
            fails(() -> row("[1e99999]").decimals(V), "a number was expected", "$.v[0]");
            fails(() -> row("{}").texts(V), "an array was expected");
        }

        @Test
        void areMapsOfTexts() {
            assertThat(row("{\"b\":\"x\",\"a\":1.0}").textMap(V))
                    .containsExactly(Map.entry("b", "x"), Map.entry("a", "1.0"));
            fails(() -> row("{\"a\":null}").textMap(V), "a string was expected", "$.v.a");
            fails(() -> row("{\"a\":\"\",\"a\":\"\"}").textMap(V), "more than one member", "$.v.a");
        }

        @Test
        void areUnmodifiableJavaObjectsAsValues() {
            Row row = row("{\"a\":[1.5,null,true,false,\"x\",{}]}");

            Object value = row.value(V);

            Map<String, Object> expected = new LinkedHashMap<>();
            expected.put("a", Arrays.asList(new BigDecimal("1.5"), null, true, false, "x", Map.of()));
            assertThat(value).isEqualTo(expected);
            assertThat(row.value("v")).isEqualTo(expected);
            assertThatThrownBy(() -> row.toMap().clear()).isInstanceOf(UnsupportedOperationException.class);
            fails(() -> row("{\"a\":{\"b\":1,\"b\":2}}").value(V), "more than one member \"b\"", "$.v.a.b");
        }
    }

    @Nested
    class Equality {

        @Test
        void ignoresTheOrderOfColumnsAndTheScaleOfNumbers() {
            Row one = Row.parse("{\"a\":1.0,\"b\":[0.00,{\"x\":1e2,\"y\":\"ü\"}]}");
            Row two = Row.parse(" { \"b\" : [ 0 , {\"y\":\"\\u00fc\",\"x\":100} ], \"a\" : 1 } ");

            assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).isEqualTo(one);
        }

        @Test
        void tellsTypesAndNullsApart() {
            List<String> all = List.of(
                    "{}",
                    "{\"a\":null}",
                    "{\"a\":\"null\"}",
                    "{\"a\":true}",
                    "{\"a\":false}",
                    "{\"a\":1}",
                    "{\"a\":\"1\"}",
                    "{\"a\":[]}",
                    "{\"a\":{}}",
                    "{\"a\":[1]}",
                    "{\"b\":1}",
                    "{\"a\":1,\"b\":1}",
                    "{\"a\":-1}");

            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < all.size(); j++) {
                    assertThat(Row.parse(all.get(i)).equals(Row.parse(all.get(j))))
                            .isEqualTo(i == j);
                }
            }
            assertThat(Row.parse("{}")).isNotEqualTo("{}");
        }
    }

    @Test
    void extrasAreWhatNoColumnReads() {
        Row row = Row.parse("{\"CLOSE\":1,\"close\":2,\"new\":null,\"more\":1.50}");

        Map<String, Object> extras = row.extras(Columns.of(Column.always("CLOSE", "close"), MAYBE));

        assertThat(extras)
                .containsExactly(
                        entry("close", new BigDecimal("2")), entry("new", null), entry("more", new BigDecimal("1.50")));
    }

    private static Map.Entry<String, Object> entry(String name, @org.jspecify.annotations.Nullable Object value) {
        return new java.util.AbstractMap.SimpleEntry<>(name, value);
    }

    @Test
    void detachedIsEqualAndFailsAtTheSamePlace() {
        Row row = requireNonNull(Row.parse("{\"a\":{\"v\" : 1}}").row(Column.always("a")));

        Row detached = row.detach();

        assertThat(detached).isEqualTo(row);
        fails(() -> detached.bool(V), "$.a.v");
    }

    @Test
    void toStringIsClipped() {
        assertThat(Row.parse("{\"a\": 1}")).hasToString("{\"a\":1}");
        assertThat(row('"' + "x".repeat(1000) + '"').toString()).hasSize(201).endsWith("…");
        fails(() -> row('"' + "x".repeat(1000) + '"').bool(V), "x".repeat(59) + "…");
        fails(() -> row('"' + "\uD83D\uDE00".repeat(1000) + '"').bool(V), "…");
    }

    @Test
    void requiresATimeWhereNoRowCanDoWithout() {
        Column time = Column.sometimes("time");

        assertThat(Row.parse("{\"time\":\"2025-03-19T23:26:09.454Z\"}").requiredInstant(time))
                .isEqualTo("2025-03-19T23:26:09.454Z");
        for (String json : new String[] {"{\"time\":null}", "{\"other\":1}"}) {
            assertThatThrownBy(() -> Row.parse(json).requiredInstant(time))
                    .isExactlyInstanceOf(DataException.class)
                    .hasMessageContaining("time");
        }
    }
}
