package dev.assay.contracts.logs;

import dev.assay.contracts.Bytes32;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the newest blocks, each with its hash and its bloom, in one request with their logs. Where the bloom says that there may
 * be logs and none came, the block is asked for once more, by its hash.
 */
final class YoungBlocks {

    private static final int AT_ONCE = 16;
    /** By how many answers an empty block is believed whose bloom matches. */
    private static final int BELIEVED = 2;

    private final NodeBlocks node;
    private int atOnce = AT_ONCE;

    YoungBlocks(NodeBlocks node) {
        this.node = node;
    }

    /** Returns blocks from one on; null if the first does not follow the tip. */
    @Nullable
    List<KeptBlock> read(long first, long most, @Nullable KeptBlock tip, Patience patience) {
        while (true) {
            long last = Math.min(most, first + atOnce - 1);
            Answer answer;
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
                problem = group(answer);
            }
            if (problem == null) {
                atOnce = Math.min(AT_ONCE, 2 * atOnce);
                return confirmed(answer, patience);
            }
            // Where each call may go to another backend, few calls come through sooner.
            atOnce = Math.max(1, atOnce / 2);
            patience.again(problem);
        }
    }

    private Answer ask(long first, long last) {
        List<RpcCall> calls = new ArrayList<>();
        for (long number = first; number <= last; number++) {
            calls.add(NodeBlocks.block(number));
        }
        int logsAt = calls.size();
        calls.add(node.logs(first, last));
        calls.add(NodeBlocks.block(last));
        List<@Nullable Object> answers = node.ask(calls, null);
        Answer answer = new Answer();
        for (int i = 0; i < answers.size(); i++) {
            Object each = answers.get(i);
            if (each instanceof RpcException e) {
                if (!e.isRetryable() || RangeLimits.says(e)) {
                    throw e;
                }
                answer.problem = e.getMessage();
            } else if (i == logsAt) {
                answer.take(each);
            } else if (each instanceof BlockHeader header) {
                answer.headers.add(header);
            } else {
                answer.problem = "one of blocks " + first + " to " + last + " is not there";
            }
        }
        if (answer.problem == null) {
            answer.problem = answer.brokenChain(first);
        }
        return answer;
    }

    /** Puts each log to its block; returns what does not fit. */
    private @Nullable String group(Answer answer) {
        answer.logs.sort(Comparator.comparingLong(KeptLog::blockNumber).thenComparingLong(KeptLog::logIndex));
        KeptLog before = null;
        for (KeptLog log : answer.logs) {
            if (before != null && before.blockHash().equals(log.blockHash()) && before.logIndex() == log.logIndex()) {
                if (before.equals(log)) {
                    continue;
                }
                return "log " + log.logIndex() + " of block " + log.blockNumber() + " came in two forms";
            }
            before = log;
            List<KeptLog> block = answer.byBlock.get(log.blockHash());
            if (block == null) {
                return "block " + log.blockNumber() + " has another hash in its logs";
            }
            block.add(log);
        }
        return null;
    }

    private List<KeptBlock> confirmed(Answer answer, Patience patience) {
        List<KeptBlock> blocks = new ArrayList<>();
        for (BlockHeader header : answer.headers) {
            List<KeptLog> logs = answer.byBlock.getOrDefault(header.hash(), List.of());
            if (logs.isEmpty() && node.filter().mayBeIn(header.bloom())) {
                logs = byHash(header, patience);
            }
            blocks.add(new KeptBlock(header.number(), header.hash(), logs));
        }
        return blocks;
    }

    private List<KeptLog> byHash(BlockHeader header, Patience patience) {
        int empty = 0;
        RpcCall block = NodeBlocks.block(header.hash());
        while (true) {
            List<@Nullable Object> answers = node.ask(List.of(block, node.logs(header.hash()), block), null);
            Object logs = answers.get(1);
            boolean known = answers.get(0) instanceof BlockHeader && answers.get(2) instanceof BlockHeader;
            if (known && logs instanceof List<?>) {
                Answer answer = new Answer();
                answer.headers.add(header);
                answer.byBlock.put(header.hash(), new ArrayList<>());
                answer.take(logs);
                String problem = group(answer);
                if (problem == null && !answer.logs.isEmpty()) {
                    return answer.byBlock.getOrDefault(header.hash(), List.of());
                }
                if (problem == null && ++empty >= BELIEVED) {
                    return List.of();
                }
                if (problem == null) {
                    continue;
                }
            }
            patience.again("block " + header.number() + " " + header.hash()
                    + " was there, and is not when asked for its logs");
        }
    }

    /** What one question brought. */
    private static final class Answer {

        private final List<BlockHeader> headers = new ArrayList<>();
        private final Map<Bytes32, List<KeptLog>> byBlock = new LinkedHashMap<>();
        private final List<KeptLog> logs = new ArrayList<>();
        private @Nullable String problem;

        void take(@Nullable Object list) {
            if (!(list instanceof List<?> given)) {
                throw new DataException("The node answered eth_getLogs without logs", "$.result", null);
            }
            given.forEach(each -> logs.add((KeptLog) each));
        }

        /** The last header is the one that was asked for twice. */
        @Nullable
        String brokenChain(long first) {
            BlockHeader again = headers.remove(headers.size() - 1);
            for (int i = 0; i < headers.size(); i++) {
                BlockHeader header = headers.get(i);
                if (header.number() != first + i
                        || (i > 0 && !header.parent().equals(headers.get(i - 1).hash()))) {
                    return "block " + header.number() + " does not follow the one before";
                }
                byBlock.put(header.hash(), new ArrayList<>());
            }
            return again.hash().equals(headers.get(headers.size() - 1).hash())
                    ? null
                    : "block " + again.number() + " is not the same before and behind its logs";
        }
    }
}
