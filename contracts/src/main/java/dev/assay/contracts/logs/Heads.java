package dev.assay.contracts.logs;

import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.DataException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows how long the chain is, which of its blocks are final and which are old enough for every node to have them. */
final class Heads {

    /** How far nodes behind a balancer lag, and some more. */
    static final int LAG = 32;
    /** Where a node does not tell what is final, and the most that is kept where it does. */
    private static final int DEPTH = 128;

    private static final int MOST_DEPTH = 256;

    private final NodeBlocks node;
    private final int keep;
    private boolean tellsFinal = true;
    private long head = -1;
    private long finalUpTo = -1;

    Heads(NodeBlocks node, int keep) {
        this.node = node;
        this.keep = keep;
    }

    /** The newest block, -1 if it was not asked for yet. */
    long head() {
        return head;
    }

    /** Up to where blocks are not kept any more. */
    long finalUpTo() {
        return finalUpTo;
    }

    /** Up to where a range can be asked for without looking at each of its blocks. */
    long settled() {
        return Math.min(finalUpTo, head - LAG);
    }

    /**
     * Asks the node; tells whether it has another block in the place of the tip. That it has none says nothing, so that
     * who goes on looks for the tip again.
     */
    boolean refresh(@Nullable KeptBlock tip, Patience patience) {
        List<RpcCall> calls = new ArrayList<>();
        calls.add(NodeBlocks.block("latest"));
        if (tip != null) {
            calls.add(NodeBlocks.block(tip.number()));
        }
        boolean asksFinal = tellsFinal && keep == 0;
        if (asksFinal) {
            calls.add(NodeBlocks.block("finalized"));
        }
        List<@Nullable Object> answers = answers(calls, tip == null ? 1 : 2, patience);
        Object latest = answers.get(0);
        if (!(latest instanceof BlockHeader newest)) {
            throw new DataException("The node has no newest block", "$.result", null);
        }
        head = newest.number();
        moveFinal(asksFinal ? answers.get(answers.size() - 1) : null);
        return tip != null
                && answers.get(1) instanceof BlockHeader there
                && !there.hash().equals(tip.hash());
    }

    /** Asks until none of the first so many is a refusal that may pass. */
    private List<@Nullable Object> answers(List<RpcCall> calls, int needed, Patience patience) {
        while (true) {
            List<@Nullable Object> answers = node.ask(calls, null);
            String passing = NodeBlocks.passing(answers.subList(0, needed));
            if (passing == null) {
                return answers;
            }
            patience.again(passing);
        }
    }

    // Never back: what was dropped is gone, and a node that lags is no news.
    private void moveFinal(@Nullable Object answer) {
        long depth = head - (keep > 0 ? keep : DEPTH);
        if (answer instanceof BlockHeader known) {
            depth = Math.max(known.number(), head - MOST_DEPTH);
        } else if (answer instanceof RpcException refused && !refused.isRetryable()) {
            tellsFinal = false;
        }
        finalUpTo = Math.max(finalUpTo, depth);
    }
}
