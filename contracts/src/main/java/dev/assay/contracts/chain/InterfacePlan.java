package dev.assay.contracts.chain;

import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.revert.Reverts;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the methods of an interface do, worked out once. Immutable. */
final class InterfacePlan {

    private final Class<?> type;
    private final Map<Method, MethodPlan> methods;
    private final Reverts reverts;

    private InterfacePlan(Class<?> type, Map<Method, MethodPlan> methods, Reverts reverts) {
        this.type = type;
        this.methods = methods;
        this.reverts = reverts;
    }

    /**
     * Checks an interface.
     *
     * @param abi where methods without a line of their own are looked for; null for nowhere
     * @param known errors that are known already
     * @throws BindingException with everything that does not fit
     */
    static InterfacePlan of(Class<?> type, @Nullable Abi abi, Reverts known) {
        List<String> complaints = new ArrayList<>();
        Map<Method, MethodPlan> methods = new HashMap<>();
        Reverts reverts = known;
        if (!type.isInterface() || type.isAnnotation() || type.isSealed()) {
            complaints.add(type.getSimpleName() + ": must be an interface that is not sealed");
        } else if (type.getTypeParameters().length > 0) {
            complaints.add(type.getSimpleName() + ": must have no type parameters");
        } else {
            MethodReader reader = new MethodReader(type, abi, complaints);
            for (Method method : type.getMethods()) {
                if (!Modifier.isStatic(method.getModifiers()) && !isOfObject(method)) {
                    MethodPlan plan = reader.read(method);
                    if (plan != null) {
                        methods.put(method, plan);
                    }
                }
            }
            reverts = errors(type, abi, known, complaints);
        }
        if (!complaints.isEmpty()) {
            throw new BindingException(type, complaints);
        }
        return new InterfacePlan(type, methods, reverts);
    }

    private static boolean isOfObject(Method method) {
        return switch (method.getName()) {
            case "toString", "hashCode" -> method.getParameterCount() == 0;
            case "equals" -> method.getParameterCount() == 1 && method.getParameterTypes()[0] == Object.class;
            default -> false;
        };
    }

    private static Reverts errors(Class<?> type, @Nullable Abi abi, Reverts known, List<String> complaints) {
        Reverts all = abi == null ? known : known.and(abi);
        for (Class<?> one : family(type)) {
            String declared = lines(one, "error ");
            try {
                if (!declared.isEmpty()) {
                    all = all.and(Abi.parse(lines(one, "struct ") + declared));
                }
                for (Class<?> nested : one.getDeclaredClasses()) {
                    if (nested.isRecord() && !lines(nested, "error ").isEmpty()) {
                        all = all.and(nested.asSubclass(Record.class));
                    }
                }
            } catch (IllegalArgumentException e) {
                complaints.add(one.getSimpleName() + ": " + e.getMessage());
            }
        }
        return all;
    }

    /** An interface and all it extends. */
    private static Set<Class<?>> family(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        all.add(type);
        for (Class<?> above : type.getInterfaces()) {
            all.addAll(family(above));
        }
        return all;
    }

    /** The lines of a type's annotation that begin with a word, each with its end. */
    static String lines(Class<?> type, String word) {
        Solidity solidity = type.getAnnotation(Solidity.class);
        if (solidity == null) {
            return "";
        }
        StringBuilder found = new StringBuilder();
        for (String text : solidity.value()) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith(word))
                    .forEach(line -> found.append(line).append('\n'));
        }
        return found.toString();
    }

    @Nullable
    MethodPlan find(Method method) {
        return methods.get(method);
    }

    Reverts reverts() {
        return reverts;
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
