package dev.assay.contracts.chain;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands in for a bound interface once, and keeps what would be called instead of calling it. */
final class Recorder implements InvocationHandler {

    private static final Object[] NONE = {};

    private final Bound bound;
    private final List<Object> kept = new ArrayList<>();
    private @Nullable Object given;

    private Recorder(Bound bound) {
        this.bound = bound;
    }

    /**
     * Returns the {@link Call} or the {@link dev.assay.contracts.send.Draft} of the one method that is used.
     *
     * @throws IllegalArgumentException if nothing is, or more than one, or something is made of what it returns
     */
    static <T> Object only(T contract, Function<? super T, ?> use) {
        Bound behind = Bound.behind(contract);
        Recorder recorder = new Recorder(behind);
        Class<?>[] interfaces = contract.getClass().getInterfaces();
        @SuppressWarnings("unchecked") // It implements what the contract does, of which T can only be one.
        T standIn = (T) Proxy.newProxyInstance(interfaces[0].getClassLoader(), interfaces, recorder);
        Object result;
        try {
            result = use.apply(standIn);
        } catch (RuntimeException e) {
            if (recorder.kept.isEmpty()) {
                throw e;
            }
            throw new IllegalArgumentException(recorder.complaint(), e);
        }
        if (recorder.kept.size() != 1 || !Objects.equals(result, recorder.given)) {
            throw new IllegalArgumentException(recorder.complaint());
        }
        return recorder.kept.get(0);
    }

    private String complaint() {
        return "one method of " + bound + " must be used and its result given as it is; used were " + kept;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        MethodPlan plan = bound.plan().find(method);
        if (plan == null || plan instanceof MethodPlan.OfDefault) {
            return bound.invoke(proxy, method, arguments);
        }
        kept.add(plan.prepare(bound.contract(), arguments == null ? NONE : arguments));
        Class<?> type = method.getReturnType();
        given = type.isPrimitive() && type != void.class ? Array.get(Array.newInstance(type, 1), 0) : null;
        return given;
    }
}
