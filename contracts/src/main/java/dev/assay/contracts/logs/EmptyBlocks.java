package dev.assay.contracts.logs;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.rpc.RpcCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a block has none of the logs although its bloom says that it may: by its hash, with the block before and
 * behind in the same request, more than once. Where the calls of one request were seen to go to several backends, that proves
 * nothing; then all logs of the block are asked for, of which there must be some if its bloom is not empty.
 */
final class EmptyBlocks {

    private static final int BELIEVED = 2;

    private final NodeBlocks node;
    private boolean several;

    EmptyBlocks(NodeBlocks node) {
        this.node = node;
    }

    /** Notes that the calls of one request were answered by several backends. */
    void severalAnswer() {
        several = true;
    }

    List<KeptLog> logs(BlockHeader header, Patience patience) {
        int empty = 0;
        RpcCall block = NodeBlocks.block(header.hash());
        boolean proving = several && isProof(header.bloom());
        while (true) {
            RpcCall logs = proving ? NodeBlocks.allLogs(header.hash()) : node.logs(header.hash());
            List<@Nullable Object> answers = node.ask(List.of(block, logs, block), null);
            boolean before = answers.get(0) instanceof BlockHeader;
            boolean behind = answers.get(2) instanceof BlockHeader;
            if (before && behind && answers.get(1) instanceof List<?> given) {
                YoungAnswer answer = new YoungAnswer();
                answer.byBlock.put(header.hash(), new ArrayList<>());
                answer.take(given);
                if (answer.group() == null && !given.isEmpty()) {
                    return answer.byBlock.getOrDefault(header.hash(), List.of()).stream()
                            .filter(node.filter()::matches)
                            .toList();
                }
                if (given.isEmpty() && !proving) {
                    empty++;
                    if (empty >= BELIEVED) {
                        return List.of();
                    }
                    continue;
                }
            }
            if (before != behind) {
                several = true;
                proving = isProof(header.bloom());
            }
            patience.again("block " + header.number() + " " + header.hash() + " may have logs, and none came");
        }
    }

    /** Tells whether a block has logs for certain. */
    private static boolean isProof(Bytes bloom) {
        if (bloom.size() != BloomBits.SIZE) {
            return false;
        }
        for (int i = 0; i < BloomBits.SIZE; i++) {
            if (bloom.at(i) != 0) {
                return true;
            }
        }
        return false;
    }
}
