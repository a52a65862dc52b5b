package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.chain.BlockRef;
import dev.assay.contracts.chain.Chain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what stands at an address: which code it runs, who may change that, who owns it, what it can do.
 *
 * <pre>{@code
 * Inspection seen = Inspect.on(chain).at(address);
 * Address implementation = seen.proxy().implementation().value();
 * Fact<Party> admin = seen.admin();
 * System.out.println(seen.summary());
 * }</pre>
 *
 * <p>All is read on one block, pinned by its hash. Nothing is sent and no source is needed. What an address cannot be
 * made to show is an unknown, never a no. Immutable and thread-safe; each setter returns a changed copy.
 */
public final class Inspect {

    private static final long NO_LOGS = -1;

    private final Chain chain;
    private final BlockRef block;
    private final @Nullable Abi abi;
    private final long firstLog;

    private Inspect(Chain chain, BlockRef block, @Nullable Abi abi, long firstLog) {
        this.chain = chain;
        this.block = block;
        this.abi = abi;
        this.firstLog = firstLog;
    }

    /** Returns inspections on the newest block of a chain. */
    public static Inspect on(Chain chain) {
        return new Inspect(requireNonNull(chain, "chain"), BlockRef.LATEST, null, 0);
    }

    /**
     * Sets the block; the newest unless set. A tag or number is looked up once and pinned by its hash.
     *
     * @throws IllegalArgumentException if it is {@link BlockRef#PENDING}, which is no block yet
     */
    public Inspect block(BlockRef on) {
        chain.reads().at(on);
        return new Inspect(chain, on, abi, firstLog);
    }

    /** Adds the names of the contract's functions, so that powers are also found by words in them. */
    public Inspect knowing(Abi known) {
        return new Inspect(chain, block, requireNonNull(known, "known"), firstLog);
    }

    /**
     * Sets the block from which on the logs of roles are read, such as that of the contract's deployment; 0 unless set. Logs
     * are read of contracts with roles only.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Inspect logsSince(long first) {
        if (first < 0) {
            throw new IllegalArgumentException("first must not be negative, is " + first);
        }
        return new Inspect(chain, block, abi, first);
    }

    /** Reads no logs: who has a role is then known only of contracts that list it, and only of roles with common names. */
    public Inspect withoutLogs() {
        return new Inspect(chain, block, abi, NO_LOGS);
    }

    /**
     * Looks at an address; blocks. Takes one HTTP request for the block, one for the address, and one more for each step
     * away from it: implementation or owner, the owner's owner and so on. That is 2 for an account, 3 for an ordinary
     * contract with an owner. A token of ERC-20 takes two more, in which transfers are tried; roles take what their logs
     * take, and two more.
     *
     * @throws dev.assay.core.error.AssayException if the node is not reached, or does not have the block or its state
     */
    public Inspection at(Address address) {
        requireNonNull(address, "address");
        Book book = new Book(chain, chain.reads().at(block).byBatches().run(List.of()));
        RoleLogs unwanted = firstLog == NO_LOGS ? RoleLogs.UNWANTED : null;
        Evaluation evaluation = new Evaluation(book, address, abi, unwanted);
        Inspection inspection = settle(book, evaluation);
        if (evaluation.wantsLogs()) {
            long first = Math.min(firstLog, book.blockNumber());
            evaluation.logs(RoleLogs.read(chain.rpc(), address, first, book.blockNumber(), evaluation.isManager()));
            inspection = settle(book, evaluation);
            book.confirm(address);
        }
        return inspection;
    }

    /** Works everything out again until nothing more has to be asked. */
    private static Inspection settle(Book book, Evaluation evaluation) {
        Inspection inspection = evaluation.inspection();
        while (book.fetch()) {
            inspection = evaluation.inspection();
        }
        return inspection;
    }

    @Override
    public String toString() {
        return "Inspect[" + chain + ", on " + block + "]";
    }
}
