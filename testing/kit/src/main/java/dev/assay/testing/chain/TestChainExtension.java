package dev.assay.testing.chain;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a class one {@link TestChain}, which each test finds as the one before found it: a snapshot is
 * taken before each and gone back to afterwards. What {@code @BeforeAll} did stays.
 *
 * <pre>{@code
 * @ExtendWith(TestChainExtension.class)
 * class MintTest {
 *     @Test
 *     void mints(TestChain chain) { ... }
 * }
 * }</pre>
 *
 * <p>With settings, as a static field: {@code @RegisterExtension static final TestChainExtension chains =
 * TestChainExtension.of(() -> TestChain.builder().chainId(1).startOrSkip());}. Where there is no binary, the tests are
 * skipped, or fail as {@link TestChain#startOrSkip} says. Tests of one class must not run in parallel.
 */
public final class TestChainExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(TestChainExtension.class);
    private static final String SNAPSHOT = "snapshot";

    private final Supplier<TestChain> starter;

    /** Makes an extension whose chains have the default settings; called by JUnit. */
    public TestChainExtension() {
        this(TestChain::startOrSkip);
    }

    private TestChainExtension(Supplier<TestChain> starter) {
        this.starter = requireNonNull(starter, "starter");
    }

    /** Returns an extension that starts its chains this way. */
    public static TestChainExtension of(Supplier<TestChain> starter) {
        return new TestChainExtension(starter);
    }

    /** Starts the chain here, since JUnit skips a class for what is thrown now, but not for a parameter that is missing. */
    @Override
    public void beforeAll(ExtensionContext context) {
        chain(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put(SNAPSHOT, chain(context).snapshot());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        String snapshot = context.getStore(NAMESPACE).remove(SNAPSHOT, String.class);
        TestChain chain = chain(context);
        if (snapshot != null && chain.isAlive()) {
            chain.revert(snapshot);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestChain.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return chain(context);
    }

    /** Returns the chain of the class a test belongs to, started when it is first asked for. */
    public TestChain chain(ExtensionContext context) {
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent() && ofClass.getParent().isPresent()) {
            ofClass = ofClass.getParent().get();
        }
        return ofClass.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, type -> new Running(starter.get()), Running.class)
                .chain();
    }

    /** Closed by JUnit with the store it is in; before 5.13 it does not know AutoCloseable. */
    @SuppressWarnings("deprecation")
    private record Running(TestChain chain) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            chain.close();
        }
    }
}
