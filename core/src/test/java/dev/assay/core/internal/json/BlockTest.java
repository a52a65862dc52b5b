package dev.assay.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.SizeLimitException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BlockTest {

    private static final int KEPT = 200_000;

    private static List<Block> read(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(
                BodyReader.read(new ByteArrayInputStream(bytes), "").blocks());
    }

    private static String rows(String row, int count) {
        return "[" + (row + ",").repeat(count - 1) + row + "]";
    }

    @Test
    void refusesWhatItsIndexCannotPointInto() {
        int tooMuch = Entry.MAX_LENGTH + 1;

        assertThatThrownBy(() -> Block.of(new byte[0], tooMuch, Place.ROOT, new Shapes()))
                .isInstanceOf(SizeLimitException.class)
                .hasMessageContaining(Integer.toString(tooMuch));
    }

    @Test
    void keepsLittleOfALargeBody() throws IOException {
        String row =
                "{\"TOKEN_ID\":3375,\"NAME\":\"Bitcoin\",\"DATE\":\"2025-03-19T23:26:09.454Z\",\"CLOSE\":103821.5}";

        List<Block> blocks = read(rows(row, 10_000_000 / row.length()));

        assertThat(blocks).hasSizeGreaterThan(150).allMatch(block -> block.retainedBytes() < KEPT);
        assertThat(blocks).allMatch(block -> block.bytes().length <= BodyReader.BLOCK_BYTES + Indexer.PADDING);
    }

    @Test
    void keepsLittleOfTheDensestBodies() throws IOException {
        for (String row : List.of("{}", "{\"\":1}", "{\"\":1,\"\":1,\"\":1}")) {
            List<Block> blocks = read(rows(row, 100_000));

            assertThat(blocks).allMatch(block -> block.retainedBytes() < KEPT);
        }
    }

    @Test
    void givesALargeRowABlockOfItsOwn() throws IOException {
        String large = "{\"a\":\"" + "x".repeat(300_000) + "\"}";

        List<Block> blocks = read("[{\"a\":1}," + large + ",{\"a\":2},{\"a\":3}," + large + "," + large + "]");

        assertThat(blocks).extracting(Block::size).containsExactly(1, 1, 2, 1, 1);
        assertThat(blocks).extracting(Block::first).containsExactly(0, 1, 2, 4, 5);
        assertThat(blocks.get(2).retainedBytes()).isLessThan(KEPT);
    }

    @Test
    void rowsOfABodyShareTheirShapes() throws IOException {
        List<Block> blocks = read(rows("{\"a\":1,\"b\":2},{\"a\":1},{ \"a\" :1, \"b\":2}", 20_000));

        Block first = blocks.get(0);
        Block last = blocks.get(blocks.size() - 1);
        assertThat(first.shape(0))
                .isSameAs(first.shape(2))
                .isSameAs(first.shape(3))
                .isSameAs(last.shape(last.size() - 1));
        assertThat(first.shape(1)).isSameAs(first.shape(4)).isNotSameAs(first.shape(0));
    }
}
