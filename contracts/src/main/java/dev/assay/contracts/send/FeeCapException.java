package dev.assay.contracts.send;

import dev.assay.contracts.fee.FeeQuote;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fee may come to more than the cap, so nothing was signed. The same draft may be sent later, or with another cap.
 */
public final class FeeCapException extends SendException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable FeeQuote quote;
    private final BigInteger cap;

    FeeCapException(FeeQuote quote, BigInteger cap) {
        super(
                "The fee may come to " + quote.maxTotal() + " wei, which is above the cap of " + cap
                        + " wei; nothing was signed. Wait, or allow more by feeCap",
                null);
        this.quote = quote;
        this.cap = cap;
    }

    /** Returns the fee in parts; empty after serialization. */
    public Optional<FeeQuote> quote() {
        return Optional.ofNullable(quote);
    }

    /** Returns the cap in wei. */
    public BigInteger cap() {
        return cap;
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
