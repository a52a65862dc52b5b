package dev.assay.testing.contracts;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.solc.Artifact;
import dev.assay.contracts.solc.Compilation;
import dev.assay.contracts.solc.Deployment;
import dev.assay.contracts.solc.Solc;
import dev.assay.contracts.solc.SolidityProject;
import dev.assay.testing.chain.TestAccount;
import dev.assay.testing.chain.TestChain;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A test's hands on a {@link TestChain}: compiles and deploys sources of a project, calls and sends in the name of the
 * chain's accounts, asserts reverts, gives tokens away. What fails says which calls were made, in the words of all ABIs
 * known here: those of what was deployed or named by {@link #at}.
 *
 * <pre>{@code
 * Deployed token = contracts.deploy("Token.sol", "Test", "TST");
 * token.from("bob").send("transfer", contracts.account("alice"), 5);
 * BigInteger left = token.call(BigInteger.class, "balanceOf", contracts.account("bob"));
 * }</pre>
 *
 * <p>Closes nothing of what it is given. Not for several tests at the same time, as the chain is not.
 */
public final class Contracts {

    private final TestChain chain;
    private final JsonRpc rpc;
    private final Supplier<Solc> solc;
    private final SolidityProject project;
    private final Names names;
    private final Sending sending;

    Contracts(TestChain chain, JsonRpc rpc, Supplier<Solc> solc, SolidityProject project) {
        this.chain = chain;
        this.rpc = rpc;
        this.solc = solc;
        this.project = project;
        this.names = new Names(chain);
        this.sending = new Sending(rpc, names);
    }

    /** Returns a test's hands on a chain, with a compiler for the sources of a project. */
    public static Contracts of(TestChain chain, Solc solc, SolidityProject project) {
        requireNonNull(solc, "solc");
        return new Contracts(
                requireNonNull(chain, "chain"),
                JsonRpc.connect(chain.url()),
                () -> solc,
                requireNonNull(project, "project"));
    }

    /** Returns the chain. */
    public TestChain chain() {
        return chain;
    }

    /** Returns the node of the chain. */
    public JsonRpc rpc() {
        return rpc;
    }

    /** Returns the address of a labelled account, such as alice. */
    public Address account(String label) {
        TestAccount account = chain.account(label);
        return Address.parse(account.address());
    }

    /** Calls an address by a name where failures are told. */
    public void label(Address address, String name) {
        names.label(address, name);
    }

    /** Compiles a file of the project, found as {@link SolidityProject#file} does. */
    public Compilation compile(String file) {
        return solc.get().compile(project.file(file));
    }

    /** Compiles something else with the same compiler. */
    public Compilation compile(SolidityProject other) {
        return solc.get().compile(other);
    }

    /**
     * Compiles a file and deploys the contract of its name, or its only contract, from the first account.
     *
     * @param file such as {@code Token.sol}, or {@code Tokens.sol:Token} for one of several contracts
     * @param arguments of the constructor: an {@code int}, {@code long} or {@link BigInteger} for an integer, an
     *     {@link Address} or a {@link Deployed} for an address
     * @throws IllegalArgumentException if there is no such file or contract, or the arguments do not fit
     * @throws CallFailedException if the constructor reverts
     */
    public Deployed deploy(String file, Object... arguments) {
        int colon = file.lastIndexOf(':');
        Compilation compiled = compile(colon < 0 ? file : file.substring(0, colon));
        return deploy(colon < 0 ? only(file, compiled) : compiled.artifact(file.substring(colon + 1)), arguments);
    }

    /** Deploys what was compiled, from the first account; see {@link #deploy(String, Object...)}. */
    public Deployed deploy(Artifact artifact, Object... arguments) {
        Deployment deployment =
                artifact.deployment(Arguments.fit(artifact.abi().constructor().inputs(), arguments));
        names.know(artifact.abi());
        Receipt receipt = sending.send(
                new Sending.Order(Address.parse(chain.account(0).address()), null, deployment.data(), BigInteger.ZERO),
                "new " + artifact.name());
        Address address = receipt.contract()
                .orElseThrow(() -> new IllegalStateException("the chain gave no address for " + artifact));
        names.know(address, artifact.name(), artifact.abi());
        return at(address, artifact.abi());
    }

    /** Returns a contract that stands somewhere. */
    public Deployed at(Address address, Abi abi) {
        names.know(requireNonNull(abi, "abi"));
        return new Deployed(
                requireNonNull(address, "address"),
                abi,
                sending,
                chain,
                Address.parse(chain.account(0).address()),
                BigInteger.ZERO);
    }

    /**
     * Makes the balance of somebody in an ERC-20 token be an amount, by writing into its storage: each slot that
     * {@code balanceOf} reads is tried. The total supply stays as it is.
     *
     * @throws DealException if no slot of those is the balance, as with shares that rebase
     */
    public void deal(Address token, Address who, BigInteger amount) {
        new Dealing(rpc, chain).deal(token, who, amount);
    }

    /** Makes the ether of somebody be an amount in wei. */
    public void deal(Address who, BigInteger wei) {
        chain.setBalance(who.toHex(), wei);
    }

    /**
     * Asserts that something reverts with an error, and returns the error.
     *
     * @param error a record of the error's name, with as many components as the error has fields
     * @throws AssertionError if it does not revert, or with anything else, saying what
     */
    public <E extends Record> E assertReverts(Runnable action, Class<E> error) {
        return new Assertion(names).reverts(action, error);
    }

    /**
     * Asserts that something reverts with a reason: what {@code require} says, or the name of an error, such as
     * {@code NotOwner} or {@code Panic}. A part of the text will do.
     *
     * @throws AssertionError if it does not revert, or with anything else, saying what
     */
    public void assertReverts(Runnable action, String reason) {
        new Assertion(names).reverts(action, reason);
    }

    /** Returns what the data of a revert say in the words of the known ABIs. */
    public String explain(Bytes revertData) {
        return names.error(revertData);
    }

    Names names() {
        return names;
    }

    private static Artifact only(String file, Compilation compiled) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
                .replaceAll("\\.sol$", "");
        @Nullable Artifact named = compiled.find(name).orElse(null);
        if (named != null) {
            return named;
        }
        List<Artifact> deployable =
                compiled.artifacts().stream().filter(Artifact::isDeployable).toList();
        if (deployable.size() != 1) {
            throw new IllegalArgumentException("file has " + deployable.size() + " contracts and none called " + name
                    + ", say which as " + file + ":Name: "
                    + compiled.artifacts().stream().map(Artifact::name).toList());
        }
        return deployable.get(0);
    }

    @Override
    public String toString() {
        return "contracts on " + chain;
    }
}
