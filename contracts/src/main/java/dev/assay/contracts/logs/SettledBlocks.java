package dev.assay.contracts.logs;

import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads old blocks, as many at once as the provider allows. The last one is asked for before and behind the logs in the same
 * request: a node that has it, and has it still, has all before it.
 */
final class SettledBlocks {

    private static final long FIRST_SPAN = 2_000;

    private final NodeBlocks node;
    private final Span span;

    SettledBlocks(NodeBlocks node, long most) {
        this.node = node;
        this.span = new Span(FIRST_SPAN, most);
    }

    /** Reads from a block up to another, or less far, into the target; returns the last block that was read. */
    BlockHeader read(long first, long most, LogTarget target, Patience patience) {
        while (true) {
            long last = Math.min(most, first + span.size() - 1);
            int mark = target.mark();
            CheckedLogs checked = new CheckedLogs(target, node.filter(), first, last);
            boolean done = false;
            try {
                BlockHeader header = ask(first, last, checked, patience);
                done = header != null;
                if (header != null) {
                    span.answered(last - first + 1);
                    return header;
                }
            } finally {
                if (!done) {
                    target.rollback(mark);
                }
            }
        }
    }

    private @Nullable BlockHeader ask(long first, long last, CheckedLogs logs, Patience patience) {
        List<@Nullable Object> answers;
        RpcCall block = NodeBlocks.block(last);
        try {
            answers = node.ask(List.of(block, node.logs(first, last), block), logs);
        } catch (AssayException e) {
            narrow(e, first, last);
            return null;
        }
        if (answers.get(1) instanceof RpcException e) {
            if (RangeLimits.says(e) || !e.isRetryable()) {
                narrow(e, first, last);
            } else {
                patience.again(String.valueOf(e.getMessage()));
            }
            return null;
        }
        if (!(answers.get(0) instanceof BlockHeader before)
                || !(answers.get(2) instanceof BlockHeader after)
                || !before.hash().equals(after.hash())
                || before.number() != last
                || logs.contradicts(before)) {
            patience.again("block " + last + " is not there, or not the same before and behind its logs");
            return null;
        }
        if (!logs.isOrdered()) {
            throw new DataException(
                    "The node gave logs of blocks " + first + " to " + last + " twice or out of order",
                    "$.result",
                    null);
        }
        return before;
    }

    private void narrow(AssayException e, long first, long last) {
        long blocks = last - first + 1;
        if (!RangeLimits.says(e) || !span.refused(blocks, RangeLimits.suggested(e, first))) {
            throw e;
        }
    }
}
