package dev.assay.benchmarks.bind;

import dev.assay.contracts.Address;
import dev.assay.contracts.chain.Chain;
import retrofit2.Retrofit;

/** The first binding of a fresh JVM, which is what an application waits for. Prints microseconds. */
public final class FreshBind {

    private FreshBind() {}

    /** Argument: {@code bind} or {@code retrofit}. */
    public static void main(String[] arguments) {
        long begun;
        if (arguments[0].equals("bind")) {
            Chain chain = Chain.connect("http://127.0.0.1:1/");
            begun = System.nanoTime();
            chain.bind(ThirtyFunctions.class, Address.ZERO);
        } else {
            Retrofit retrofit = new Retrofit.Builder()
                    .baseUrl("http://127.0.0.1:1/")
                    .validateEagerly(true)
                    .build();
            begun = System.nanoTime();
            retrofit.create(ThirtyPaths.class);
        }
        System.out.println((System.nanoTime() - begun) / 1_000);
    }
}
