package dev.assay.benchmarks.bind;

import com.esaulpaugh.headlong.abi.Address;
import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.util.FastHex;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigInteger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** What a careful user writes without Assay: headlong's codec, OkHttp, and Moshi's reader; no retry, no limit. */
final class ByHand {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonReader.Options MEMBERS = JsonReader.Options.of("id", "result", "error");

    private final OkHttpClient client = new OkHttpClient();
    private final Function function = new Function("balanceOf(address)", "(uint256)");
    private final String url;
    private final String token;

    ByHand(String url, String token) {
        this.url = url;
        this.token = token;
    }

    BigInteger balanceOf(String owner) throws IOException {
        byte[] data = function.encodeCallWithArgs(Address.wrap(owner)).array();
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_call\",\"params\":[{\"to\":\"" + token
                + "\",\"data\":\"0x" + FastHex.encodeToString(data) + "\"},\"latest\"]}";
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("HTTP " + response.code());
            }
            String result = result(JsonReader.of(response.body().source()));
            return function.decodeSingletonReturn(FastHex.decode(result, 2, result.length() - 2));
        }
    }

    private static String result(JsonReader reader) throws IOException {
        String result = null;
        int id = 0;
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(MEMBERS)) {
                case 0 -> id = reader.nextInt();
                case 1 -> result = reader.nextString();
                case 2 -> throw new IOException("refused: " + reader.readJsonValue());
                default -> {
                    reader.skipName();
                    reader.skipValue();
                }
            }
        }
        reader.endObject();
        if (result == null || id != 1) {
            throw new IOException("no result");
        }
        return result;
    }
}
