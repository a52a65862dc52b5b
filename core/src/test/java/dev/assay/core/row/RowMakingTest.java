package dev.assay.core.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are made of maps and of text. */
class RowMakingTest {

    @Test
    void fromAMapGivesBackWhatWentIn() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("text", "a\"\\\n\r\t\u0001ü\uD83D\uDE00\uD800\uDC00x");
        columns.put("half", "\uD800");
        columns.put("other half", "\uDC00x");
        columns.put("null", null);
        columns.put("bool", true);
        columns.put("byte", (byte) 1);
        columns.put("short", (short) 2);
        columns.put("int", 3);
        columns.put("long", Long.MIN_VALUE);
        columns.put("big", new BigInteger("123456789012345678901234567890"));
        columns.put("decimal", new BigDecimal("1.50"));
        columns.put("small", new BigDecimal("1E-30"));
        columns.put("double", 1e-10);
        columns.put("day", LocalDate.of(2025, 3, 19));
        columns.put("time", Instant.parse("2025-03-19T23:26:09.454Z"));
        columns.put("list", List.of(1, "x", List.of()));
        columns.put("row", Row.parse("{\"x\":1}"));

        Row row = Row.of(columns);

        assertThat(row.names()).containsExactlyElementsOf(columns.keySet());
        for (String name : List.of("text", "half", "other half", "bool", "decimal", "small")) {
            assertThat(row.value(name)).isEqualTo(columns.get(name));
        }
        assertThat(row.integer(Column.always("big"))).isEqualTo(columns.get("big"));
        assertThat(row.longValue(Column.always("long"))).isEqualTo(Long.MIN_VALUE);
        assertThat(row.decimal(Column.always("double"))).isEqualByComparingTo("1e-10");
        assertThat(row.date(Column.always("day"))).isEqualTo("2025-03-19");
        assertThat(row.instant(Column.always("time"))).isEqualTo("2025-03-19T23:26:09.454Z");
        assertThat(row.row(Column.always("row"))).isEqualTo(Row.parse("{\"x\":1}"));
        assertThat(Row.of(row.toMap())).isEqualTo(row);
        assertThat(Row.parse(row.toJson())).isEqualTo(row);
    }

    @Test
    void fromAMapRefusesWhatHasNoExactForm() {
        refuses(Map.of("x", Double.NaN), "x: not finite");
        refuses(Map.of("x", Double.POSITIVE_INFINITY), "x: not finite");
        refuses(Map.of("x", 1f), "x: no exact JSON form for class java.lang.Float");
        refuses(Map.of("x", List.of(new Object())), "x[0]: no JSON form");
        refuses(Map.of("x", Map.of("y", 'c')), "x.y: no JSON form");
        refuses(Map.of("x", Map.of(1, 2)), "x: a name is not a string");
        refuses(Map.of("x", new BigDecimal("1e20000")), "x: more digits");
    }

    @Test
    void fromAMapRefusesOneThatContainsItself() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        refuses(Map.of("x", list), "nested more than 64 deep");
    }

    private void refuses(Map<String, ?> columns, String message) {
        assertThatThrownBy(() -> Row.of(columns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\"",
                "{\"a\":1",
                "[]",
                "1",
                "{} x",
                "{}{}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":\u00a01}"
            })
    void fromTextRefusesAllButOneObject(String json) {
        RowTest.fails(() -> Row.parse(json), "Malformed JSON");
    }

    @Test
    void fromTextRefusesHalfASurrogatePair() {
        RowTest.fails(() -> Row.parse("{\"a\":\"\uD800\"}"), "half of a surrogate pair");
    }

    @Test
    void nestsSixtyFourDeepAndNoDeeper() {
        assertThat(Row.parse("{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}").names())
                .containsExactly("a");
        RowTest.fails(() -> Row.parse("{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}"), "more than 64 deep");
    }
}
