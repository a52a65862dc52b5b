package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mined transaction that used a nonce: the block by bisection of the sender's count, then the transaction in it.
 */
final class Successor {

    private static final Column TRANSACTIONS = Column.always("transactions");

    private final Node node;
    private final Address sender;

    Successor(Node node, Address sender) {
        this.node = node;
        this.sender = sender;
    }

    /** Returns it as the node tells it; null if the node has no state that old, lags, or the chain moved meanwhile. */
    @Nullable
    Row find(long nonce) {
        try {
            long head = node.head();
            Long block = firstAbove(nonce, head);
            Row found = block == null ? null : node.block(block);
            return found == null ? null : in(found, nonce);
        } catch (RpcException e) {
            if (e.isRetryable()) {
                throw e;
            }
            return null;
        }
    }

    /** Returns the first block after which the count is above the nonce. */
    private @Nullable Long firstAbove(long nonce, long head) {
        if (node.count(sender, head) <= nonce) {
            return null;
        }
        long high = head;
        long low = head;
        for (long step = 1; low > 0; step *= 2) {
            low = Math.max(0, head - step);
            if (node.count(sender, low) <= nonce) {
                break;
            }
            high = low;
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (node.count(sender, middle) > nonce) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private @Nullable Row in(Row block, long nonce) {
        Rows transactions = block.rows(TRANSACTIONS);
        if (transactions == null) {
            return null;
        }
        for (Row transaction : transactions) {
            if (transaction.value("from") instanceof String from
                    && from.equalsIgnoreCase(sender.toHex())
                    && Node.number(transaction, "nonce") == nonce) {
                return transaction;
            }
        }
        return null;
    }
}
