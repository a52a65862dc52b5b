package dev.assay.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.squareup.moshi.FromJson;
import com.squareup.moshi.Json;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import dev.assay.core.internal.json.Shapes;
import dev.assay.core.row.Document;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reads a body of OHLCV rows and every field of them, decimals exact and dates as {@link Instant}. The peers get a
 * reader for exactly this form of time, which costs less than {@link Instant#parse} or Jackson's JavaTimeModule. As in a
 * client, each side keeps what it knows of names from one body to the next.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class OhlcvBenchmark {

    @Param({"100", "10000"})
    private int rows;

    private byte[] body = {};
    private final Shapes shapes = new Shapes();
    private final ObjectReader jackson = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantDeserializer()))
            .build()
            .readerFor(Envelope.class);
    private final JsonAdapter<MoshiEnvelope> moshi =
            new Moshi.Builder().add(new MoshiAdapters()).build().adapter(MoshiEnvelope.class);

    /** Makes the body. */
    @Setup
    public void makeBody() {
        makeBody(rows);
    }

    void makeBody(int count) {
        body = OhlcvBodies.body(count);
    }

    /** Assay: typed rows, every accessor called once. */
    @Benchmark
    public void assayRows(Blackhole sink) throws IOException {
        for (Row row : read()) {
            Ohlcv ohlcv = new Ohlcv(row);
            sink.consume(ohlcv.tokenId());
            sink.consume(ohlcv.tokenName());
            sink.consume(ohlcv.tokenSymbol());
            sink.consume(ohlcv.date());
            sink.consume(ohlcv.open());
            sink.consume(ohlcv.high());
            sink.consume(ohlcv.low());
            sink.consume(ohlcv.close());
            sink.consume(ohlcv.volume());
        }
    }

    /** Assay: arrays, one per column. */
    @Benchmark
    public Object assayColumns() throws IOException {
        OhlcvColumns columns = new OhlcvColumns();
        Document.pour(new ClientBody(body, shapes), "data", columns);
        return columns;
    }

    /** Assay: arrays, one per column, from rows that were read first. */
    @Benchmark
    public Object assayColumnsOfRows() throws IOException {
        OhlcvColumns columns = new OhlcvColumns();
        read().into(columns);
        return columns;
    }

    /** Assay: the body read and indexed, no field asked for. */
    @Benchmark
    public Object assayIndexOnly() throws IOException {
        return read();
    }

    private Rows read() throws IOException {
        return Objects.requireNonNull(
                Document.read(new ClientBody(body, shapes), "data").rows());
    }

    /** Jackson databind into records. */
    @Benchmark
    public void jackson(Blackhole sink) throws IOException {
        Envelope envelope = jackson.readValue(new ByteArrayInputStream(body));
        for (OhlcvRecord row : envelope.data) {
            sink.consume(row);
        }
    }

    /** Moshi into records. */
    @Benchmark
    public void moshi(Blackhole sink) throws IOException {
        MoshiEnvelope envelope = moshi.fromJson(new Buffer().readFrom(new ByteArrayInputStream(body)));
        for (MoshiRecord row : Objects.requireNonNull(envelope).data) {
            sink.consume(row);
        }
    }

    /** The envelope as Jackson has it. */
    public record Envelope(boolean success, String message, int length, List<OhlcvRecord> data) {}

    /** A row as Jackson has it. */
    public record OhlcvRecord(
            @JsonProperty("TOKEN_ID") long tokenId,
            @JsonProperty("TOKEN_NAME") String tokenName,
            @JsonProperty("TOKEN_SYMBOL") String tokenSymbol,
            @JsonProperty("DATE") Instant date,
            @JsonProperty("OPEN") BigDecimal open,
            @JsonProperty("HIGH") BigDecimal high,
            @JsonProperty("LOW") BigDecimal low,
            @JsonProperty("CLOSE") BigDecimal close,
            @JsonProperty("VOLUME") BigDecimal volume) {}

    /** The envelope as Moshi has it. */
    public record MoshiEnvelope(boolean success, String message, int length, List<MoshiRecord> data) {}

    /** A row as Moshi has it. */
    public record MoshiRecord(
            @Json(name = "TOKEN_ID") long tokenId,
            @Json(name = "TOKEN_NAME") String tokenName,
            @Json(name = "TOKEN_SYMBOL") String tokenSymbol,
            @Json(name = "DATE") Instant date,
            @Json(name = "OPEN") BigDecimal open,
            @Json(name = "HIGH") BigDecimal high,
            @Json(name = "LOW") BigDecimal low,
            @Json(name = "CLOSE") BigDecimal close,
            @Json(name = "VOLUME") BigDecimal volume) {}

    /** Reads the one form of time in these bodies, as cheaply as a string lets it be done. */
    static Instant time(String text) {
        LocalDate day = LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
        int second = 3600 * Integer.parseInt(text, 11, 13, 10)
                + 60 * Integer.parseInt(text, 14, 16, 10)
                + Integer.parseInt(text, 17, 19, 10);
        return Instant.ofEpochSecond(
                day.toEpochDay() * 86_400 + second, Integer.parseInt(text, 20, 23, 10) * 1_000_000L);
    }

    /** What is cheaper for Jackson than its JavaTimeModule. */
    private static final class InstantDeserializer extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantDeserializer() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return OhlcvBenchmark.time(parser.getText());
        }
    }

    /** What Moshi does not bring along. */
    public static final class MoshiAdapters {

        /** Reads a number from its digits. */
        @FromJson
        public BigDecimal decimal(JsonReader reader) throws IOException {
            return new BigDecimal(reader.nextString());
        }

        /** Writes a number; not used. */
        @ToJson
        public String decimal(BigDecimal value) {
            return value.toString();
        }

        /** Reads a time. */
        @FromJson
        public Instant time(String text) {
            return OhlcvBenchmark.time(text);
        }

        /** Writes a time; not used. */
        @ToJson
        public String time(Instant value) {
            return value.toString();
        }
    }
}
