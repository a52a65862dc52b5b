package dev.assay.testing.tokenmetrics;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each JUnit 5 test a {@link FakeTokenMetrics} of its own and closes it afterwards.
 *
 * <pre>{@code
 * @ExtendWith(FakeTokenMetricsExtension.class)
 * class PriceTest {
 *     @Test
 *     void readsThePrice(FakeTokenMetrics fake) { ... }
 * }
 * }</pre>
 *
 * <p>With settings, as a field: {@code @RegisterExtension final FakeTokenMetricsExtension fakes =
 * FakeTokenMetricsExtension.of(() -> FakeTokenMetrics.builder().tokens(5).start());}, then a parameter as above or
 * {@link #fake()}. The field is an instance field; a static one would be shared by tests that run in parallel.
 */
public final class FakeTokenMetricsExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(FakeTokenMetricsExtension.class);

    private final Supplier<FakeTokenMetrics> starter;
    private volatile @Nullable FakeTokenMetrics current;

    /** Makes an extension whose servers have the default settings; called by JUnit. */
    public FakeTokenMetricsExtension() {
        this(FakeTokenMetrics::start);
    }

    private FakeTokenMetricsExtension(Supplier<FakeTokenMetrics> starter) {
        this.starter = Objects.requireNonNull(starter, "starter");
    }

    /** Returns an extension that starts its servers this way. */
    public static FakeTokenMetricsExtension of(Supplier<FakeTokenMetrics> starter) {
        return new FakeTokenMetricsExtension(starter);
    }

    /**
     * Returns the server of the test that runs.
     *
     * @throws IllegalStateException outside a test
     */
    public FakeTokenMetrics fake() {
        FakeTokenMetrics fake = current;
        if (fake == null) {
            throw new IllegalStateException("no test runs, so there is no server");
        }
        return fake;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        current = fake(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        current = null;
        FakeTokenMetrics fake = context.getStore(NAMESPACE).remove(FakeTokenMetrics.class, FakeTokenMetrics.class);
        if (fake != null) {
            fake.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FakeTokenMetrics.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return fake(context);
    }

    private FakeTokenMetrics fake(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(FakeTokenMetrics.class, type -> starter.get(), FakeTokenMetrics.class);
    }
}
