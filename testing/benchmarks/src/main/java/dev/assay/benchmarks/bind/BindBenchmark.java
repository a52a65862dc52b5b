package dev.assay.benchmarks.bind;

import dev.assay.contracts.Address;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.rpc.JsonRpc;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import retrofit2.Retrofit;

/** Binding an interface of 30 methods, everything checked, against Retrofit with eager validation of as many. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class BindBenchmark {

    private final JsonRpc rpc = JsonRpc.connect("http://127.0.0.1:1/");
    private final OkHttpClient client = new OkHttpClient();
    private final Chain chain = Chain.of(rpc);
    private final Retrofit retrofit = retrofit();

    private Retrofit retrofit() {
        return new Retrofit.Builder()
                .baseUrl("http://127.0.0.1:1/")
                .client(client)
                .validateEagerly(true)
                .build();
    }

    /** The first time on a chain. */
    @Benchmark
    public Object bindFirst() {
        return Chain.of(rpc).bind(ThirtyFunctions.class, Address.ZERO);
    }

    /** The first time of a Retrofit. */
    @Benchmark
    public Object retrofitFirst() {
        return retrofit().create(ThirtyPaths.class);
    }

    /** A further address on the same chain. */
    @Benchmark
    public Object bindAgain() {
        return chain.bind(ThirtyFunctions.class, Address.ZERO);
    }

    /** Again of the same Retrofit. */
    @Benchmark
    public Object retrofitAgain() {
        return retrofit.create(ThirtyPaths.class);
    }
}
