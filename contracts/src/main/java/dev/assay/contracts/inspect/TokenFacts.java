package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Map;

/**
 * What a token of ERC-20 says of itself, and what is odd about it. Immutable.
 *
 * @param name its name, one of 32 bytes included
 * @param symbol its symbol, one of 32 bytes included
 * @param decimals how many decimals amounts are shown with; 0 to 255
 * @param totalSupply how much of it there is, in its smallest unit
 * @param quirks for each oddity whether it is there, as far as a transfer that is only tried shows it
 */
public record TokenFacts(
        Fact<String> name,
        Fact<String> symbol,
        Fact<Integer> decimals,
        Fact<BigInteger> totalSupply,
        Map<Quirk, Fact<Boolean>> quirks) {

    /** Copies the map. */
    public TokenFacts {
        requireNonNull(name, "name");
        requireNonNull(symbol, "symbol");
        requireNonNull(decimals, "decimals");
        requireNonNull(totalSupply, "totalSupply");
        quirks = Map.copyOf(quirks);
    }

    @Override
    public String toString() {
        return name + " (" + symbol + "), decimals " + decimals + ", supply " + totalSupply;
    }
}
