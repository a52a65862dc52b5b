package dev.assay.benchmarks.logs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Event;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.protocol.ObjectMapperFactory;
import org.web3j.protocol.core.methods.response.EthLog;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.tx.Contract;

/** Logs as web3j reads them: its mapping of JSON, and what its generated contracts call. */
final class WithWeb3j {

    private static final Event TRANSFER = new Event(
            "Transfer",
            List.of(
                    new TypeReference<Address>(true) {},
                    new TypeReference<Address>(true) {},
                    new TypeReference<Uint256>(false) {}));

    record Transfer(String from, String to, BigInteger value) {}

    private final String url;
    private final ObjectMapper json = ObjectMapperFactory.getObjectMapper();
    private final OkHttpClient http = new OkHttpClient();

    WithWeb3j(String url) {
        this.url = url;
    }

    long sum(int first, int last) {
        long sum = 0;
        for (int from = first; from <= last; from += TransferNode.BLOCKS_A_PAGE) {
            for (EthLog.LogResult<?> result : page(from).getLogs()) {
                var values = Contract.staticExtractEventParameters(TRANSFER, (Log) result.get());
                Transfer transfer = new Transfer(
                        (String) values.getIndexedValues().get(0).getValue(),
                        (String) values.getIndexedValues().get(1).getValue(),
                        (BigInteger) values.getNonIndexedValues().get(0).getValue());
                sum += transfer.value().longValue();
            }
        }
        return sum;
    }

    private EthLog page(int from) {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_getLogs\",\"params\":[{\"fromBlock\":\"0x"
                + Integer.toHexString(from) + "\",\"toBlock\":\"0x"
                + Integer.toHexString(from + TransferNode.BLOCKS_A_PAGE - 1) + "\"}]}";
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return json.readValue(response.body().byteStream(), EthLog.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
