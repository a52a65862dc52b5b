package dev.assay.benchmarks.bind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.protocol.Service;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.request.Transaction;

/** Balances as web3j reads them, one after the other, over OkHttp as its own service does. */
final class BareWeb3j {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final Web3j web3j;
    private final String token;

    BareWeb3j(String url, String token) {
        this.web3j = Web3j.build(new OverOkHttp(url));
        this.token = token;
    }

    BigInteger balanceOf(String owner) {
        Function function =
                new Function("balanceOf", List.of(new Address(owner)), List.of(new TypeReference<Uint256>() {}));
        try {
            String answer = web3j.ethCall(
                            Transaction.createEthCallTransaction(null, token, FunctionEncoder.encode(function)),
                            DefaultBlockParameterName.LATEST)
                    .send()
                    .getValue();
            return (BigInteger) FunctionReturnDecoder.decode(answer, function.getOutputParameters())
                    .get(0)
                    .getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OverOkHttp extends Service {

        private final OkHttpClient client = new OkHttpClient();
        private final String url;

        OverOkHttp(String url) {
            super(false);
            this.url = url;
        }

        @Override
        protected InputStream performIO(String payload) throws IOException {
            Request request = new Request.Builder()
                    .url(url)
                    .post(RequestBody.create(payload, JSON))
                    .build();
            try (Response response = client.newCall(request).execute()) {
                return new ByteArrayInputStream(response.body().bytes());
            }
        }

        @Override
        public void close() {}
    }
}
