package dev.assay.contracts.abi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component of an event's record that is a topic: {@code record Transfer(@Indexed Address from, @Indexed Address
 * to, BigInteger value)}. Needed only where the record has no {@link Solidity} that says so.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Indexed {}
