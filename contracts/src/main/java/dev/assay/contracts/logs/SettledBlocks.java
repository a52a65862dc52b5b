package dev.assay.contracts.logs;

import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.AssayException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads old blocks, as many at once as the provider allows. The last one is asked for before and behind the logs in the
 * same request: a node that has it, and has it still, has all before it. So is the one before the first, which tells
 * whether they follow what was read.
 */
final class SettledBlocks {

    private static final long FIRST_SPAN = 2_000;

    private final NodeBlocks node;
    private final Span span;
    /** Whether this node was seen to give logs twice or out of order, so that they are put in order before they go on. */
    private boolean ordering;

    SettledBlocks(NodeBlocks node, long most) {
        this.node = node;
        this.span = new Span(FIRST_SPAN, most);
    }

    /** What an answer says: the last block, and whether the first follows what was read before. */
    private record Piece(BlockHeader last, boolean follows) {}

    /**
     * Reads from a block up to another, or less far, into the target; returns the last block that was read, null if the
     * first does not follow the tip.
     */
    @Nullable
    BlockHeader read(long first, long most, @Nullable KeptBlock tip, LogTarget target, Patience patience) {
        while (true) {
            long last = Math.min(most, first + span.size() - 1);
            int mark = target.mark();
            CheckedLogs checked = new CheckedLogs(target, node.filter(), first, last);
            boolean done = false;
            try {
                Piece piece = ask(first, last, tip, checked, patience);
                if (piece != null && !piece.follows()) {
                    return null;
                }
                done = piece != null;
                if (piece != null) {
                    span.answered(last - first + 1);
                    return piece.last();
                }
            } finally {
                if (!done) {
                    target.rollback(mark);
                }
            }
        }
    }

    private @Nullable Piece ask(long first, long last, @Nullable KeptBlock tip, CheckedLogs logs, Patience patience) {
        List<@Nullable Object> answers;
        RpcCall block = NodeBlocks.block(last);
        List<RpcCall> calls = new ArrayList<>(List.of(block, node.logs(first, last), block));
        if (tip != null) {
            calls.add(NodeBlocks.block(tip.number()));
        }
        try {
            answers = node.ask(calls, ordering ? null : logs);
        } catch (AssayException e) {
            narrow(e, first, last);
            return null;
        }
        if (answers.get(1) instanceof RpcException e && RangeLimits.says(e)) {
            narrow(e, first, last);
            return null;
        }
        String problem = NodeBlocks.passing(answers);
        if (problem == null) {
            problem = pass(KeptLogs.of(answers.get(1)), logs);
        }
        if (problem != null) {
            patience.again(problem);
            return null;
        }
        return piece(answers, first, last, tip, logs, patience);
    }

    /** Passes on what did not go to the target while it was read; returns what came in two forms. */
    private static @Nullable String pass(List<KeptLog> given, CheckedLogs to) {
        String inTwoForms = KeptLogs.order(given);
        RawLog raw = new RawLog();
        for (KeptLog log : given) {
            raw.load(log);
            to.take(raw);
        }
        return inTwoForms;
    }

    private @Nullable Piece piece(
            List<@Nullable Object> answers,
            long first,
            long last,
            @Nullable KeptBlock tip,
            CheckedLogs logs,
            Patience patience) {
        Object known = tip == null ? null : answers.get(3);
        if (!(answers.get(0) instanceof BlockHeader before)
                || !(answers.get(2) instanceof BlockHeader after)
                || !before.hash().equals(after.hash())
                || before.number() != last
                || logs.contradicts(before)
                || (tip != null && known == null)) {
            patience.again("block " + last + " or the one before " + first
                    + " is not there, or not the same before and behind the logs");
            return null;
        }
        if (!logs.isOrdered()) {
            if (ordering) {
                patience.again("one of blocks " + first + " to " + last + " has two hashes in its logs");
            }
            ordering = true;
            return null;
        }
        return new Piece(
                before,
                tip == null
                        || (known instanceof BlockHeader header && header.hash().equals(tip.hash())));
    }

    private void narrow(AssayException e, long first, long last) {
        long blocks = last - first + 1;
        if (!RangeLimits.says(e) || !span.refused(blocks, RangeLimits.suggested(e, first))) {
            throw e;
        }
    }
}
