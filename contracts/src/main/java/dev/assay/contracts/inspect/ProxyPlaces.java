package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.internal.code.CloneCode;
import dev.assay.contracts.internal.code.CodeReading;
import dev.assay.contracts.internal.code.CodeReading.Fallback;
import dev.assay.contracts.internal.code.PushSweep;
import dev.assay.contracts.standards.Slots;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for an implementation in all places that proxies keep one. What is in storage is in that of the address that is
 * called, also where its proxy's code hands over to code that is a proxy again.
 */
final class ProxyPlaces {

    static final Bytes32 BEACON = Slots.erc1967("eip1967.proxy.beacon");
    static final Bytes32 IMPLEMENTATION = Slots.erc1967("eip1967.proxy.implementation");
    static final Bytes32 ADMIN = Slots.erc1967("eip1967.proxy.admin");
    private static final Bytes32 PROXIABLE = Slots.hash("PROXIABLE");
    private static final Bytes32 OLD_IMPLEMENTATION = Slots.hash("org.zeppelinos.proxy.implementation");
    private static final Bytes32 OLD_ADMIN = Slots.hash("org.zeppelinos.proxy.admin");

    private static final AbiFunction UUID = AbiFunction.parse("function proxiableUUID() view returns (bytes32)");
    private static final AbiFunction MASTER_COPY = AbiFunction.parse("function masterCopy() view returns (address)");
    private static final AbiFunction PROXY_TYPE = AbiFunction.parse("function proxyType() pure returns (uint256)");
    private static final AbiFunction FACETS = AbiFunction.parse("function facetAddresses() view returns (address[])");
    static final AbiFunction IMPLEMENTATION_OF = AbiFunction.parse("function implementation() view returns (address)");
    private static final AbiFunction COMPTROLLER =
            AbiFunction.parse("function comptrollerImplementation() view returns (address)");

    // Code that answers anything with a word of its own, to see whether it is run: push, store, return.
    private static final Bytes32 MARK = Slots.hash("an answer that is in no contract");
    private static final Bytes MARKING = Bytes.parse("0x7f" + MARK.toHex().substring(2) + "60005260206000f3");
    private static final Address MARKER = Address.copyOf(MARK.toArray(), 12);

    private final Book book;
    private final Address storage;
    private final Callee callee;

    ProxyPlaces(Book book, Address storage) {
        this.book = book;
        this.storage = storage;
        this.callee = Callee.unread(book, storage);
        // In the first trip, so that no other is needed for them.
        List.of(BEACON, IMPLEMENTATION, ADMIN, PROXIABLE, OLD_IMPLEMENTATION, OLD_ADMIN, Bytes32.ZERO)
                .forEach(this::slot);
        List.of(MASTER_COPY, PROXY_TYPE, FACETS, IMPLEMENTATION_OF, COMPTROLLER)
                .forEach(function -> book.call(storage, function));
        callee.nonsense();
    }

    private Query slot(Bytes32 slot) {
        Query query = slot(storage, slot);
        book.ask(query);
        return query;
    }

    private static Query slot(Address address, Bytes32 slot) {
        return Query.slot(address, slot, slot.equals(Bytes32.ZERO) ? "0" : slot.toHex());
    }

    /** Looks where some code hands calls over, its own or that of an implementation. */
    Next next(Address current, Bytes code) {
        Evidence seen = book.evidence(Query.code(current));
        if (code.isEmpty()) {
            return Next.nowhere(seen);
        }
        Optional<Address> delegate = Designator.find(code);
        if (delegate.isPresent()) {
            return Next.to(ProxyKind.DELEGATED_ACCOUNT, delegate.get(), seen);
        }
        Optional<CloneCode> clone = CloneCode.find(code);
        if (clone.isPresent()) {
            return Next.to(ProxyKind.CLONE, clone.get().target(), seen);
        }
        Fallback fallback = book.reading(code).fallback();
        if (fallback == Fallback.STAYS) {
            return Next.nowhere(seen);
        }
        Optional<Next> found = inStorage(current, code);
        if (found.isEmpty() && current.equals(storage)) {
            found = byFunction(book.reading(code));
        }
        return found.orElseGet(() -> fallback == Fallback.DELEGATES
                ? Next.somewhere(ProxyKind.OTHER, "it hands calls over, to an address in no known place", seen)
                : Next.unknown("its code goes ways that cannot be foreseen", seen));
    }

    private Optional<Next> inStorage(Address current, Bytes code) {
        Query beacon = beacon(current, code);
        Optional<Address> found = at(beacon, current, code, BEACON);
        if (found.isPresent()) {
            return Optional.of(byBeacon(beacon, found.get()));
        }
        found = at(slot(IMPLEMENTATION), current, code, IMPLEMENTATION);
        if (found.isPresent()) {
            Address to = found.get();
            return Optional.of(Next.to(kind(to), to, book.evidence(slot(IMPLEMENTATION))));
        }
        found = at(slot(PROXIABLE), current, code, PROXIABLE);
        if (found.isPresent()) {
            return Optional.of(Next.to(ProxyKind.ERC1822, found.get(), book.evidence(slot(PROXIABLE))));
        }
        return at(slot(OLD_IMPLEMENTATION), current, code, OLD_IMPLEMENTATION)
                .map(to -> Next.to(ProxyKind.ZEPPELIN, to, book.evidence(slot(OLD_IMPLEMENTATION))));
    }

    /** What a slot holds. That of another contract's proxy counts only if the code that is run names the slot. */
    private Optional<Address> at(Query query, Address current, Bytes code, Bytes32 slot) {
        boolean read = current.equals(storage) || !query.equals(slot(slot)) || PushSweep.pushes(code, slot);
        return read ? book.ask(query).address() : Optional.empty();
    }

    /** The slot of the beacon; that of the code's own storage where the code holds the same beacon as a constant. */
    private Query beacon(Address current, Bytes code) {
        if (!current.equals(storage)) {
            Query own = slot(current, BEACON);
            Answer answer = book.ask(own);
            if (answer.address().isPresent()
                    && PushSweep.pushes(code, Bytes32.copyOf(answer.data().toArray()))) {
                return own;
            }
        }
        return slot(BEACON);
    }

    private Next byBeacon(Query query, Address beacon) {
        Fact<Address> to = Callee.unread(book, beacon).read(IMPLEMENTATION_OF, Address.class);
        Evidence evidence = book.evidence(query).and(to.evidence());
        return to.isKnown()
                ? Next.to(ProxyKind.BEACON, to.value(), evidence)
                : Next.somewhere(ProxyKind.BEACON, "the beacon " + beacon + " does not say: " + to, evidence);
    }

    private ProxyKind kind(Address implementation) {
        if (book.ask(slot(ADMIN)).address().isPresent()) {
            return ProxyKind.TRANSPARENT;
        }
        Answer uuid = book.call(implementation, UUID);
        return uuid.isGiven() && uuid.data().equals(IMPLEMENTATION.toBytes()) ? ProxyKind.UUPS : ProxyKind.ERC1967;
    }

    private Optional<Next> byFunction(CodeReading reading) {
        Query first = slot(Bytes32.ZERO);
        Optional<Address> inFirst = book.ask(first).address();
        if (inFirst.isPresent()
                && inFirst.equals(book.call(storage, MASTER_COPY).address())) {
            Evidence evidence = book.evidence(first).and(evidence(MASTER_COPY));
            return Optional.of(Next.to(ProxyKind.SAFE, inFirst.get(), evidence));
        }
        Fact<BigInteger> type = callee.read(PROXY_TYPE, BigInteger.class);
        Fact<Address> to = callee.read(IMPLEMENTATION_OF, Address.class);
        if (to.isKnown() && type.find().filter(ProxyPlaces::isType).isPresent()) {
            return Optional.of(
                    Next.to(ProxyKind.ERC897, to.value(), to.evidence().and(type.evidence())));
        }
        Fact<List<?>> facets = callee.read(FACETS, results -> (List<?>) results.get(0));
        if (facets.find().filter(all -> !all.isEmpty()).isPresent()) {
            return Optional.of(Next.somewhere(
                    ProxyKind.DIAMOND, "it has one for each function: " + facets.value(), facets.evidence()));
        }
        return other(reading, first, inFirst);
    }

    /** What hands over for certain and names an address in its own code, or keeps one where it is seen to be run. */
    private Optional<Next> other(CodeReading reading, Query first, Optional<Address> inFirst) {
        if (reading.fallback() != Fallback.DELEGATES) {
            return Optional.empty();
        }
        for (AbiFunction function : List.of(IMPLEMENTATION_OF, COMPTROLLER)) {
            Optional<Address> to = book.call(storage, function).address();
            if (to.isPresent() && reading.selectors().contains(function.selector())) {
                return Optional.of(Next.to(ProxyKind.OTHER, to.get(), evidence(function)));
            }
        }
        Query marked = marked();
        if (inFirst.isPresent() && book.ask(marked).data().equals(MARK.toBytes())) {
            Evidence evidence = book.evidence(first).and(book.evidence(marked));
            return Optional.of(Next.to(ProxyKind.OTHER, inFirst.get(), evidence));
        }
        return Optional.empty();
    }

    /** A call with the first slot naming code that answers anything with a mark. */
    private Query marked() {
        Map<String, Object> slots = Map.of(Bytes32.ZERO.toHex(), Bytes32.of(new BigInteger(1, MARKER.toArray())));
        return new Query(
                "eth_call",
                List.of(Map.of("to", storage, "data", MARK.toBytes())),
                Map.of(storage.toHex(), Map.of("stateDiff", slots), MARKER.toHex(), Map.of("code", MARKING)),
                "eth_call of " + storage + " with another address in slot 0");
    }

    private static boolean isType(BigInteger type) {
        return type.equals(BigInteger.ONE) || type.equals(BigInteger.TWO);
    }

    private Evidence evidence(AbiFunction function) {
        return book.evidence(Query.call(storage, function, List.of()));
    }

    /** Who may change the implementation by the proxy itself. */
    Fact<Address> admin(ProxyKind kind) {
        boolean says = kind == ProxyKind.OTHER || kind == ProxyKind.ERC897;
        Bytes code = book.code(storage).data();
        if (says && book.reading(code).selectors().contains(Parties.ADMIN.selector())) {
            return callee.read(Parties.ADMIN, Address.class); // As Compound's proxies do.
        }
        Query query = slot(kind == ProxyKind.ZEPPELIN ? OLD_ADMIN : ADMIN);
        Evidence evidence = book.evidence(query);
        Optional<Address> found = book.ask(query).address();
        if (found.isPresent()) {
            return new Fact.Known<>(found.get(), evidence);
        }
        boolean elsewhere = says || kind == ProxyKind.ZEPPELIN || kind == ProxyKind.DIAMOND;
        return elsewhere
                ? new Fact.Unknown<>("who may change it is in no known place", evidence)
                : new Fact.Absent<>(evidence);
    }

    /** The beacon that some code asks. */
    Fact<Address> beacon(Address current) {
        Query query = beacon(current, book.code(current).data());
        Evidence evidence = book.evidence(query);
        return book.ask(query)
                .address()
                .<Fact<Address>>map(found -> new Fact.Known<>(found, evidence))
                .orElseGet(() -> new Fact.Absent<>(evidence));
    }
}
