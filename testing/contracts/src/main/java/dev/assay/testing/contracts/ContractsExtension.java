package dev.assay.testing.contracts;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.solc.Solc;
import dev.assay.contracts.solc.SolcBuilder;
import dev.assay.contracts.solc.SolidityProject;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a class {@link Contracts} on one {@link TestChain}, which each test finds as the one before found it:
 * a snapshot is taken before each and gone back to afterwards. What {@code @BeforeAll} deploys stays. One compiler serves
 * all classes of a run, and keeps outputs in {@code target} or {@code build} where one of those is.
 *
 * <pre>{@code
 * @ExtendWith(ContractsExtension.class)
 * class TokenTest {
 *     @Test
 *     void transfers(Contracts contracts) { ... }
 * }
 * }</pre>
 *
 * <p>For another folder of sources or another chain, as a static field: {@code @RegisterExtension static final
 * ContractsExtension contracts = ContractsExtension.at(Path.of("../solidity"));}. The chain itself may be a parameter, too.
 */
public final class ContractsExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ContractsExtension.class);

    private final TestChainExtension chains;
    private final Supplier<SolidityProject> project;

    /** Makes an extension for the sources of the working folder; called by JUnit. */
    public ContractsExtension() {
        this(() -> SolidityProject.at(Path.of("")), new TestChainExtension());
    }

    private ContractsExtension(Supplier<SolidityProject> project, TestChainExtension chains) {
        this.project = project;
        this.chains = chains;
    }

    /** Returns an extension for the sources of a folder. */
    public static ContractsExtension at(Path root) {
        requireNonNull(root, "root");
        return of(() -> SolidityProject.at(root), TestChain::startOrSkip);
    }

    /** Returns an extension for a project, on chains that are started this way. */
    public static ContractsExtension of(Supplier<SolidityProject> project, Supplier<TestChain> starter) {
        return new ContractsExtension(requireNonNull(project, "project"), TestChainExtension.of(starter));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chains.beforeAll(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        chains.beforeEach(context);
        Contracts contracts = ofClass(context).getStore(NAMESPACE).get(Contracts.class, Contracts.class);
        if (contracts != null) {
            context.getStore(NAMESPACE).put(Names.class, contracts.names().copy());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        chains.afterEach(context);
        Contracts contracts = ofClass(context).getStore(NAMESPACE).get(Contracts.class, Contracts.class);
        Names before = context.getStore(NAMESPACE).remove(Names.class, Names.class);
        if (contracts != null) {
            contracts.names().restore(before == null ? new Names(contracts.chain()) : before);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Contracts.class || type == TestChain.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestChain chain = chains.chain(context);
        return parameter.getParameter().getType() == TestChain.class ? chain : contracts(chain, context);
    }

    private Contracts contracts(TestChain chain, ExtensionContext context) {
        return ofClass(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Contracts.class,
                        type -> new Contracts(chain, JsonRpc.connect(chain.url()), () -> solc(context), project.get()),
                        Contracts.class);
    }

    private static ExtensionContext ofClass(ExtensionContext context) {
        ExtensionContext found = context;
        while (found.getTestMethod().isPresent() && found.getParent().isPresent()) {
            found = found.getParent().get();
        }
        return found;
    }

    /** One for all classes. */
    private static Solc solc(ExtensionContext context) {
        Solc found = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Kept.class, type -> new Kept(find()), Kept.class)
                .solc();
        if (found == null) {
            Assumptions.abort("No Solidity compiler: install solc, or run 'npm install --save-dev solc'");
            throw new IllegalStateException();
        }
        return found;
    }

    private static @Nullable Solc find() {
        SolcBuilder builder = Solc.builder();
        for (String folder : new String[] {"target", "build"}) {
            if (Files.isDirectory(Path.of(folder))) {
                builder.cache(Path.of(folder, "assay-solc"));
                break;
            }
        }
        return TestChain.isRequired() ? builder.build() : builder.find().orElse(null);
    }

    /** Closed by JUnit with the store it is in; before 5.13 it does not know AutoCloseable. */
    @SuppressWarnings("deprecation")
    private record Kept(@Nullable Solc solc) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            if (solc != null) {
                solc.close();
            }
        }
    }
}
