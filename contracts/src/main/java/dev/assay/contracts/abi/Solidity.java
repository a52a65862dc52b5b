package dev.assay.contracts.abi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What something of Java is in Solidity.
 *
 * <pre>{@code
 * interface Erc20 {
 *     @Solidity("function balanceOf(address owner) view returns (uint256)")
 *     BigInteger balanceOf(Address owner);
 * }
 *
 * @Solidity("event Transfer(address indexed from, address indexed to, uint256 value)")
 * record Transfer(Address from, Address to, BigInteger value) {}
 *
 * @Solidity("error NotOwner(address caller)")
 * record NotOwner(Address caller) {}
 * }</pre>
 *
 * <p>On a method it is one function, on a record one event or one error. Structs are tuples in place, as in
 * {@code (uint8 side, int64 amount)[] legs}, or lines of their own before it: {@code @Solidity({"struct Leg { uint8 side;
 * int64 amount; }", "function open(Leg[] legs)"})}. On an interface there are structs that all its methods may name, and
 * errors its functions may revert with.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Solidity {

    /** The lines, as {@link Abi#parse} takes them. */
    String[] value();
}
