package dev.assay.contracts.abi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What reads the answer of a method's function, instead of its line of {@link Solidity}.
 *
 * <p>A method that reads must return what the reader gives. Of a method that changes the chain the reader gives a {@link
 * Boolean}: it is asked about the answer with which the transaction was tried out, and if it says false, nothing is sent.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReadBy {

    /** The reader, of which one is made when the interface is bound. */
    Class<? extends ResultReader<?>> value();
}
