package dev.assay.metrics.accumulate;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import dev.assay.metrics.internal.BinaryReader;
import dev.assay.metrics.internal.BinaryWriter;

/**
 * Estimates how many distinct addresses there were in a few kilobytes, whatever their number: UltraLogLog (Ertl 2024),
 * whose relative standard error is 0.785 / sqrt(2^precision), the same after merging. Needs
 * {@code com.dynatrace.hash4j:hash4j} on the class path or module path; nothing else in Assay does.
 *
 * <p>Not thread-safe.
 */
public final class ApproximateAddresses implements Accumulator<ApproximateAddresses, CountEstimate> {

    /** The precision that {@link #create()} takes: 4 kB, 1.2 % standard error. */
    public static final int DEFAULT_PRECISION = 12;

    private static final int KIND = 0xA2;
    private static final int VERSION = 1;
    private static final int FEWEST = 3;
    private static final int MOST = 26;
    /** Of the estimator that hash4j takes by default, optimal FGRA: sqrt(4.94 / 8) (Ertl 2024). */
    private static final double ERROR = 0.785;

    private final UltraLogLog sketch;

    private ApproximateAddresses(UltraLogLog sketch) {
        this.sketch = sketch;
    }

    /** Returns an accumulator of {@link #DEFAULT_PRECISION}; see {@link #create(int)}. */
    public static ApproximateAddresses create() {
        return create(DEFAULT_PRECISION);
    }

    /**
     * Returns an accumulator of 2^precision bytes.
     *
     * @param precision from 3 to 26
     * @throws IllegalArgumentException if it is outside of that
     * @throws IllegalStateException if hash4j is not there
     */
    public static ApproximateAddresses create(int precision) {
        if (precision < FEWEST || precision > MOST) {
            throw new IllegalArgumentException("precision: not from 3 to 26: " + precision);
        }
        try {
            return new ApproximateAddresses(UltraLogLog.create(precision));
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "approximate counts need com.dynatrace.hash4j:hash4j; DistinctAddresses counts without it", e);
        }
    }

    /**
     * Returns the accumulator whose state was written by {@link #toBytes}.
     *
     * @throws IllegalArgumentException if the bytes are something else
     * @throws IllegalStateException if hash4j is not there
     */
    public static ApproximateAddresses fromBytes(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes, KIND, VERSION);
        byte[] registers = in.readBytes();
        in.end();
        int precision = Integer.numberOfTrailingZeros(registers.length);
        if (registers.length != 1 << precision) {
            throw new IllegalArgumentException("bytes: " + registers.length + " registers");
        }
        ApproximateAddresses read = create(precision);
        read.sketch.add(UltraLogLog.wrap(registers));
        return read;
    }

    /** Adds an address. */
    public void add(Address address) {
        add(address.high(), address.middle(), address.low());
    }

    /** Adds an address by its first 64, next 64 and last 32 bits, without making an object. */
    public void add(long high, long middle, int low) {
        sketch.add(hash(high, middle, low));
    }

    /** Part of the format: another hash would make old states count twice. */
    private static long hash(long high, long middle, int low) {
        long hash = mix(high + 0x9E3779B97F4A7C15L);
        hash = mix(hash ^ middle);
        return mix(hash ^ (low & 0xFFFF_FFFFL));
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns the precision. */
    public int precision() {
        return sketch.getP();
    }

    @Override
    public void merge(ApproximateAddresses other) {
        if (other.precision() != precision()) {
            throw new IllegalArgumentException("precision: " + other.precision() + " into " + precision());
        }
        sketch.add(other.sketch);
    }

    @Override
    public CountEstimate result() {
        return new CountEstimate(sketch.getDistinctCountEstimate(), ERROR / Math.sqrt(1 << precision()));
    }

    @Override
    public byte[] toBytes() {
        return new BinaryWriter(KIND, VERSION).putBytes(sketch.getState()).toBytes();
    }

    @Override
    public String toString() {
        return "ApproximateAddresses[" + result() + "]";
    }
}
