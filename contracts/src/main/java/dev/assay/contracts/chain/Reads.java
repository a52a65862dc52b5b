package dev.assay.contracts.chain;

import static java.util.Objects.requireNonNull;

import dev.assay.core.error.AssayException;
import java.util.List;

/**
 * How many calls are made together, all on one block. Immutable; each setter returns a changed copy.
 *
 * <pre>{@code
 * ReadResult<BigInteger> read = chain.reads().at(BlockRef.FINALIZED).run(calls);
 * }</pre>
 *
 * <p>A contract makes them: Multicall3 where it stands, else the node is given code that does the same for the time of the
 * call. They are cut into several by their size and by the gas they may need, and those go in one HTTP request if the node
 * takes batches. A part that the node refuses is halved until the call is found that is to blame. To a contract the sender of
 * the call is the other contract; calls with a sender, ether, gas or overrides of their own are therefore made by
 * themselves. Of those that revert without a reason it is asked again, since they may only have run out of gas.
 */
public final class Reads {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Chain chain;
    private final BlockRef block;
    private final int maxBytes;
    private final int maxCalls;
    private final boolean aggregated;

    private Reads(Chain chain, BlockRef block, int maxBytes, int maxCalls, boolean aggregated) {
        this.chain = chain;
        this.block = block;
        this.maxBytes = maxBytes;
        this.maxCalls = maxCalls;
        this.aggregated = aggregated;
    }

    static Reads of(Chain chain) {
        return new Reads(chain, BlockRef.LATEST, 64 * 1024, 400, true);
    }

    /**
     * Returns these reads on that block; the newest unless set. A tag or number is looked up once and pinned by its hash.
     *
     * @throws IllegalArgumentException if it is {@link BlockRef#PENDING}, which is no block yet
     */
    public Reads at(BlockRef on) {
        if (on.equals(BlockRef.PENDING)) {
            throw new IllegalArgumentException(
                    "on must not be pending: that is no block yet, nothing can be pinned to it");
        }
        return new Reads(chain, requireNonNull(on, "on"), maxBytes, maxCalls, aggregated);
    }

    /**
     * Returns these reads with at most so many bytes of call data in one call; 64 KiB unless set.
     *
     * @throws IllegalArgumentException if it is not from 1 to 16 MiB
     */
    public Reads maxBytes(int bytes) {
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("bytes must be from 1 to " + MOST_BYTES + ", is " + bytes);
        }
        return new Reads(chain, block, bytes, maxCalls, aggregated);
    }

    /**
     * Returns these reads with as many calls in one as fit into an amount of gas, if each needs so much; unless set 400, such
     * as 50,000 each out of 20 million.
     *
     * @throws IllegalArgumentException if one is not above 0
     */
    public Reads gas(long most, long each) {
        if (most <= 0 || each <= 0) {
            throw new IllegalArgumentException("most and each must be above 0, are " + most + " and " + each);
        }
        int calls = (int) Math.max(1, Math.min(Integer.MAX_VALUE, most / each));
        return new Reads(chain, block, maxBytes, calls, aggregated);
    }

    /** Returns these reads without a contract in between: each is a call of JSON-RPC, many of which make an HTTP request. */
    public Reads byBatches() {
        return new Reads(chain, block, maxBytes, maxCalls, false);
    }

    /**
     * Makes the calls and returns what each came to; blocks. Takes one HTTP request for the block and one for up to a
     * thousand calls of the usual size, more where something has to be asked again.
     *
     * @param calls of contracts of one chain, on no block of their own
     * @throws IllegalArgumentException if they are not, naming the call
     * @throws AssayException if the node is not reached, or does not know the block
     */
    public <T> ReadResult<T> run(List<? extends Call<? extends T>> calls) {
        for (int i = 0; i < calls.size(); i++) {
            Call<? extends T> call = requireNonNull(calls.get(i), "calls[" + i + "]");
            if (call.contract().chain().rpc() != chain.rpc()) {
                throw new IllegalArgumentException("calls[" + i + "] is of another chain: " + call);
            }
            BlockRef own = call.options().block();
            if (!own.equals(BlockRef.LATEST) && !own.equals(block)) {
                throw new IllegalArgumentException("calls[" + i + "] has a block of its own: " + call);
            }
        }
        return new ReadRun<T>(this, calls).run();
    }

    Chain chain() {
        return chain;
    }

    BlockRef block() {
        return block;
    }

    boolean aggregated() {
        return aggregated;
    }

    /** Whether so many calls with so many bytes may go in one. */
    boolean fits(int calls, long bytes) {
        return calls <= maxCalls && bytes <= maxBytes;
    }
}
