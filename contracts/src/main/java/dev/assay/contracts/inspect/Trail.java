package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.internal.code.CloneCode;
import dev.assay.contracts.internal.code.CodeReading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows an address to the code that it runs in the end. Used once. */
final class Trail {

    private static final int MOST_HOPS = 8;
    private static final AbiFunction FACETS = AbiFunction.parse(
            "function facets() view returns ((address facetAddress, bytes4[] functionSelectors)[] facets)");

    private final Book book;
    private final Address address;
    private final ProxyPlaces places;
    private final List<ProxyHop> hops = new ArrayList<>();
    private final Set<Bytes> selectors = new LinkedHashSet<>();
    private boolean complete = true;
    private Fact<ProxyKind> kind;
    private Fact<Address> implementation;

    private Trail(Book book, Address address) {
        this.book = book;
        this.address = address;
        this.places = new ProxyPlaces(book, address);
        Evidence evidence = book.evidence(Query.code(address));
        this.kind = new Fact.Known<>(ProxyKind.NONE, evidence);
        this.implementation = new Fact.Absent<>(evidence);
    }

    static Trail of(Book book, Address address) {
        Trail trail = new Trail(book, address);
        trail.follow();
        return trail;
    }

    private void follow() {
        Address current = address;
        Set<Address> visited = new LinkedHashSet<>(Set.of(address));
        while (hops.size() < MOST_HOPS) {
            Bytes code = book.code(current).data();
            Next next = places.next(current, code);
            if (hops.isEmpty()) {
                kind = next.kind();
            }
            collect(code, next);
            if (!next.to().isKnown()) {
                end(current, next);
                return;
            }
            ProxyHop hop = new ProxyHop(
                    current, next.kind().value(), next.to().value(), next.to().evidence());
            hops.add(hop);
            current = hop.to();
            if (!visited.add(current)) {
                lost("calls go round, over " + visited, hop.evidence());
                return;
            }
        }
        lost("calls are handed over more than " + MOST_HOPS + " times", last().evidence());
    }

    private void end(Address current, Next next) {
        boolean proxyAgain =
                next.kind().find().filter(found -> found != ProxyKind.NONE).isPresent();
        if (hops.isEmpty()) {
            implementation = next.to();
        } else if (proxyAgain) {
            lost(next.to().toString(), next.to().evidence());
        } else {
            // Code that cannot be foreseen is taken for the end, since it was named as an implementation.
            implementation = new Fact.Known<>(current, last().evidence());
        }
    }

    private void lost(String reason, Evidence evidence) {
        implementation = new Fact.Unknown<>(reason, evidence);
        complete = false;
    }

    private ProxyHop last() {
        return hops.get(hops.size() - 1);
    }

    private void collect(Bytes code, Next next) {
        if (next.kind().find().filter(found -> found == ProxyKind.DIAMOND).isPresent()) {
            collectFacets();
        } else if (next.to().isUnknown()) {
            complete = false;
        }
        if (Designator.find(code).isEmpty() && CloneCode.find(code).isEmpty() && !code.isEmpty()) {
            CodeReading reading = book.reading(code);
            selectors.addAll(reading.selectors());
            complete &= reading.complete();
        }
    }

    /** A diamond lists the functions of its facets. */
    private void collectFacets() {
        Fact<List<?>> facets = Callee.unread(book, address).read(FACETS, results -> (List<?>) results.get(0));
        complete &= facets.isKnown();
        for (Object facet : facets.find().orElse(List.of())) {
            if (facet instanceof List<?> parts && parts.get(1) instanceof List<?> all) {
                all.forEach(selector -> selectors.add((Bytes) selector));
            }
        }
    }

    Callee callee() {
        return new Callee(book, address, selectors, complete);
    }

    List<ProxyHop> hops() {
        return hops;
    }

    ProxyFacts proxy() {
        Evidence code = book.evidence(Query.code(address));
        ProxyKind first = kind.find().orElse(ProxyKind.OTHER);
        Fact<Address> admin = switch (first) {
            case NONE, CLONE -> new Fact.Absent<>(code);
            // Its key names another contract whenever it wants to.
            case DELEGATED_ACCOUNT -> new Fact.Known<>(address, code);
            default -> places.admin(first);
        };
        Fact<Bytes> arguments = CloneCode.find(book.code(address).data())
                .map(CloneCode::arguments)
                .filter(bytes -> !bytes.isEmpty())
                .<Fact<Bytes>>map(bytes -> new Fact.Known<>(bytes, code))
                .orElseGet(() -> new Fact.Absent<>(code));
        return new ProxyFacts(kind, implementation, admin, beacon(code), arguments, hops);
    }

    private Fact<Address> beacon(Evidence code) {
        Optional<Fact<Address>> asked = hops.stream()
                .filter(hop -> hop.kind() == ProxyKind.BEACON)
                .map(hop -> places.beacon(hop.from()))
                .findFirst();
        if (asked.isEmpty()
                && kind.find().filter(found -> found == ProxyKind.BEACON).isPresent()) {
            return places.beacon(address);
        }
        boolean nowhere = !kind.isKnown() || (kind.value() == ProxyKind.OTHER && implementation.isUnknown());
        return asked.orElseGet(() -> nowhere
                ? new Fact.Unknown<>("its implementation is in no known place", code)
                : new Fact.Absent<>(code));
    }
}
