package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.standards.Slots;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out which roles a contract has and who has them. */
final class RoleScan {

    private static final int MOST_LISTED = 500;
    private static final Address NOBODY = Address.ZERO;
    private static final String ROOT = "DEFAULT_ADMIN_ROLE";
    private static final List<String> COMMON = List.of(
            "MINTER_ROLE",
            "PAUSER_ROLE",
            "BURNER_ROLE",
            "UPGRADER_ROLE",
            "SNAPSHOT_ROLE",
            "PROPOSER_ROLE",
            "EXECUTOR_ROLE",
            "CANCELLER_ROLE",
            "TIMELOCK_ADMIN_ROLE",
            "ADMIN_ROLE",
            "OPERATOR_ROLE",
            "URI_SETTER_ROLE",
            "GOVERNOR_ROLE",
            "GUARDIAN_ROLE",
            "KEEPER_ROLE",
            "MANAGER_ROLE",
            "BLACKLISTER_ROLE",
            "WITHDRAWER_ROLE",
            "DEPOSITOR_ROLE",
            "PREDICATE_ROLE",
            "RELAYER_ROLE",
            "EMERGENCY_ROLE",
            "ORACLE_ROLE",
            "TRANSFER_ROLE",
            "CONTROLLER_ROLE",
            "SUPPLY_ROLE",
            "RESCUER_ROLE",
            "WHITELIST_ROLE",
            "PAUSE_ROLE",
            "RESUME_ROLE");

    static final AbiFunction HAS = AbiFunction.parse("function hasRole(bytes32, address) view returns (bool)");
    private static final AbiFunction ADMIN = AbiFunction.parse("function getRoleAdmin(bytes32) view returns (bytes32)");
    private static final AbiFunction COUNT =
            AbiFunction.parse("function getRoleMemberCount(bytes32) view returns (uint256)");
    private static final AbiFunction MEMBER =
            AbiFunction.parse("function getRoleMember(bytes32, uint256) view returns (address)");
    private static final AbiFunction MANAGER_HAS =
            AbiFunction.parse("function hasRole(uint64, address) view returns (bool isMember, uint32 delay)");
    private static final AbiFunction MANAGER_ADMIN =
            AbiFunction.parse("function getRoleAdmin(uint64) view returns (uint64)");

    private final Callee callee;
    private final boolean manager;
    private final boolean listing;
    private final @Nullable RoleLogs logs;
    private final Map<Bytes32, String> names = new LinkedHashMap<>();

    /** Takes the logs; null if they were not read yet. */
    RoleScan(Callee callee, boolean listing, @Nullable Abi abi, @Nullable RoleLogs logs) {
        this.callee = callee;
        this.manager = callee.read(Parties.EXPIRATION, BigInteger.class).isKnown()
                && callee.read(Parties.MIN_SETBACK, BigInteger.class).isKnown();
        this.listing = listing;
        this.logs = logs;
        if (manager) {
            names.put(Bytes32.ZERO, "ADMIN_ROLE");
            names.put(Bytes32.of(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE)), "PUBLIC_ROLE");
        } else {
            names.put(Bytes32.ZERO, ROOT);
            COMMON.forEach(name -> names.put(Slots.hash(name), name));
            if (abi != null) {
                abi.functions().stream()
                        .map(AbiFunction::name)
                        .filter(name -> name.endsWith("_ROLE") && !name.equals(ROOT))
                        .forEach(name -> names.put(Slots.hash(name), name));
            }
        }
    }

    boolean isManager() {
        return manager;
    }

    /** Whether it has roles at all. */
    Fact<Boolean> hasAny() {
        Fact<Boolean> asked = callee.read(HAS, Boolean.class, Bytes32.ZERO, NOBODY);
        return manager ? callee.read(MANAGER_HAS, results -> true, BigInteger.ZERO, NOBODY) : asked.map(any -> true);
    }

    Fact<Roles> roles() {
        Fact<Boolean> any = hasAny();
        if (!any.isKnown()) {
            return any.map(never -> new Roles(List.of(), false));
        }
        if (logs == null) {
            return new Fact.Unknown<>("the logs were not read yet", any.evidence());
        }
        boolean read = logs.problem().isEmpty();
        Evidence evidence = callee.book().evidence(logs.words()).and(any.evidence());
        if (!read && !listing) {
            return new Fact.Unknown<>(logs.problem() + "; it does not list the members of a role", evidence);
        }
        Map<Bytes32, Role> roles = new TreeMap<>();
        Deque<Bytes32> open = new ArrayDeque<>(logs.states().keySet());
        open.add(Bytes32.ZERO);
        if (!read) {
            open.addAll(names.keySet());
        }
        while (!open.isEmpty()) {
            Bytes32 id = open.pop();
            if (!roles.containsKey(id)) {
                Role role = role(id);
                roles.put(id, role);
                role.admin().find().ifPresent(open::add);
            }
        }
        return new Fact.Known<>(new Roles(worthTelling(roles, read), read), evidence);
    }

    /** Names that were only tried are left out where nobody has the role. */
    private static List<Role> worthTelling(Map<Bytes32, Role> roles, boolean read) {
        return roles.values().stream()
                .filter(role -> read || !role.members().isEmpty() || role.id().equals(Bytes32.ZERO))
                .toList();
    }

    private Role role(Bytes32 id) {
        Fact<Bytes32> admin = manager
                ? callee.read(MANAGER_ADMIN, results -> Bytes32.of((BigInteger) results.get(0)), id.toUnsigned())
                : callee.read(ADMIN, Bytes32.class, id);
        Map<Address, Boolean> told = logs == null ? Map.of() : logs.states().getOrDefault(id, Map.of());
        Set<Address> candidates = new TreeSet<>(told.keySet());
        candidates.addAll(listed(id));
        List<RoleMember> members = new ArrayList<>();
        List<Address> disputed = new ArrayList<>();
        for (Address candidate : candidates) {
            Fact<RoleMember> member = member(id, candidate);
            member.find().ifPresent(members::add);
            // Of whom no log is known, none contradicts.
            boolean given = told.getOrDefault(candidate, member.isKnown());
            if (given != member.isKnown()) {
                disputed.add(candidate);
            }
        }
        String shown = manager ? id.toUnsigned().toString() : id.toHex();
        return new Role(id, names.getOrDefault(id, shown), admin, members, disputed);
    }

    /** Whom the contract itself lists, if it does. */
    private List<Address> listed(Bytes32 id) {
        if (!listing || manager) {
            return List.of();
        }
        List<Address> found = new ArrayList<>();
        BigInteger count = callee.read(COUNT, BigInteger.class, id).find().orElse(BigInteger.ZERO);
        for (int i = 0; i < count.min(BigInteger.valueOf(MOST_LISTED)).intValue(); i++) {
            callee.read(MEMBER, Address.class, id, BigInteger.valueOf(i)).find().ifPresent(found::add);
        }
        return found;
    }

    private Fact<RoleMember> member(Bytes32 id, Address account) {
        if (manager) {
            Fact<List<?>> has = callee.read(MANAGER_HAS, results -> results, id.toUnsigned(), account);
            return has.find().filter(results -> (Boolean) results.get(0)).isEmpty()
                    ? new Fact.Absent<>(has.evidence())
                    : has.map(results -> new RoleMember(account, ((BigInteger) results.get(1)).longValueExact()));
        }
        Fact<Boolean> has = callee.read(HAS, Boolean.class, id, account);
        return has.find().orElse(false)
                ? has.map(yes -> new RoleMember(account, 0))
                : new Fact.Absent<>(has.evidence());
    }
}
