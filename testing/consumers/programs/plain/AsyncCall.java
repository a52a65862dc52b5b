import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Tokens;

/** Makes one asynchronous call and closes nothing; the JVM must go all the same. */
public final class AsyncCall {

    public static void main(String[] args) {
        Object answer = TokenMetrics.builder()
                .apiKey("a-key-of-nobody")
                .baseUrl(args[0])
                .build()
                .price(Tokens.ids(3375))
                .async()
                .join();
        System.out.println(answer);
        System.out.println(System.currentTimeMillis());
    }
}
