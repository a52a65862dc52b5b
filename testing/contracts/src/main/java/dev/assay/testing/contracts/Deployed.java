package dev.assay.testing.contracts;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.testing.chain.TestChain;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A contract on the test chain, called by the names of its functions. Immutable. */
public final class Deployed {

    private final Address address;
    private final Abi abi;
    private final Sending sending;
    private final TestChain chain;
    private final Address from;
    private final BigInteger value;

    Deployed(Address address, Abi abi, Sending sending, TestChain chain, Address from, BigInteger value) {
        this.address = address;
        this.abi = abi;
        this.sending = sending;
        this.chain = chain;
        this.from = from;
        this.value = value;
    }

    /** Returns where it stands. */
    public Address address() {
        return address;
    }

    /** Returns its interface. */
    public Abi abi() {
        return abi;
    }

    /** Returns this contract, called by a labelled account instead of the first one. */
    public Deployed from(String label) {
        return from(Address.parse(chain.account(label).address()));
    }

    /** Returns this contract, called by an address; one without a key must be {@link TestChain#impersonate}d to send. */
    public Deployed from(Address sender) {
        return new Deployed(address, abi, sending, chain, requireNonNull(sender, "sender"), value);
    }

    /** Returns this contract, with ether sent along, in wei. */
    public Deployed value(BigInteger wei) {
        return new Deployed(address, abi, sending, chain, from, requireNonNull(wei, "wei"));
    }

    /**
     * Returns what a function gives: one value as it is, several or none as a list.
     *
     * @param function its name, or name and types such as {@code f(uint256)} where there are several of the name
     * @param arguments as for {@link Contracts#deploy(String, Object...)}
     * @throws IllegalArgumentException if there is no such function, or the arguments do not fit
     * @throws CallFailedException if it reverts
     */
    public Object call(String function, Object... arguments) {
        AbiFunction found = find(function);
        List<?> results = found.decodeResult(sending.call(order(found, arguments), describe(found, arguments)));
        return results.size() == 1 ? requireNonNull(results.get(0)) : results;
    }

    /**
     * Returns what a function gives as a type.
     *
     * @throws ClassCastException if it is of another
     */
    public <T> T call(Class<T> type, String function, Object... arguments) {
        return type.cast(call(function, arguments));
    }

    /**
     * Sends a call and mines it, and returns the receipt.
     *
     * @throws IllegalArgumentException if there is no such function, or the arguments do not fit
     * @throws CallFailedException if it reverts, with the calls it made
     */
    public Receipt send(String function, Object... arguments) {
        AbiFunction found = find(function);
        return sending.send(order(found, arguments), describe(found, arguments));
    }

    private AbiFunction find(String function) {
        return abi.find(function)
                .orElseThrow(() -> new IllegalArgumentException("no function is called " + function + ", there are "
                        + abi.functions().stream().map(AbiFunction::signature).toList()));
    }

    private Sending.Order order(AbiFunction function, Object... arguments) {
        Bytes data = function.encode(Arrays.asList(Arguments.fit(function.inputs(), arguments)));
        return new Sending.Order(from, address, data, value);
    }

    private static String describe(AbiFunction function, Object... arguments) {
        return function.name()
                + Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String toString() {
        return "contract at " + address;
    }
}
