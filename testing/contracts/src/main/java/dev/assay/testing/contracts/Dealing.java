package dev.assay.testing.contracts;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import dev.assay.testing.chain.TestChain;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the slot of a balance: the node says which slots {@code balanceOf} reads, and each is tried. */
final class Dealing {

    private static final AbiFunction BALANCE = AbiFunction.parse("function balanceOf(address) view returns (uint256)");
    private static final Column LIST = Column.sometimes("accessList");
    private static final Column ADDRESS = Column.always("address");
    private static final Column KEYS = Column.always("storageKeys");

    private final JsonRpc rpc;
    private final TestChain chain;

    Dealing(JsonRpc rpc, TestChain chain) {
        this.rpc = rpc;
        this.chain = chain;
    }

    void deal(Address token, Address who, BigInteger amount) {
        Bytes32.of(amount);
        Map<String, Object> call = Map.of("to", token, "data", BALANCE.encode(List.of(who)));
        try {
            if (!amount.equals(balance(call)) && !tryEach(call, amount)) {
                throw new DealException(
                        "No slot that balanceOf of " + token + " reads is the balance of " + who
                                + ": it may be computed, such as from shares",
                        null);
            }
        } catch (RpcException | DataException e) {
            throw new DealException(token + " does not answer balanceOf: " + e.getMessage(), e);
        }
    }

    private boolean tryEach(Map<String, Object> call, BigInteger amount) {
        Row answer = rpc.call("eth_createAccessList", call, "latest").get().row();
        Rows list = answer.rows(LIST);
        for (Row entry : list == null ? List.<Row>of() : list) {
            String address = String.valueOf(entry.text(ADDRESS));
            List<String> keys = entry.texts(KEYS);
            for (String key : keys == null ? List.<String>of() : keys) {
                if (isBalance(call, amount, address, Bytes32.parse(key).toUnsigned())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Leaves the amount where it is the balance, and what was there before where it is not. */
    private boolean isBalance(Map<String, Object> call, BigInteger amount, String address, BigInteger slot) {
        Bytes32 before =
                rpc.call("eth_getStorageAt", address, slot, "latest").get().bytes32();
        chain.setStorage(address, slot, amount);
        boolean found = false;
        try {
            found = amount.equals(balance(call));
        } catch (RpcException | DataException notThis) {
            // What was overwritten may be the address of the implementation; it is put back below.
            found = false;
        } finally {
            if (!found) {
                chain.setStorage(address, slot, before.toUnsigned());
            }
        }
        return found;
    }

    private @Nullable Object balance(Map<String, Object> call) {
        Bytes answer = rpc.call("eth_call", call, "latest").get().bytes();
        return BALANCE.decodeResult(answer).get(0);
    }
}
