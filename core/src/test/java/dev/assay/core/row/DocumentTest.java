package dev.assay.core.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.DataException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    private static final Column ID = Column.always("id");

    private static Document read(String body, String member) throws IOException {
        return Document.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), member);
    }

    private static Rows rows(String body, String member) throws IOException {
        return Objects.requireNonNull(read(body, member).rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":true,\"data\":[{\"id\":1},{\"id\":2}],\"n\":2}",
                "{\"data\":[{\"id\":1},{\"id\":2}],\"ok\":true,\"n\":2}",
                " {\n \"ok\" : true ,\n\"n\" : 2, \"data\" : [ { \"id\" : 1 } ,\t{ \"id\" : 2 } ] } \n",
                "\uFEFF{\"ok\":true,\"n\":2,\"d\\u0061ta\":[{\"id\":1},{\"id\":2}]}"
            })
    void findsTheRowsWhereverTheyStand(String body) throws IOException {
        Document document = read(body, "data");

        assertThat(document.envelope()).isEqualTo(Row.parse("{\"ok\":true,\"n\":2}"));
        assertThat(document.rows()).containsExactly(Row.parse("{\"id\":1}"), Row.parse("{\"id\":2}"));
    }

    @Test
    void readsAnArrayAsRoot() throws IOException {
        Document document = read("[{\"id\":1},{\"other\":2}]", "");

        assertThat(document.envelope().names()).isEmpty();
        assertThat(document.rows()).hasSize(2);
        assertThatThrownBy(() -> rows("[{\"id\":1},{\"other\":2}]", "").get(1).text(ID))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("$[1].id");
    }

    @Test
    void hasNoRowsIfTheyAreAbsentOrNull() throws IOException {
        assertThat(read("{}", "data").rows()).isNull();
        assertThat(read("{\"data\":null}", "data").rows()).isNull();
        assertThat(rows("{\"data\":[]}", "data")).isEmpty();
        assertThat(rows("[ ]", "")).isEmpty();
    }

    @Test
    void failsWhenAskedForRowsThatAreNoneButKeepsTheEnvelope() throws IOException {
        Document object = read("{\"data\":{\"id\":1}}", "data");
        Document twice = read("{\"data\":[],\"data\":[]}", "data");
        Document bare = read("{\"error\":\"x\"}", "");

        assertThat(object.envelope().row(Column.always("data"))).isEqualTo(Row.parse("{\"id\":1}"));
        assertThatThrownBy(object::rows).isInstanceOf(DataException.class).hasMessageContaining("at $.data");
        assertThatThrownBy(twice::rows).isInstanceOf(DataException.class).hasMessageContaining("more than one member");
        assertThatThrownBy(bare::rows)
                .isInstanceOf(DataException.class)
                .hasMessageContaining("{\"error\":\"x\"}, at $");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "null",
                "[1",
                "[{},\"x\"]",
                "[{},[]]",
                "[null]",
                "[{}{}]",
                "[{} 1]",
                "{\"a\":1 \"b\":2}",
                "{,}",
                "{}x",
                "[]]",
                "<html>",
                "[{\"a\":tru}]",
                "[{\"a\":-}]",
                "[{\"a\":1.}]",
                "[{\"a\":1e}]",
                "[{\"a\":\"\\x\"}]",
                "[{\"a\":\"\\u12x4\"}]",
                "[{\"a\":\"\n\"}]",
                "[{\"a\" 1}]",
                "[{1:1}]",
                "[{\"a\":[1 2]}]",
                "[{\"a\":[1}]",
                "[{\"a\":{\"b\":1]}]",
                "[{\"a\":{\"b\" 1}}]",
                "[{\"a\":{b:1}}]"
            })
    void failsOnWhatIsNotRowsOrNotJson(String body) {
        if (body.equals("[1")) {
            assertThatThrownBy(() -> read(body, "")).isInstanceOf(EOFException.class);
            return;
        }
        assertThatThrownBy(() -> read(body, ""))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("at $");
    }

    @Test
    void failsOnAnArrayWhereAnObjectIsExpected() {
        assertThatThrownBy(() -> read("[{}]", "data"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("an object was expected, but this is here: [{}]");
    }

    @Test
    void namesTheElementThatIsNoRow() {
        assertThatThrownBy(() -> read("{\"data\":[{},{},17]}", "data"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("17, at $.data[2]");
    }

    @Test
    void tellsEveryCutBodyFromAMalformedOne() throws IOException {
        String body = "{\"ok\":true,\"data\":[{\"id\":-1.5e3,\"t\":\"ü\\u00fc\",\"x\":[{},null]},{\"id\":2}],\"n\":12}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length < bytes.length; length++) {
            InputStream cut = new ByteArrayInputStream(bytes, 0, length);

            assertThatThrownBy(() -> Document.read(cut, "data")).isInstanceOf(EOFException.class);
        }
        assertThat(rows(body, "data")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0AF",
                "C1BF",
                "E08080",
                "EDA080",
                "F08080AF",
                "F4908080",
                "F5808080",
                "80",
                "FF",
                "C3",
                "E282",
                "F09F98",
                "C328",
                "F0288080",
                "F09F2880"
            })
    void failsOnMalformedUtf8(String hex) {
        byte[] bytes = java.util.HexFormat.of().parseHex("5B7B2261223A22" + hex + "227D5D");

        assertThatThrownBy(() -> Document.read(new ByteArrayInputStream(bytes), ""))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("malformed UTF-8");
    }

    @Test
    void passesTheFailuresOfTheStreamOn() {
        IOException failure = new IOException("reset");
        InputStream stream = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                throw failure;
            }
        };

        assertThatThrownBy(() -> Document.read(stream, "")).isSameAs(failure);
    }

    @Test
    void rejectsManyOpeningBracketsCleanly() {
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000), "data"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("nested more than 64 deep");
    }

    @Test
    void readsManyBlocksAndOversizeRowsInOrder() throws IOException {
        List<String> ids = new ArrayList<>();
        StringBuilder body = new StringBuilder("{\"data\":[");
        for (int i = 0; i < 6_000; i++) {
            String id = i % 1000 == 500 ? "x".repeat(70_000 + 90 * i) : i + "-".repeat(i % 90);
            ids.add(id);
            body.append(i == 0 ? "" : " , ")
                    .append("{\"id\":\"")
                    .append(id)
                    .append(i % 7 == 0 ? "\",\"z\":[]}" : "\"}");
        }
        String after = "],\"note\":\"" + "y".repeat(200_000) + "\"}";

        Document document = read(body + after, "data");

        Rows rows = Objects.requireNonNull(document.rows());
        assertThat(rows).hasSize(6_000);
        int i = 0;
        for (Row row : rows) {
            assertThat(row.text(ID)).isEqualTo(ids.get(i));
            assertThat(rows.get(i)).isEqualTo(row);
            i++;
        }
        assertThat(document.envelope().text(Column.always("note"))).hasSize(200_000);
        assertThatThrownBy(() -> rows.get(5_999).bool(ID)).hasMessageContaining("$.data[5999].id");
    }

    @Test
    void readsRowsOfNothing() throws IOException {
        Rows rows = rows("[" + "{},".repeat(9_999) + "{}]", "");

        assertThat(rows).hasSize(10_000).allMatch(row -> row.names().isEmpty());
    }

    @Test
    void readsABodyThatIsMostlySpace() throws IOException {
        String space = " \n".repeat(100_000);

        assertThat(rows(space + "[" + space + "{}" + space + "]" + space, "")).hasSize(1);
        assertThatThrownBy(() -> read("[]" + space + "x", "")).isInstanceOf(DataException.class);
    }

    @Test
    void rowsAreAListThatEndsAndCannotBeChanged() throws IOException {
        Rows rows = rows("[{\"id\":1}]", "");
        var iterator = rows.iterator();
        iterator.next();

        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> rows.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> rows.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
