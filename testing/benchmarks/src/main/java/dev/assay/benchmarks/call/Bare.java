package dev.assay.benchmarks.call;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** What a careful user writes without Assay: OkHttp, and Moshi's reader by hand, exact decimals, no retry, no limit. */
final class Bare implements Caller {

    private static final JsonReader.Options ENVELOPE = JsonReader.Options.of("success", "data");
    private static final JsonReader.Options PRICE =
            JsonReader.Options.of("token_id", "token_name", "token_symbol", "slug", "current_price");
    private static final JsonReader.Options OHLCV = JsonReader.Options.of(
            "token_id", "token_name", "token_symbol", "slug", "date", "open", "high", "low", "close", "volume");

    private final OkHttpClient client = new OkHttpClient();
    private final String base;
    private final AtomicInteger turns = new AtomicInteger();

    Bare(int port) {
        base = "http://127.0.0.1:" + port + "/v3/";
    }

    @Override
    public long price() throws IOException {
        return price("3375%2C3306");
    }

    @Override
    public long turnedPrice() throws IOException {
        return price(turns.getAndIncrement() % 2 == 0 ? "3375%2C3306" : "3306%2C3375");
    }

    private long price(String ids) throws IOException {
        long sum = 0;
        for (PriceRow row : get("price?token_id=" + ids + "&limit=100&page=1", Bare::readPrice)) {
            sum += row.id()
                    + row.name().length()
                    + row.symbol().length()
                    + row.slug().length()
                    + row.price().intValue();
        }
        return sum;
    }

    @Override
    public long ohlcv() throws IOException {
        long sum = 0;
        String query = "daily-ohlcv?token_id=3375&start_date=2025-01-01&end_date=2025-04-10&limit=100&page=1";
        for (OhlcvRow row : get(query, Bare::readOhlcv)) {
            sum += row.id()
                    + row.name().length()
                    + row.symbol().length()
                    + row.slug().length()
                    + row.date().getEpochSecond()
                    + row.open().intValue()
                    + row.high().intValue()
                    + row.low().intValue()
                    + row.close().intValue()
                    + row.volume().intValue();
        }
        return sum;
    }

    private interface RowReader<T> {
        T read(JsonReader reader) throws IOException;
    }

    private <T> List<T> get(String path, RowReader<T> row) throws IOException {
        Request request = new Request.Builder()
                .url(base + path)
                .header("Accept", "application/json")
                .header("x-api-key", "tm-bench")
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code());
            }
            JsonReader reader = JsonReader.of(response.body().source());
            List<T> rows = new ArrayList<>();
            boolean success = false;
            reader.beginObject();
            while (reader.hasNext()) {
                switch (reader.selectName(ENVELOPE)) {
                    case 0 -> success = reader.nextBoolean();
                    case 1 -> {
                        reader.beginArray();
                        while (reader.hasNext()) {
                            rows.add(row.read(reader));
                        }
                        reader.endArray();
                    }
                    default -> {
                        reader.skipName();
                        reader.skipValue();
                    }
                }
            }
            reader.endObject();
            if (!success) {
                throw new IOException("not successful");
            }
            return rows;
        }
    }

    private static PriceRow readPrice(JsonReader reader) throws IOException {
        long id = 0;
        String name = "";
        String symbol = "";
        String slug = "";
        BigDecimal price = BigDecimal.ZERO;
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(PRICE)) {
                case 0 -> id = reader.nextLong();
                case 1 -> name = reader.nextString();
                case 2 -> symbol = reader.nextString();
                case 3 -> slug = reader.nextString();
                case 4 -> price = new BigDecimal(reader.nextString());
                default -> {
                    reader.skipName();
                    reader.skipValue();
                }
            }
        }
        reader.endObject();
        return new PriceRow(id, name, symbol, slug, price);
    }

    private static OhlcvRow readOhlcv(JsonReader reader) throws IOException {
        long id = 0;
        String name = "";
        String symbol = "";
        String slug = "";
        Instant date = Instant.EPOCH;
        BigDecimal[] numbers = new BigDecimal[5];
        reader.beginObject();
        while (reader.hasNext()) {
            int column = reader.selectName(OHLCV);
            switch (column) {
                case 0 -> id = reader.nextLong();
                case 1 -> name = reader.nextString();
                case 2 -> symbol = reader.nextString();
                case 3 -> slug = reader.nextString();
                case 4 -> date = Instant.parse(reader.nextString());
                case 5, 6, 7, 8, 9 -> numbers[column - 5] = new BigDecimal(reader.nextString());
                default -> {
                    reader.skipName();
                    reader.skipValue();
                }
            }
        }
        reader.endObject();
        return new OhlcvRow(id, name, symbol, slug, date, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    private record PriceRow(long id, String name, String symbol, String slug, BigDecimal price) {}

    private record OhlcvRow(
            long id,
            String name,
            String symbol,
            String slug,
            Instant date,
            BigDecimal open,
            BigDecimal high,
            BigDecimal low,
            BigDecimal close,
            BigDecimal volume) {}
}
