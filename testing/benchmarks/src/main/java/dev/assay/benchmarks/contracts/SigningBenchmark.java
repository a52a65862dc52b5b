package dev.assay.benchmarks.contracts;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.tx.Eip1559Transaction;
import dev.assay.contracts.tx.Signature;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.Sign;
import org.web3j.crypto.TransactionEncoder;

/** Signing a digest and a transaction, and recovering who signed, beside web3j; each call has another digest or nonce. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SigningBenchmark {

    private static final String TO = "0x00000000000000000000000000000000000a55a1";
    private static final BigInteger GAS = BigInteger.valueOf(21_000);
    private static final BigInteger FEE = BigInteger.valueOf(20_000_000_000L);

    private final LocalKey key = LocalKey.parse("11".repeat(32));
    private final Credentials credentials = Credentials.create("11".repeat(32));
    private final Address to = Address.parse(TO);
    private long count;

    /** Makes sure that both sign the same. */
    @Setup
    public void compare() throws Exception {
        Bytes32 digest = Bytes32.of(BigInteger.ONE);
        Sign.SignatureData theirs = Sign.signMessage(digest.toArray(), credentials.getEcKeyPair(), false);
        Signature ours = key.sign(digest);
        if (!ours.r().equals(new BigInteger(1, theirs.getR()))
                || !ours.s().equals(new BigInteger(1, theirs.getS()))
                || theirs.getV()[0] != 27 + ours.yParity()
                || !recover(digest).equals(Sign.signedMessageHashToKey(digest.toArray(), theirs))) {
            throw new IllegalStateException("the signatures differ");
        }
        if (!assayTransaction().raw().equals(Bytes.copyOf(web3jTransaction(count)))) {
            throw new IllegalStateException("the transactions differ");
        }
    }

    private BigInteger recover(Bytes32 digest) {
        return key.sign(digest).recover(digest).equals(Address.parse(credentials.getAddress()))
                ? credentials.getEcKeyPair().getPublicKey()
                : BigInteger.ZERO;
    }

    /** Signs a digest. */
    @Benchmark
    public Object assayDigest() {
        return key.sign(Bytes32.of(BigInteger.valueOf(++count)));
    }

    /** Signs a digest. */
    @Benchmark
    public Object web3jDigest() {
        return Sign.signMessage(Bytes32.of(BigInteger.valueOf(++count)).toArray(), credentials.getEcKeyPair(), false);
    }

    /** Signs a transaction of type 2. */
    @Benchmark
    public dev.assay.contracts.tx.SignedTransaction assayTransaction() {
        return key.sign(new Eip1559Transaction(
                1, BigInteger.valueOf(++count), FEE, FEE, GAS, to, BigInteger.ONE, Bytes.EMPTY, List.of()));
    }

    /** Signs a transaction of type 2. */
    @Benchmark
    public byte[] web3jTransaction() {
        return web3jTransaction(++count);
    }

    private byte[] web3jTransaction(long nonce) {
        RawTransaction raw =
                RawTransaction.createTransaction(1, BigInteger.valueOf(nonce), GAS, TO, BigInteger.ONE, "", FEE, FEE);
        return TransactionEncoder.signMessage(raw, credentials);
    }

    /** Signs and recovers. */
    @Benchmark
    public Object assayRoundTrip() {
        Bytes32 digest = Bytes32.of(BigInteger.valueOf(++count));
        return key.sign(digest).recover(digest);
    }
}
