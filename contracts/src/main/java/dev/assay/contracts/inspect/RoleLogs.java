package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.logs.LogQuery;
import dev.assay.contracts.logs.Logged;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.TransportException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    @Solidity("event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)")
    private record RoleGranted(Bytes32 role, Address account, Address sender) {}

    @Solidity("event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)")
    private record RoleRevoked(Bytes32 role, Address account, Address sender) {}

    @Solidity("event RoleGranted(uint64 indexed roleId, address indexed account, uint32 delay, uint48 since, bool"
            + " newMember)")
    private record ManagerGranted(
            BigInteger roleId, Address account, BigInteger delay, BigInteger since, boolean newMember) {}

    @Solidity("event RoleRevoked(uint64 indexed roleId, address indexed account)")
    private record ManagerRevoked(BigInteger roleId, Address account) {}

    private record Change(long block, long index, Bytes32 role, Address account, boolean given) {}

    /** Reads them; a node that does not give them is no failure of the inspection, but is told. */
    static RoleLogs read(JsonRpc rpc, Address address, long first, long last, boolean manager) {
        String words = "eth_getLogs RoleGranted and RoleRevoked of " + address + ", blocks " + first + " to " + last;
        List<Change> changes = new ArrayList<>();
        try {
            if (manager) {
                LogQuery<ManagerGranted> granted = LogQuery.of(rpc, ManagerGranted.class);
                for (Logged<ManagerGranted> log : granted.from(address).between(first, last)) {
                    changes.add(change(log, Bytes32.of(log.event().roleId), log.event().account, true));
                }
                LogQuery<ManagerRevoked> revoked = LogQuery.of(rpc, ManagerRevoked.class);
                for (Logged<ManagerRevoked> log : revoked.from(address).between(first, last)) {
                    changes.add(change(log, Bytes32.of(log.event().roleId), log.event().account, false));
                }
            } else {
                LogQuery<RoleGranted> granted = LogQuery.of(rpc, RoleGranted.class);
                for (Logged<RoleGranted> log : granted.from(address).between(first, last)) {
                    changes.add(change(log, log.event().role, log.event().account, true));
                }
                LogQuery<RoleRevoked> revoked = LogQuery.of(rpc, RoleRevoked.class);
                for (Logged<RoleRevoked> log : revoked.from(address).between(first, last)) {
                    changes.add(change(log, log.event().role, log.event().account, false));
                }
            }
        } catch (TransportException unreachable) {
            throw unreachable;
        } catch (AssayException e) {
            return new RoleLogs(Map.of(), words, "the logs could not be read: " + e.getMessage());
        }
        return new RoleLogs(last(changes), words, "");
    }

    private static Change change(Logged<?> log, Bytes32 role, Address account, boolean given) {
        return new Change(log.blockNumber(), log.logIndex(), role, account, given);
    }

    private static Map<Bytes32, Map<Address, Boolean>> last(List<Change> changes) {
        changes.sort(Comparator.comparingLong(Change::block).thenComparingLong(Change::index));
        Map<Bytes32, Map<Address, Boolean>> states = new TreeMap<>();
        changes.forEach(each ->
                states.computeIfAbsent(each.role, role -> new TreeMap<>()).put(each.account, each.given));
        return states;
    }
}
