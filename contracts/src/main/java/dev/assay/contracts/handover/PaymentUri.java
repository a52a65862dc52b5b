package dev.assay.contracts.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.AbiType;
import dev.assay.contracts.abi.Mutability;
import dev.assay.contracts.network.Network;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.util.List;

/**
 * Links that ask a wallet to pay or to call, after <a href="https://eips.ethereum.org/EIPS/eip-681">EIP-681</a>. The standard
 * has no place for bare call data, so a call is given by its function.
 */
public final class PaymentUri {

    private PaymentUri() {}

    /**
     * Returns a link that pays.
     *
     * @throws IllegalArgumentException if the value is negative
     */
    public static String pay(Network network, Address to, BigInteger wei) {
        return target(network, to) + "?value=" + checked(wei);
    }

    /**
     * Returns a link that calls a function and pays nothing: {@code transfer(address,uint256)} of a token, say.
     *
     * @throws IllegalArgumentException if values do not fit the function, or one is an array or a tuple, which the standard
     *     has no form for
     */
    public static String call(Network network, Address contract, AbiFunction function, List<?> values) {
        return call(network, contract, function, values, BigInteger.ZERO);
    }

    /**
     * Returns a link that calls a function and pays along.
     *
     * @throws IllegalArgumentException as the other one does; or if the value is negative, or not 0 although the function is
     *     not payable
     */
    public static String call(Network network, Address contract, AbiFunction function, List<?> values, BigInteger wei) {
        function.encode(values);
        if (checked(wei).signum() > 0 && function.mutability() != Mutability.PAYABLE) {
            throw new IllegalArgumentException("wei must be 0, is " + wei + ", as it is not payable: " + function);
        }
        StringBuilder uri =
                new StringBuilder(target(network, contract)).append('/').append(function.name());
        for (int i = 0; i < values.size(); i++) {
            AbiType type = function.inputs().get(i).type();
            Object value = values.get(i);
            if (value instanceof List<?> || value instanceof Record) {
                throw new IllegalArgumentException(
                        "values[" + i + "] is a " + type + ", which EIP-681 has no form for");
            }
            uri.append(i == 0 ? '?' : '&').append(type).append('=').append(escaped(value.toString()));
        }
        if (wei.signum() > 0) {
            uri.append(values.isEmpty() ? '?' : '&').append("value=").append(wei);
        }
        return uri.toString();
    }

    /** A blank is a plus in forms only; in a link it is one of these, and a plus is a plus. */
    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String target(Network network, Address to) {
        return "ethereum:" + to + "@" + network.id();
    }

    private static BigInteger checked(BigInteger wei) {
        if (wei.signum() < 0) {
            throw new IllegalArgumentException("wei must not be negative, is " + wei);
        }
        return wei;
    }
}
