package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.standards.Slots;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for a Safe. Slots after <a href="https://github.com/safe-global/safe-smart-account">safe-smart-account</a>: the
 * hashes of {@code guard_manager.guard.address} and so on.
 */
final class SafeScan {

    private static final int MOST_PAGES = 10;
    private static final Address SENTINEL = Address.parse("0x0000000000000000000000000000000000000001");
    private static final AbiFunction VERSION = AbiFunction.parse("function VERSION() view returns (string)");
    private static final AbiFunction MODULES = AbiFunction.parse(
            "function getModulesPaginated(address start, uint256 size) view returns (address[] page, address next)");

    private final Callee callee;

    SafeScan(Callee callee) {
        this.callee = callee;
    }

    Fact<SafeFacts> safe() {
        Fact<BigInteger> threshold = callee.read(Parties.SAFE_THRESHOLD, BigInteger.class);
        Fact<List<Address>> owners = callee.read(Parties.SAFE_OWNERS, results -> addresses(results.get(0)));
        if (!threshold.isKnown() || !owners.isKnown()) {
            boolean unknown = threshold.isUnknown() && !owners.isAbsent();
            return unknown ? threshold.map(never -> facts(threshold, owners)) : new Fact.Absent<>(owners.evidence());
        }
        return new Fact.Known<>(facts(threshold, owners), owners.evidence().and(threshold.evidence()));
    }

    private SafeFacts facts(Fact<BigInteger> threshold, Fact<List<Address>> owners) {
        return new SafeFacts(
                callee.read(VERSION, String.class),
                owners,
                threshold,
                modules(),
                slot("guard_manager.guard.address"),
                slot("module_manager.module_guard.address"),
                slot("fallback_manager.handler.address"));
    }

    private static List<Address> addresses(Object list) {
        List<Address> found = new ArrayList<>();
        ((List<?>) list).forEach(each -> found.add((Address) each));
        return List.copyOf(found);
    }

    private Fact<List<Address>> modules() {
        List<Address> found = new ArrayList<>();
        Address from = SENTINEL;
        for (int page = 0; page < MOST_PAGES; page++) {
            Fact<List<?>> read = callee.read(MODULES, results -> results, from, BigInteger.valueOf(100));
            if (!read.isKnown()) {
                return read.map(never -> List.of());
            }
            found.addAll(addresses(read.value().get(0)));
            Address next = (Address) read.value().get(1);
            if (next.equals(SENTINEL) || next.isZero()) {
                return new Fact.Known<>(List.copyOf(found), read.evidence());
            }
            from = next;
        }
        return new Fact.Unknown<>(
                "there are more than " + 100 * MOST_PAGES,
                callee.book()
                        .evidence(Query.call(callee.address(), MODULES, List.of(SENTINEL, BigInteger.valueOf(100)))));
    }

    private Fact<Address> slot(String name) {
        Bytes32 slot = Slots.hash(name);
        Query query = Query.slot(callee.address(), slot, name);
        Evidence evidence = callee.book().evidence(query);
        return callee.book()
                .ask(query)
                .address()
                .<Fact<Address>>map(found -> new Fact.Known<>(found, evidence))
                .orElseGet(() -> new Fact.Absent<>(evidence));
    }
}
