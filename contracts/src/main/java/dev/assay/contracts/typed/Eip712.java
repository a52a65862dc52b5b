package dev.assay.contracts.typed;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a record, or one of its components, is in EIP-712.
 *
 * <p>A record without it has its own simple name, a component the type that follows from Java: {@code address},
 * {@code bytes32}, {@code bytes}, {@code string}, {@code bool}, another record, or a list of these. Numbers follow from
 * nothing and need it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Eip712 {

    /** The type of a component, such as {@code uint256} or {@code Person[2]}; the name of a record. */
    String value() default "";

    /** The name of a component where it cannot be a Java name. */
    String name() default "";
}
