package dev.assay.contracts.abi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A tuple as a record: its components are those of the tuple, in order. */
final class RecordStructure implements TupleCodec.Structure {

    private final Class<?> type;
    private final MethodHandle maker;
    private final MethodHandle[] accessors;

    RecordStructure(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            maker = lookup.unreflectConstructor(constructor)
                    .asType(MethodType.genericMethodType(types.length))
                    .asSpreader(Object[].class, types.length);
            accessors = new MethodHandle[components.length];
            for (int i = 0; i < components.length; i++) {
                Method accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                accessors[i] = lookup.unreflect(accessor).asType(MethodType.genericMethodType(1));
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "record " + type.getName() + " cannot be reached: open its package to dev.assay.contracts", e);
        }
    }

    @Override
    public Object make(Object[] values) {
        try {
            return maker.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the constructor of " + name() + " threw a checked exception", e);
        }
    }

    @Override
    public Object @Nullable [] take(@Nullable Object value) {
        if (!type.isInstance(value)) {
            return null;
        }
        Object[] values = new Object[accessors.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = accessors[i].invokeExact(value);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("an accessor of " + name() + " threw a checked exception", e);
        }
        return values;
    }

    @Override
    public String name() {
        return type.getSimpleName();
    }
}
