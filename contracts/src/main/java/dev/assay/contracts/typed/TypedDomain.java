package dev.assay.contracts.typed;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For whom typed data are meant, so that a signature for one contract is none for another. Immutable, equal by content.
 *
 * <p>Which fields there are is part of the hash: absent is not the same as empty. They stand in the order of EIP-712,
 * or in the one that a document declares.
 */
public final class TypedDomain {

    /** A domain without any field, to add to. */
    public static final TypedDomain EMPTY = new TypedDomain(List.of(), Map.of());

    static final String STRUCT = "EIP712Domain";

    private static final List<TypedField> KNOWN = List.of(
            new TypedField("name", "string"),
            new TypedField("version", "string"),
            new TypedField("chainId", "uint256"),
            new TypedField("verifyingContract", "address"),
            new TypedField("salt", "bytes32"));

    private static final AbiCodec<List<?>> ANSWER =
            AbiCodec.of(List.of("bytes1", "string", "string", "uint256", "address", "bytes32", "uint256[]"));

    private final List<TypedField> fields;
    private final Map<String, Object> values;

    private TypedDomain(List<TypedField> fields, Map<String, Object> values) {
        this.fields = fields;
        this.values = values;
    }

    /** Returns the domain that most contracts have. */
    public static TypedDomain of(String name, String version, long chainId, Address verifyingContract) {
        return EMPTY.name(name).version(version).chainId(chainId).verifyingContract(verifyingContract);
    }

    /**
     * Returns a domain of values by name, as JSON has them.
     *
     * @throws IllegalArgumentException if EIP-712 has no such field, or the value does not fit it
     */
    public static TypedDomain of(Map<String, ?> values) {
        List<TypedField> present =
                KNOWN.stream().filter(field -> values.containsKey(field.name())).toList();
        return of(present, values);
    }

    static TypedDomain of(List<TypedField> declared, Map<String, ?> values) {
        for (TypedField field : declared) {
            if (!KNOWN.contains(field)) {
                throw new IllegalArgumentException("domain has the field " + field + ", which EIP-712 does not have");
            }
        }
        TypeTable table = new TypeTable(Map.of(STRUCT, declared));
        return new TypedDomain(List.copyOf(declared), new FieldValues(table).struct(STRUCT, values, "domain"));
    }

    /**
     * Reads what a contract answers to {@code eip712Domain()}, see
     * <a href="https://eips.ethereum.org/EIPS/eip-5267">EIP-5267</a>. A contract may tell whatever it likes: see
     * {@link #toldBy}.
     *
     * @throws DataException if it is something else, or has extensions, whose meaning nobody knows
     */
    public static TypedDomain decode(Bytes answer) {
        List<?> parts = ANSWER.decode(requireNonNull(answer, "answer"));
        int bits = ((Bytes) parts.get(0)).at(0) & 0xff;
        if (bits > 0x1f || !((List<?>) parts.get(6)).isEmpty()) {
            throw new DataException("eip712Domain() answered with extensions, which are not known", null, null);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < KNOWN.size(); i++) {
            if (((bits >> i) & 1) == 1) {
                values.put(KNOWN.get(i).name(), parts.get(i + 1));
            }
        }
        return of(values);
    }

    /**
     * Returns this, told by a contract, if it is its own: with it as {@code verifyingContract}, and with the chain's id if it
     * has a {@code chainId}. Who signs for a domain that is not checked may sign for any other contract. A salt is not
     * compared with anything: EIP-712 leaves it to the protocol.
     *
     * @param contract that told it
     * @param chain the id of its chain
     * @throws DataException if it is another's, or names no contract, saying what it has and what it should have
     */
    public TypedDomain toldBy(Address contract, long chain) {
        Address verifying = verifyingContract();
        if (!contract.equals(verifying)) {
            throw alien(contract, "verifyingContract", verifying, contract);
        }
        BigInteger id = chainId();
        if (id != null && !id.equals(BigInteger.valueOf(chain))) {
            throw alien(contract, "chainId", id, chain);
        }
        return this;
    }

    private DataException alien(Address contract, String field, @Nullable Object told, Object own) {
        return new DataException(
                "The domain that " + contract + " tells is not its own: " + field + " is " + told + ", not " + own
                        + ", in: " + this,
                null,
                null);
    }

    /** Returns this with a name. */
    public TypedDomain name(String name) {
        return with("name", name);
    }

    /** Returns this with a version. */
    public TypedDomain version(String version) {
        return with("version", version);
    }

    /** Returns this with a chain. */
    public TypedDomain chainId(long chainId) {
        return with("chainId", BigInteger.valueOf(chainId));
    }

    /** Returns this with the contract that checks the signature. */
    public TypedDomain verifyingContract(Address contract) {
        return with("verifyingContract", contract);
    }

    /** Returns this with a salt. */
    public TypedDomain salt(Bytes32 salt) {
        return with("salt", salt);
    }

    private TypedDomain with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, requireNonNull(value, name));
        return of(more);
    }

    /** Returns the name; null if the domain has none. */
    public @Nullable String name() {
        return (String) values.get("name");
    }

    /** Returns the version; null if the domain has none. */
    public @Nullable String version() {
        return (String) values.get("version");
    }

    /** Returns the chain's id; null if the domain has none. */
    public @Nullable BigInteger chainId() {
        return (BigInteger) values.get("chainId");
    }

    /** Returns the contract that checks the signature; null if the domain has none. */
    public @Nullable Address verifyingContract() {
        return (Address) values.get("verifyingContract");
    }

    /** Returns the salt; null if the domain has none. */
    public @Nullable Bytes32 salt() {
        return (Bytes32) values.get("salt");
    }

    /** Returns the {@code domainSeparator}. */
    public Bytes32 separator() {
        TypeTable table = new TypeTable(Map.of(STRUCT, fields));
        return Bytes32.copyOf(new StructHash(table).hash(STRUCT, values));
    }

    List<TypedField> fields() {
        return fields;
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypedDomain that && fields.equals(that.fields) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Returns the fields that are there. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        values.forEach((name, value) -> parts.add(name + "=" + value));
        return "domain " + parts;
    }
}
