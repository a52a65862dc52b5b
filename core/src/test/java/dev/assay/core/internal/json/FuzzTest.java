package dev.assay.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.squareup.moshi.JsonReader;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Document;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares with two other parsers on made-up input; {@code -Dassay.fuzz=1000000} makes it that many inputs. */
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("assay.fuzz", 6_000);
    private static final long SEED = Long.getLong("assay.fuzz.seed", 20_250_319);

    private final JsonFactory jackson = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Indexer.MAX_DEPTH)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    @Test
    void acceptsAndRejectsAsJacksonDoes() {
        int accepted = 0;
        for (int i = 0; i < INPUTS; i++) {
            Fuzz fuzz = new Fuzz(SEED + i);
            byte[] input = fuzz.spoiled(fuzz.valid());

            boolean isJson = Checks.isJson(input);

            assertThat(isJson).as(() -> describe(input)).isEqualTo(isJsonToJackson(input));
            accepted += isJson ? 1 : 0;
        }
        assertThat(accepted).isBetween(INPUTS / 20, INPUTS - INPUTS / 20);
    }

    @Test
    void readsTheValuesThatMoshiReads() throws IOException {
        int compared = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] input = new Fuzz(SEED + i).valid();

            Throwable failure = catchThrowable(() -> Checks.value(input));
            Object theirs = moshi(input);

            if (theirs == FAILED || failure != null) {
                // Moshi sees that a name stands twice only if the first value is not null.
                assertThat(failure).as(() -> describe(input)).hasMessageContaining("more than one member");
                continue;
            }
            assertThat(asDoubles(Checks.value(input))).as(() -> describe(input)).isEqualTo(theirs);
            compared++;
        }
        assertThat(compared).isGreaterThan(INPUTS / 2);
    }

    @Test
    void readsBodiesInAnyPiecesAsWholeOnes() throws IOException {
        for (int i = 0; i < INPUTS / 4; i++) {
            byte[] input = new Fuzz(SEED + i).body();
            SplittableRandom random = new SplittableRandom(SEED + i);

            Document document = Document.read(new Pieces(input, random), "data");

            Row whole = Row.parse(new String(input, StandardCharsets.UTF_8));
            Map<String, Object> expected = catchMap(whole);
            if (expected == null) {
                continue;
            }
            Map<String, Object> found = new LinkedHashMap<>(document.envelope().toMap());
            List<Object> rows = new ArrayList<>();
            Objects.requireNonNull(document.rows()).forEach(row -> rows.add(row.toMap()));
            found.put("data", rows);
            assertThat(found).as(() -> describe(input)).isEqualTo(expected);
        }
    }

    @Test
    void failsOnSpoiledBodiesOnlyWithItsOwnExceptions() {
        int truncated = 0;
        for (int i = 0; i < INPUTS; i++) {
            Fuzz fuzz = new Fuzz(SEED + i);
            byte[] input = fuzz.spoiled(fuzz.body());

            Throwable failure = catchThrowable(() -> {
                Document document = Document.read(new Pieces(input, new SplittableRandom(1)), "data");
                Rows rows = document.rows();
                if (rows != null) {
                    rows.forEach(row -> assertThat(row).isEqualTo(row.detach()));
                    rows.forEach(Row::toMap);
                }
                document.envelope().toMap();
            });

            if (failure != null) {
                assertThat(failure)
                        .as(() -> describe(input))
                        .isInstanceOfAny(DataException.class, TruncatedBodyException.class);
                truncated += failure instanceof TruncatedBodyException ? 1 : 0;
            }
        }
        assertThat(truncated).isPositive();
    }

    private static @Nullable Map<String, Object> catchMap(Row row) {
        try {
            return row.toMap();
        } catch (DataException e) {
            // A name stands twice in an object: nothing to compare.
            return null;
        }
    }

    private boolean isJsonToJackson(byte[] input) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(input))
                    .toString();
        } catch (CharacterCodingException e) {
            // Jackson's own decoder is laxer, and takes some bytes for UTF-16.
            return false;
        }
        // Jackson refuses half of an escaped surrogate pair in a name, though not in a value; the grammar allows both.
        String tame = text.replaceAll("\\\\u[dD][89a-fA-F](?=[0-9a-fA-F]{2})", "\\\\u00");
        try (JsonParser parser = jackson.createParser(tame)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            JsonToken root = parser.currentToken();
            if (root.isNumeric()) {
                // Jackson reads a sequence of root values; JSON is one.
                parser.getText();
            }
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final Object FAILED = new Object();

    private static @Nullable Object moshi(byte[] input) {
        try (JsonReader reader = JsonReader.of(new Buffer().write(input))) {
            return asIsZero(reader.readJsonValue());
        } catch (RuntimeException e) {
            // A name stands twice in an object.
            return FAILED;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Moshi tells -0.0 from 0.0, an exact number does not. */
    private static @Nullable Object asIsZero(@Nullable Object value) {
        if (value instanceof Double number) {
            return number + 0.0;
        }
        return mapped(value, FuzzTest::asIsZero);
    }

    private static @Nullable Object asDoubles(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.doubleValue() + 0.0;
        }
        return mapped(value, FuzzTest::asDoubles);
    }

    private static @Nullable Object mapped(@Nullable Object value, Function<@Nullable Object, @Nullable Object> each) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> mapped = new ArrayList<>();
            list.forEach(element -> mapped.add(each.apply(element)));
            return mapped;
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> mapped = new LinkedHashMap<>();
            map.forEach((name, member) -> mapped.put(name, each.apply(member)));
            return mapped;
        }
        return value;
    }

    private static String describe(byte[] input) {
        return new String(input, StandardCharsets.UTF_8) + " = "
                + HexFormat.of().formatHex(input);
    }

    /** A stream that gives a few bytes at a time. */
    private static final class Pieces extends InputStream {
        private final ByteArrayInputStream in;
        private final SplittableRandom random;

        Pieces(byte[] bytes, SplittableRandom random) {
            this.in = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int from, int length) {
            return in.read(target, from, Math.min(length, 1 + random.nextInt(7)));
        }
    }
}
