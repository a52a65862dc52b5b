package dev.assay.api.tokenmetrics.instruments;

import dev.assay.api.tokenmetrics.market.Token;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token as the service's list has it.
 *
 * @param tokenId the service's number
 * @param name its name
 * @param symbol its symbol, not unique
 * @param slug its slug; null in v2
 * @param exchanges how many exchanges trade it
 * @param contracts the contract's address by chain
 */
public record Instrument(
        long tokenId, String name, String symbol, @Nullable String slug, int exchanges, Map<String, String> contracts) {

    /** Copies the map. */
    public Instrument {
        contracts = Map.copyOf(contracts);
    }

    /**
     * Returns what a row of the token list says.
     *
     * @throws dev.assay.core.error.DataException if a column cannot be read
     */
    public static Instrument from(Token token) {
        String name = token.tokenName();
        String symbol = token.tokenSymbol();
        return new Instrument(
                token.tokenId(),
                name == null ? "" : name,
                symbol == null ? "" : symbol,
                token.slug(),
                token.exchanges().size(),
                token.contractAddresses());
    }

    /** Returns name, symbol, number and exchanges. */
    @Override
    public String toString() {
        return name + " (" + symbol + ", id " + tokenId + ", on " + exchanges + " exchanges)";
    }
}
