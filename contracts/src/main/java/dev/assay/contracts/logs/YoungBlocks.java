package dev.assay.contracts.logs;

import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.AssayException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the newest blocks, each with its hash and its bloom, in one request with their logs. Where the bloom says that
 * there may be logs and none came, the block is asked for once more, by its hash.
 */
final class YoungBlocks {

    private static final int AT_ONCE = 16;

    private final NodeBlocks node;
    private final EmptyBlocks empty;
    private int atOnce = AT_ONCE;

    YoungBlocks(NodeBlocks node) {
        this.node = node;
        this.empty = new EmptyBlocks(node);
    }

    /** Returns blocks from one on; null if the first does not follow the tip. */
    @Nullable
    List<KeptBlock> read(long first, long most, long head, @Nullable KeptBlock tip, Patience patience) {
        while (true) {
            long last = Math.min(most, first + atOnce - 1);
            YoungAnswer answer;
            try {
                answer = ask(first, last);
            } catch (AssayException e) {
                if (!RangeLimits.says(e) || last == first) {
                    throw e;
                }
                atOnce = (int) (last - first + 1) / 2;
                continue;
            }
            String problem = answer.problem;
            if (problem == null
                    && tip != null
                    && !answer.headers.get(0).parent().equals(tip.hash())) {
                return null;
            }
            if (problem == null) {
                problem = answer.group();
            }
            if (problem == null) {
                atOnce = Math.min(AT_ONCE, 2 * atOnce);
                return confirmed(answer, head - Heads.LAG, patience);
            }
            // Where each call may go to another backend, few calls come through sooner.
            atOnce = Math.max(1, atOnce / 2);
            patience.again(problem);
        }
    }

    private YoungAnswer ask(long first, long last) {
        List<RpcCall> calls = new ArrayList<>();
        for (long number = first; number <= last; number++) {
            calls.add(NodeBlocks.block(number));
        }
        int logsAt = calls.size();
        calls.add(node.logs(first, last));
        calls.add(NodeBlocks.block(last));
        List<@Nullable Object> answers = node.ask(calls, null);
        YoungAnswer answer = new YoungAnswer();
        long highest = -1;
        long missing = Long.MAX_VALUE;
        for (int i = 0; i < answers.size(); i++) {
            Object each = answers.get(i);
            if (each instanceof RpcException e) {
                if (RangeLimits.says(e)) {
                    throw e;
                }
                answer.problem = NodeBlocks.passing(List.of(e));
                missing = e.isMissingBlock() ? Math.min(missing, i < logsAt ? first + i : last) : missing;
            } else if (i == logsAt) {
                answer.take(each);
            } else if (each instanceof BlockHeader header) {
                answer.headers.add(header);
                highest = Math.max(highest, header.number());
            } else {
                missing = Math.min(missing, i > logsAt ? last : first + i);
                answer.problem = "one of blocks " + first + " to " + last + " is not there";
            }
        }
        if (missing <= highest) {
            empty.severalAnswer();
        }
        if (answer.problem == null) {
            answer.problem = answer.brokenChain(first);
        }
        return answer;
    }

    private List<KeptBlock> confirmed(YoungAnswer answer, long everyNodeHas, Patience patience) {
        List<KeptBlock> blocks = new ArrayList<>();
        for (BlockHeader header : answer.headers) {
            List<KeptLog> logs = answer.byBlock.getOrDefault(header.hash(), List.of());
            if (logs.isEmpty()
                    && header.number() > everyNodeHas
                    && node.filter().mayBeIn(header.bloom())) {
                logs = empty.logs(header, patience.another());
            }
            blocks.add(new KeptBlock(header.number(), header.hash(), logs));
        }
        return blocks;
    }
}
