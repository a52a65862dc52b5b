package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.logs.LogQuery;
import dev.assay.contracts.logs.Logged;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.TransportException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the logs of a contract say of its roles.
 *
 * @param states by role and account, whether the last log gave it
 * @param words what was read, for people
 * @param problem why the logs could not be read; empty if they were
 */
record RoleLogs(Map<Bytes32, Map<Address, Boolean>> states, String words, String problem) {

    /** Not to be read, by the caller's wish. */
    static final RoleLogs UNWANTED = new RoleLogs(Map.of(), "no logs", "the logs were not to be read");

    private static final Bytes32 GRANTED = topic("RoleGranted(bytes32,address,address)");
    private static final Bytes32 REVOKED = topic("RoleRevoked(bytes32,address,address)");
    private static final Bytes32 MANAGER_GRANTED = topic("RoleGranted(uint64,address,uint32,uint48,bool)");
    private static final Bytes32 MANAGER_REVOKED = topic("RoleRevoked(uint64,address)");

    /** Both events of AccessControl, which have the same fields: read together, their own topic first. */
    @Solidity("event Change(bytes32 indexed kind, bytes32 indexed role, address indexed account, address indexed by)"
            + " anonymous")
    private record Change(Bytes32 kind, Bytes32 role, Address account, Address by) {}

    /** Both events of AccessManager, what one of them has as data left aside. */
    @Solidity("event Change(bytes32 indexed kind, bytes32 indexed role, address indexed account) anonymous")
    private record ManagerChange(Bytes32 kind, Bytes32 role, Address account) {}

    private static Bytes32 topic(String signature) {
        return AbiEvent.parse(signature).topic();
    }

    /** Reads them; a node that does not give them is no failure of the inspection, but is told. */
    static RoleLogs read(JsonRpc rpc, Address address, long first, long last, boolean manager) {
        String words = "eth_getLogs RoleGranted and RoleRevoked of " + address + ", blocks " + first + " to " + last;
        Map<Bytes32, Map<Address, Boolean>> states = new TreeMap<>();
        try {
            if (manager) {
                LogQuery<ManagerChange> changes = LogQuery.of(rpc, ManagerChange.class)
                        .from(address)
                        .where("kind", MANAGER_GRANTED, MANAGER_REVOKED);
                for (Logged<ManagerChange> log : changes.between(first, last)) {
                    ManagerChange change = log.event();
                    put(states, change.role, change.account, change.kind.equals(MANAGER_GRANTED));
                }
            } else {
                LogQuery<Change> changes =
                        LogQuery.of(rpc, Change.class).from(address).where("kind", GRANTED, REVOKED);
                for (Logged<Change> log : changes.between(first, last)) {
                    Change change = log.event();
                    put(states, change.role, change.account, change.kind.equals(GRANTED));
                }
            }
        } catch (TransportException unreachable) {
            throw unreachable;
        } catch (AssayException e) {
            return new RoleLogs(Map.of(), words, "the logs could not be read: " + e.getMessage());
        }
        return new RoleLogs(states, words, "");
    }

    private static void put(Map<Bytes32, Map<Address, Boolean>> states, Bytes32 role, Address account, boolean given) {
        states.computeIfAbsent(role, any -> new TreeMap<>()).put(account, given);
    }
}
