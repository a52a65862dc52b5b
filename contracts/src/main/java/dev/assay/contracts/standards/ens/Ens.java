package dev.assay.contracts.standards.ens;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.ContractException;
import dev.assay.contracts.chain.Call;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.chain.Outcome;
import dev.assay.contracts.revert.RevertException;
import dev.assay.contracts.standards.EnsName;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Names of ENS and what they stand for. Source: <a href="https://docs.ens.domains/ensip/10">ENSIP-10</a> and those it names.
 *
 * <pre>{@code
 * Ens ens = Ens.of(chain);
 * Address vitalik = ens.address("vitalik.eth").orElseThrow();
 * Optional<EnsName> name = ens.name(vitalik);                     // verified forward
 * Optional<String> url = ens.text("vitalik.eth", "url");
 * }</pre>
 *
 * <p>A name without a resolver of its own is asked of the one above it that resolves names below it. Where the answer is not on
 * the chain, there is an {@link OffchainLookupException}: no address of the web that a contract names is asked.
 *
 * <p>What an account calls itself is given only if the name stands for the account. Thread-safe. Each question blocks for two or
 * three requests, and ends in what {@link Call#get} throws if the node or the resolver gives no good answer.
 */
public final class Ens {

    /** Where the registry stands on Ethereum, Sepolia and Hoodi. */
    public static final Address REGISTRY = Address.parse("0x00000000000C2E074eC69A0dFb2997BA6C7d2e1e");

    private final Chain chain;
    private final EnsRegistry registry;

    private Ens(Chain chain, Address registry) {
        this.chain = chain;
        this.registry = chain.bind(EnsRegistry.class, registry);
    }

    /** Returns the names of the registry at {@link #REGISTRY}; asks nobody. */
    public static Ens of(Chain chain) {
        return new Ens(chain, REGISTRY);
    }

    /** Returns the names of a registry of one's own; asks nobody. */
    public static Ens of(Chain chain, Address registry) {
        return new Ens(chain, registry);
    }

    /**
     * Returns the address a name stands for; empty if it stands for none.
     *
     * @throws IllegalArgumentException if it is no name, see {@link EnsName#parse}
     * @throws OffchainLookupException if the answer is not on the chain
     */
    public Optional<Address> address(String name) {
        return address(EnsName.parse(name));
    }

    /** Returns the address a name stands for; see {@link #address(String)}. */
    public Optional<Address> address(EnsName name) {
        Bytes32 node = name.namehash();
        return ask(name, Address.class, resolver -> resolver.addr(node)).filter(found -> !found.equals(Address.ZERO));
    }

    /**
     * Returns the address a name stands for on another chain, as that chain's bytes; empty if it stands for none.
     *
     * @param coinType that of SLIP-44, such as 0 for Bitcoin, or of ENSIP-11 for chains like Ethereum
     * @throws OffchainLookupException if the answer is not on the chain
     */
    public Optional<Bytes> address(String name, long coinType) {
        EnsName parsed = EnsName.parse(name);
        Bytes32 node = parsed.namehash();
        BigInteger coin = BigInteger.valueOf(coinType);
        return ask(parsed, Bytes.class, resolver -> resolver.addr(node, coin)).filter(found -> !found.isEmpty());
    }

    /**
     * Returns a text, such as {@code url}, {@code avatar} or {@code com.github}; empty if there is none.
     *
     * @throws OffchainLookupException if the answer is not on the chain
     */
    public Optional<String> text(String name, String key) {
        EnsName parsed = EnsName.parse(name);
        Bytes32 node = parsed.namehash();
        return ask(parsed, String.class, resolver -> resolver.text(node, key)).filter(found -> !found.isEmpty());
    }

    /**
     * Returns where a name's content is, as ENSIP-7 encodes it; empty if it has none.
     *
     * @throws OffchainLookupException if the answer is not on the chain
     */
    public Optional<Bytes> contenthash(String name) {
        EnsName parsed = EnsName.parse(name);
        Bytes32 node = parsed.namehash();
        return ask(parsed, Bytes.class, resolver -> resolver.contenthash(node)).filter(found -> !found.isEmpty());
    }

    /**
     * Returns what an account calls itself; empty if it does not, if that is no name in its normal form, or if the name stands
     * for another account. The name of an account on Ethereum only, not on chains above it.
     *
     * @throws OffchainLookupException if an answer is not on the chain
     */
    public Optional<EnsName> name(Address account) {
        EnsName reverse = EnsName.parse(account.toHex().substring(2) + ".addr.reverse");
        Bytes32 node = reverse.namehash();
        return ask(reverse, String.class, resolver -> resolver.name(node))
                .flatMap(Ens::normal)
                .filter(name -> address(name).filter(account::equals).isPresent());
    }

    private static Optional<EnsName> normal(String said) {
        try {
            EnsName name = EnsName.parse(said);
            return said.isEmpty() || !name.toString().equals(said) ? Optional.empty() : Optional.of(name);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // Anybody may write anything there.
        }
    }

    private <T> Optional<T> ask(EnsName name, Class<T> type, Function<EnsResolver, T> question) {
        List<EnsName> upwards = upwards(name);
        List<Outcome<Address>> resolvers = chain.read(upwards.stream()
                .map(above -> Call.of(registry, known -> known.resolver(above.namehash())))
                .toList());
        for (int i = 0; i < upwards.size(); i++) {
            Address found = resolvers.get(i).value();
            if (!found.equals(Address.ZERO)) {
                return answer(chain.bind(EnsResolver.class, found), name, i == 0, type, question);
            }
        }
        return Optional.empty();
    }

    private static List<EnsName> upwards(EnsName name) {
        List<EnsName> all = new ArrayList<>();
        for (Optional<EnsName> next = Optional.of(name);
                next.isPresent();
                next = next.get().parent()) {
            all.add(next.get());
        }
        return all;
    }

    private <T> Optional<T> answer(
            EnsResolver resolver, EnsName name, boolean own, Class<T> type, Function<EnsResolver, T> question) {
        Call<T> direct = Call.of(resolver, question);
        List<Outcome<Object>> both =
                chain.read(List.of(Call.of(resolver, r -> r.supportsInterface(EnsResolver.EXTENDED)), direct));
        try {
            if (extended(both.get(0))) {
                Bytes answer = resolver.resolve(name.toDns(), direct.data());
                return Optional.of(
                        type.cast(direct.function().decodeResult(answer).get(0)));
            }
            return own ? Optional.of(type.cast(both.get(1).value())) : Optional.empty();
        } catch (RevertException e) {
            throw e.error(EnsResolver.OffchainLookup.class)
                    .<RuntimeException>map(lookup -> new OffchainLookupException(name, lookup, e))
                    .orElse(e);
        }
    }

    /** Resolvers from before ERC-165 revert, or answer anything. */
    private static boolean extended(Outcome<Object> supports) {
        AssayException failure = supports.failure().orElse(null);
        if (failure == null) {
            return (Boolean) supports.value();
        }
        if (failure instanceof ContractException || failure instanceof DataException) {
            return false;
        }
        throw failure;
    }
}
