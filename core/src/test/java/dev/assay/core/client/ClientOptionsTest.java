package dev.assay.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.assay.core.auth.Secret;
import dev.assay.core.http.Interceptor;
import dev.assay.core.http.ProxySettings;
import dev.assay.core.http.TlsSettings;
import dev.assay.core.http.Transport;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.Quota;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.time.TimeSource;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOptionsTest {

    @Test
    void haveTheDocumentedDefaults() {
        ClientOptions options = ClientOptions.builder().build();

        assertThat(options.attemptTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(options.permitWait()).isEqualTo(Duration.ofSeconds(70));
        assertThat(options.retry()).isEqualTo(RetryPolicy.STANDARD);
        assertThat(options.maxResponseBytes()).isEqualTo(64L << 20);
        assertThat(options.maxRequestBytes()).isEqualTo(4L << 20);
        assertThat(options.rateLimit()).isEmpty();
        assertThat(options.quota()).isEmpty();
        assertThat(options.transport()).isEmpty();
        assertThat(options.proxy()).isEmpty();
        assertThat(options.tls()).isEmpty();
        assertThat(options.application()).isEmpty();
        assertThat(options.executor()).isEmpty();
        assertThat(options.interceptors()).isEmpty();
        assertThat(options.listeners()).isEmpty();
        assertThat(options.timeSource()).isSameAs(TimeSource.system());
        assertThat(options.random().nextDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void keepEverythingThroughABuilder() throws Exception {
        TimeSource time = TimeSource.system();
        Transport transport = (request, context) -> null;
        Interceptor interceptor = (request, context, next) -> null;
        RequestListener listener = new RequestListener() {};
        Executor executor = Runnable::run;
        RandomGenerator random = () -> 1L;
        SSLContext context = SSLContext.getDefault();
        X509TrustManager trust = new TrustsNobody();
        ClientOptions options = ClientOptions.builder()
                .attemptTimeout(Duration.ofSeconds(1))
                .deadline(Duration.ofSeconds(2))
                .permitWait(Duration.ofSeconds(3))
                .retry(RetryPolicy.none())
                .maxResponseBytes(4)
                .maxRequestBytes(5)
                .rateLimit(RateLimit.perMinute(6))
                .transport(transport)
                .interceptor(interceptor)
                .listener(listener)
                .proxy(new InetSocketAddress("localhost", 1), "user", Secret.of("sesame"))
                .tls(context, trust)
                .application("shop/2.1")
                .executor(executor)
                .timeSource(time)
                .random(random)
                .build()
                .toBuilder()
                .build();

        assertThat(options.attemptTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(options.deadline()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.permitWait()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.retry()).isEqualTo(RetryPolicy.none());
        assertThat(options.maxResponseBytes()).isEqualTo(4);
        assertThat(options.maxRequestBytes()).isEqualTo(5);
        assertThat(options.rateLimit()).contains(RateLimit.perMinute(6));
        assertThat(options.transport()).containsSame(transport);
        assertThat(options.interceptors()).containsExactly(interceptor);
        assertThat(options.listeners()).containsExactly(listener);
        assertThat(options.proxy().map(ProxySettings::user)).contains("user");
        assertThat(options.proxy().orElseThrow().toString()).doesNotContain("sesame");
        assertThat(options.tls()).contains(new TlsSettings(context, trust));
        assertThat(options.application()).contains("shop/2.1");
        assertThat(options.executor()).containsSame(executor);
        assertThat(options.random()).isSameAs(random);
    }

    @Test
    void areNotChangedByTheirBuilder() {
        ClientOptions.Builder builder = ClientOptions.builder().listener(new RequestListener() {});
        ClientOptions options = builder.build();

        builder.deadline(Duration.ofSeconds(1)).listener(new RequestListener() {});
        options.toBuilder().listener(new RequestListener() {});

        assertThat(options.deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(options.listeners()).hasSize(1);
    }

    @Test
    void haveALimitOrAQuota() {
        Quota quota = MemoryQuota.of(RateLimit.none(), TimeSource.system());
        ClientOptions.Builder builder =
                ClientOptions.builder().rateLimit(RateLimit.perMinute(1)).quota(quota);

        assertThat(builder.build().rateLimit()).isEmpty();
        assertThat(builder.build().quota()).containsSame(quota);
        assertThat(builder.rateLimit(RateLimit.none()).build().quota()).isEmpty();
    }

    @Test
    void takeAProxyWithoutAPassword() {
        ClientOptions options = ClientOptions.builder()
                .proxy(new InetSocketAddress("localhost", 1))
                .build();

        assertThat(options.proxy().orElseThrow().password()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "caf\u00e9", "a\nb"})
    void refuseAnApplicationThatNoHeaderCanHold(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientOptions.builder().application(name))
                .withMessageContaining("name");
    }

    @Test
    void refuseNonsenseByName() {
        ClientOptions.Builder builder = ClientOptions.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.attemptTimeout(Duration.ZERO))
                .withMessageContaining("timeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.deadline(Duration.ofSeconds(-1)))
                .withMessageContaining("limit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.permitWait(Duration.ofSeconds(-1)))
                .withMessageContaining("limit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maxResponseBytes(0))
                .withMessageContaining("bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maxRequestBytes(-1))
                .withMessageContaining("bytes");
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void refuseNullByName(Consumer<ClientOptions.Builder> setter) {
        assertThatNullPointerException()
                .isThrownBy(() -> setter.accept(ClientOptions.builder()))
                .withMessageMatching("[a-z]+");
    }

    private static List<Consumer<ClientOptions.Builder>> nulls() {
        return List.of(
                b -> b.attemptTimeout(null),
                b -> b.deadline(null),
                b -> b.permitWait(null),
                b -> b.retry(null),
                b -> b.rateLimit(null),
                b -> b.quota(null),
                b -> b.transport(null),
                b -> b.httpClient((OkHttpClient) null),
                b -> b.interceptor(null),
                b -> b.listener(null),
                b -> b.proxy(null),
                b -> b.proxy(new InetSocketAddress("localhost", 1), null, Secret.of("x")),
                b -> b.proxy(new InetSocketAddress("localhost", 1), "user", null),
                b -> b.tls(null, new TrustsNobody()),
                b -> b.application(null),
                b -> b.executor(null),
                b -> b.timeSource(null),
                b -> b.random(null));
    }

    private static final class TrustsNobody implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            throw new IllegalStateException("nobody");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            throw new IllegalStateException("nobody");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
