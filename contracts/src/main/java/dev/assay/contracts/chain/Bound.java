package dev.assay.contracts.chain;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** What stands behind a bound interface. */
final class Bound implements InvocationHandler {

    private static final Object[] NONE = {};

    private final InterfacePlan plan;
    private final Contract contract;

    Bound(InterfacePlan plan, Contract contract) {
        this.plan = plan;
        this.contract = contract;
    }

    /**
     * Returns what stands behind a contract.
     *
     * @throws IllegalArgumentException if it was not bound
     */
    static Bound behind(Object contract) {
        if (Proxy.isProxyClass(contract.getClass()) && Proxy.getInvocationHandler(contract) instanceof Bound bound) {
            return bound;
        }
        throw new IllegalArgumentException("contract must come from Chain.bind, is " + contract);
    }

    InterfacePlan plan() {
        return plan;
    }

    Contract contract() {
        return contract;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        @Nullable Object[] given = arguments == null ? NONE : arguments;
        MethodPlan known = plan.find(method);
        return known == null ? ofObject(proxy, method, given) : known.invoke(contract, proxy, given);
    }

    /** The only others a proxy passes on are those three of Object. */
    private Object ofObject(Object proxy, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> equal(proxy, arguments[0]);
            case "hashCode" -> plan.hashCode() * 31 + contract.address().hashCode();
            default -> toString();
        };
    }

    @Override
    public String toString() {
        return plan + " at " + contract.address();
    }

    private boolean equal(Object proxy, @Nullable Object other) {
        return proxy == other
                || (other != null
                        && Proxy.isProxyClass(other.getClass())
                        && Proxy.getInvocationHandler(other) instanceof Bound that
                        && plan == that.plan
                        && contract.chain() == that.contract.chain()
                        && contract.address().equals(that.contract.address()));
    }
}
