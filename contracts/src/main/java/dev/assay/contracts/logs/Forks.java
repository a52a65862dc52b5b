package dev.assay.contracts.logs;

import dev.assay.contracts.rpc.RpcCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where the chain of the node left the one that was read. */
final class Forks {

    private static final int AT_ONCE = 16;

    private final NodeBlocks node;

    Forks(NodeBlocks node) {
        this.node = node;
    }

    /**
     * Returns the step that takes back what is no longer part of the chain; null if all of it is.
     *
     * @throws DeepReorganisationException if that reaches below what is kept
     */
    @Nullable
    Step takeBack(Checkpoint checkpoint, Patience patience) {
        List<KeptBlock> kept = checkpoint.kept();
        int same = newestSame(kept, patience);
        if (same == kept.size() - 1 && !kept.isEmpty()) {
            return null;
        }
        if (same >= 0) {
            return back(checkpoint, kept.get(same).number());
        }
        List<KeptBlock> anchors = checkpoint.anchors();
        int anchor = newestSame(anchors, patience);
        if (anchor == anchors.size() - 1 && (!anchors.isEmpty() || !kept.isEmpty())) {
            // Either the block below those that are kept, or there is nothing below that was read.
            if (kept.isEmpty()) {
                return null;
            }
            return back(checkpoint, kept.get(0).number() - 1);
        }
        long ancestor = anchor < 0 ? -1 : anchors.get(anchor).number();
        Checkpoint rewound =
                anchor < 0 ? Checkpoint.start(checkpoint.filter(), checkpoint.start()) : checkpoint.rewound(ancestor);
        throw new DeepReorganisationException(ancestor, anchors.get(anchor + 1).number(), kept.size(), rewound);
    }

    private static Step back(Checkpoint checkpoint, long ancestor) {
        List<KeptLog> removed = new ArrayList<>();
        List<KeptBlock> kept = checkpoint.kept();
        for (int i = kept.size() - 1; i >= 0 && kept.get(i).number() > ancestor; i--) {
            List<KeptLog> logs = kept.get(i).logs();
            for (int j = logs.size() - 1; j >= 0; j--) {
                removed.add(logs.get(j).asRemoved());
            }
        }
        return new Step(ancestor + 1, checkpoint.nextBlock() - 1, removed, checkpoint.rewound(ancestor));
    }

    /** Returns the index of the newest block that the node has, too; -1 if it has none of them. */
    private int newestSame(List<KeptBlock> blocks, Patience patience) {
        for (int to = blocks.size(); to > 0; to -= AT_ONCE) {
            int from = Math.max(0, to - AT_ONCE);
            List<BlockHeader> headers = headers(blocks.subList(from, to), patience);
            for (int i = to - 1; i >= from; i--) {
                if (headers.get(i - from).hash().equals(blocks.get(i).hash())) {
                    return i;
                }
            }
        }
        return -1;
    }

    private List<BlockHeader> headers(List<KeptBlock> blocks, Patience patience) {
        List<RpcCall> calls =
                blocks.stream().map(each -> NodeBlocks.block(each.number())).toList();
        while (true) {
            List<BlockHeader> headers = new ArrayList<>();
            List<@Nullable Object> answers = node.ask(calls, null);
            String passing = NodeBlocks.passing(answers);
            for (Object answer : answers) {
                if (answer instanceof BlockHeader header) {
                    headers.add(header);
                }
            }
            if (headers.size() == blocks.size()) {
                return headers;
            }
            patience.again(
                    passing != null
                            ? passing
                            : "it has a newer block, but not one of blocks "
                                    + blocks.get(0).number() + " to "
                                    + blocks.get(blocks.size() - 1).number());
        }
    }
}
