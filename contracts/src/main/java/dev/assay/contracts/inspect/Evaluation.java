package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiFunction;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what is to be said of an address from what is in the book. */
final class Evaluation {

    private static final AbiFunction GET_OWNER = AbiFunction.parse("function getOwner() view returns (address)");
    private static final AbiFunction PENDING_OWNER =
            AbiFunction.parse("function pendingOwner() view returns (address)");
    private static final AbiFunction AUTHORITY = AbiFunction.parse("function authority() view returns (address)");

    private final Book book;
    private final Address address;
    private final @Nullable Abi abi;
    private @Nullable RoleLogs logs;
    private boolean wantsLogs;
    private boolean manager;

    /** Takes what is known already; the logs are null if they are still to be read. */
    Evaluation(Book book, Address address, @Nullable Abi abi, @Nullable RoleLogs logs) {
        this.book = book;
        this.address = address;
        this.abi = abi;
        this.logs = logs;
    }

    /** Whether it has roles, and their logs were not read. */
    boolean wantsLogs() {
        return wantsLogs && logs == null;
    }

    /** Whether its roles are those of an AccessManager. */
    boolean isManager() {
        return manager;
    }

    void logs(RoleLogs read) {
        logs = read;
    }

    Inspection inspection() {
        Bytes code = book.code(address).data();
        Trail trail = Trail.of(book, address);
        Callee callee = trail.callee();
        ProxyFacts proxy = trail.proxy();
        Parties parties = new Parties(book);
        Inspection.Place place = new Inspection.Place(
                address, book.blockNumber(), book.blockHash(), kind(code), code, selectors(callee));
        Inspection.Control control = new Inspection.Control(
                admin(parties, proxy),
                parties.of(owner(callee)),
                nonZero(callee.read(PENDING_OWNER, Address.class)),
                parties.of(callee.read(AUTHORITY, Address.class)));
        Map<Standard, Fact<Boolean>> standards = new StandardScan(callee).standards();
        boolean listing =
                of(standards, Standard.ACCESS_CONTROL_ENUMERABLE).find().orElse(false);
        RoleScan scan = new RoleScan(callee, listing, abi, logs);
        wantsLogs = scan.hasAny().isKnown();
        manager = scan.isManager();
        Fact<Roles> roles = scan.roles();
        Inspection.Organs organs = new Inspection.Organs(
                roles,
                new TimelockScan(callee, roles).timelock(),
                new SafeScan(callee).safe(),
                new GovernorScan(callee, parties).governor(),
                new TokenScan(callee, of(standards, Standard.ERC20)).token());
        return new Inspection(place, proxy, control, organs, new PowerScan(callee, proxy, abi).powers(), standards);
    }

    private static Fact<Boolean> of(Map<Standard, Fact<Boolean>> standards, Standard standard) {
        return Objects.requireNonNull(standards.get(standard));
    }

    private static AccountKind kind(Bytes code) {
        if (code.isEmpty()) {
            return AccountKind.ACCOUNT;
        }
        return Designator.find(code).isPresent() ? AccountKind.DELEGATED_ACCOUNT : AccountKind.CONTRACT;
    }

    private Fact<Set<Bytes>> selectors(Callee callee) {
        Evidence evidence = book.evidence(Query.code(address));
        return callee.complete()
                ? new Fact.Known<>(Set.copyOf(callee.selectors()), evidence)
                : new Fact.Unknown<>("its code could not be read to the end", evidence);
    }

    private static Fact<Party> admin(Parties parties, ProxyFacts proxy) {
        Fact<Party> admin = parties.of(proxy.admin());
        return admin.isKnown() || !proxy.beacon().isKnown() ? admin : parties.of(proxy.beacon());
    }

    private static Fact<Address> owner(Callee callee) {
        Fact<Address> owner = callee.read(Parties.OWNER, Address.class);
        Fact<Address> other = callee.read(GET_OWNER, Address.class);
        return !owner.isKnown() && other.isKnown() ? other : owner;
    }

    private static Fact<Address> nonZero(Fact<Address> found) {
        return found.isKnown() && found.value().isZero() ? new Fact.Absent<>(found.evidence()) : found;
    }
}
