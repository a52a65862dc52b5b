package dev.assay.contracts.logs;

import dev.assay.contracts.rpc.JsonRpc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the blocks step by step. What fails changes nothing, so that the same step can be tried again. Not
 * thread-safe.
 */
final class Scan {

    private final NodeBlocks node;
    private final ScanSettings settings;
    private final Heads heads;
    private final SettledBlocks settled;
    private final YoungBlocks young;
    private final Forks forks;
    private Checkpoint checkpoint;

    Scan(JsonRpc rpc, LogFilter filter, ScanSettings settings, Checkpoint from) {
        this.node = new NodeBlocks(rpc, filter);
        this.settings = settings;
        this.heads = new Heads(node, settings.keep());
        this.settled = new SettledBlocks(node, settings.most());
        this.young = new YoungBlocks(node);
        this.forks = new Forks(node);
        this.checkpoint = from;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    long head() {
        return heads.head();
    }

    boolean isDone() {
        return checkpoint.nextBlock() > settings.until();
    }

    /**
     * Does one step; null if there is nothing to do now, or for ever if it is done. Logs of blocks go to the target. The
     * next one is the same unless this was {@linkplain #took taken}.
     */
    @Nullable
    Step step(LogTarget target) {
        if (isDone()) {
            return null;
        }
        Patience patience = settings.patience();
        if (heads.head() < 0 || checkpoint.nextBlock() > heads.settled()) {
            if (heads.refresh(checkpoint.tip(), patience)) {
                Step back = forks.takeBack(checkpoint, patience);
                if (back != null) {
                    return back;
                }
            }
        }
        long most = Math.min(heads.head(), settings.until());
        if (checkpoint.nextBlock() > most) {
            return null;
        }
        return checkpoint.nextBlock() <= heads.settled()
                ? old(Math.min(most, heads.settled()), target, patience)
                : young(most, target, patience);
    }

    /** Goes on behind a step. */
    void took(Step step) {
        checkpoint = step.after();
    }

    private Step old(long most, LogTarget target, Patience patience) {
        long first = checkpoint.nextBlock();
        BlockHeader last = settled.read(first, most, checkpoint.tip(), target, patience);
        while (last == null) {
            Step back = notFollowing(first, patience);
            if (back != null) {
                return back;
            }
            last = settled.read(first, most, checkpoint.tip(), target, patience);
        }
        KeptBlock read = new KeptBlock(last.number(), last.hash(), List.of());
        return new Step(
                first, last.number(), List.of(), checkpoint.after(List.of(read), last.number(), heads.finalUpTo()));
    }

    private Step young(long most, LogTarget target, Patience patience) {
        long first = checkpoint.nextBlock();
        while (true) {
            List<KeptBlock> blocks = young.read(first, most, heads.head(), checkpoint.tip(), patience);
            if (blocks == null) {
                Step back = notFollowing(first, patience);
                if (back != null) {
                    return back;
                }
                continue;
            }
            long last = first + blocks.size() - 1;
            pass(blocks, first, last, target);
            return new Step(first, last, List.of(), checkpoint.after(blocks, last, heads.finalUpTo()));
        }
    }

    /** Takes back what a block does not follow; null if it is all there, so that the block is to be asked for again. */
    private @Nullable Step notFollowing(long first, Patience patience) {
        Step back = forks.takeBack(checkpoint, patience);
        if (back == null) {
            patience.again("block " + first + " does not follow the one before, which is still there");
        }
        return back;
    }

    private void pass(List<KeptBlock> blocks, long first, long last, LogTarget target) {
        CheckedLogs checked = new CheckedLogs(target, node.filter(), first, last);
        RawLog raw = new RawLog();
        int mark = target.mark();
        boolean done = false;
        try {
            for (KeptBlock block : blocks) {
                for (KeptLog log : block.logs()) {
                    raw.load(log);
                    checked.take(raw);
                }
            }
            done = true;
        } finally {
            if (!done) {
                target.rollback(mark);
            }
        }
    }
}
