package dev.assay.contracts.chain;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.ReadBy;
import dev.assay.contracts.abi.ResultReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Makes what {@link ReadBy} names. */
final class Readers {

    private Readers() {}

    /**
     * Returns the reader of a method; null if it names none.
     *
     * @param wanted what it has to read
     * @throws IllegalArgumentException if it reads something else, or cannot be made
     */
    static @Nullable ResultReader<?> find(Method method, Type wanted) {
        ReadBy readBy = method.getAnnotation(ReadBy.class);
        if (readBy == null) {
            return null;
        }
        Class<?> type = readBy.value();
        try {
            // The one with the narrowest type: the compiler adds another that gives Object.
            Class<?> read = type.getMethod("read", Bytes.class).getReturnType();
            if (!(wanted instanceof Class<?> result) || !result.isAssignableFrom(read)) {
                throw new IllegalArgumentException("@ReadBy reads " + read.getSimpleName() + ", not "
                        + wanted.getTypeName() + ", by " + type.getSimpleName());
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ResultReader<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "@ReadBy needs a class with a constructor without parameters: " + type.getName(), e);
        }
    }
}
