package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiConstructor;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.tx.ContractAddress;
import java.util.List;

/**
 * What creates a contract: its code and the arguments of its constructor, which were checked. Immutable.
 *
 * <pre>{@code
 * Deployment deployment = token.deployment("Test", "TST", owner);
 * Draft draft = deployment.draft();                      // at an address that depends on the sender's nonce
 * Address known = deployment.address(salt);              // at one that depends on salt and code only
 * Draft there = deployment.draft(salt);
 * }</pre>
 */
public final class Deployment {

    /**
     * The deployer that stands at the same address on most chains, and on Anvil. Called with salt and code, it does
     * CREATE2. Source: <a href="https://github.com/Arachnid/deterministic-deployment-proxy">deterministic deployment
     * proxy</a>.
     */
    public static final Address DETERMINISTIC_DEPLOYER = Address.parse("0x4e59b44847b379578588920cA78FbF26c0B4956C");

    private final String name;
    private final Bytes data;
    private final Bytes arguments;

    private Deployment(String name, Bytes code, Bytes arguments) {
        this.name = name;
        this.data = code.concat(arguments);
        this.arguments = arguments;
    }

    /**
     * Returns a deployment of code.
     *
     * @param name for messages
     * @throws IllegalArgumentException if there is no code, or the values do not fit the constructor, naming which
     */
    public static Deployment of(String name, Bytes creationCode, AbiConstructor constructor, List<?> values) {
        requireNonNull(name, "name");
        if (creationCode.isEmpty()) {
            throw new IllegalArgumentException("creationCode must not be empty");
        }
        return new Deployment(name, creationCode, constructor.encode(values));
    }

    /** Returns code and arguments: the data of a transaction without a receiver. */
    public Bytes data() {
        return data;
    }

    /** Returns the arguments alone, as explorers ask for them. */
    public Bytes arguments() {
        return arguments;
    }

    /** Returns how large it is, arguments included, against what the chain takes. */
    public CodeSize size() {
        return new CodeSize(name, CodeSize.Limit.CREATION, data.size());
    }

    /** Returns the hash that an address by CREATE2 depends on. */
    public Bytes32 codeHash() {
        return data.keccak256();
    }

    /** Returns where {@link #draft(Bytes32)} puts it, whoever sends it. */
    public Address address(Bytes32 salt) {
        return address(DETERMINISTIC_DEPLOYER, salt);
    }

    /**
     * Returns where a deployer of yours puts it. Source: <a href="https://eips.ethereum.org/EIPS/eip-1014">EIP-1014</a>.
     */
    public Address address(Address deployer, Bytes32 salt) {
        return ContractAddress.create2(deployer, salt, data);
    }

    /** Returns the transaction that creates it. */
    public Draft draft() {
        return Draft.create(data);
    }

    /** Returns the transaction that lets {@link #DETERMINISTIC_DEPLOYER} create it at {@link #address(Bytes32)}. */
    public Draft draft(Bytes32 salt) {
        return Draft.to(DETERMINISTIC_DEPLOYER).data(salt.toBytes().concat(data));
    }

    @Override
    public String toString() {
        return "deployment of " + name + ", " + data.size() + " bytes";
    }
}
