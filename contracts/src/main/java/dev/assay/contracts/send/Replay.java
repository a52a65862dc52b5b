package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft tried out behind own transactions that wait, by {@code eth_simulateV1}.
 *
 * @param gasUsed by the draft
 * @param reverted what it reverted with; null if it did not
 * @param answer what it answered; empty if it reverted
 */
record Replay(long gasUsed, @Nullable Bytes reverted, Bytes answer) {

    /** More would be a large request, and is near to what one block holds. */
    static final int MOST = 64;

    private static final Column CALLS = Column.always("calls");
    private static final Column ERROR = Column.sometimes("error");
    private static final String NOTHING = "0x";

    static RpcCall question(Address sender, List<Slot> before, Map<String, Object> draft, long block) {
        List<Object> calls = new ArrayList<>();
        for (Slot slot : before) {
            calls.add(Outline.call(sender, slot.last().signed().transaction()));
        }
        calls.add(draft);
        return RpcCall.of(
                "eth_simulateV1",
                Map.of("blockStateCalls", List.of(Map.of("calls", calls)), "validation", false),
                block);
    }

    static Replay read(RpcAnswer answer) {
        Rows blocks = answer.value().rows();
        Rows calls = blocks.isEmpty() ? null : blocks.get(0).rows(CALLS);
        if (calls == null || calls.isEmpty()) {
            throw new DataException("eth_simulateV1 answered no call: " + blocks, "$.result[0].calls", null);
        }
        Row last = calls.get(calls.size() - 1);
        long gas = Node.number(last, "gasUsed");
        boolean failed = Node.number(last, "status") == 0;
        return new Replay(gas, failed ? data(last) : null, failed ? Bytes.EMPTY : returned(last));
    }

    /** Geth gives the data twice, Anvil in one place or the other. */
    private static Bytes data(Row call) {
        Row error = call.row(ERROR);
        String inError = error != null && error.value("data") instanceof String text ? text : NOTHING;
        return inError.equals(NOTHING) ? returned(call) : Bytes.parse(inError);
    }

    private static Bytes returned(Row call) {
        return Bytes.parse(call.value("returnData") instanceof String text ? text : NOTHING);
    }
}
