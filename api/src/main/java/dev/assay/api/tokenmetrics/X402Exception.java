package dev.assay.api.tokenmetrics;

import dev.assay.core.error.DataException;
import dev.assay.core.error.PaymentRequiredException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service wants to be paid for this request by x402 and says how (HTTP 402). Nothing is paid or repeated by Assay; a
 * request that carries the payment is one {@code with(o -> o.header("X-PAYMENT", ...))}.
 */
public final class X402Exception extends PaymentRequiredException {

    private static final long serialVersionUID = 1L;

    private static final Column VERSION = Column.sometimes("x402Version");
    private static final Column REASON = Column.sometimes("error");
    private static final Column ACCEPTS = Column.sometimes("accepts");

    private final int x402Version;
    private final @Nullable String reason;
    private final transient @Nullable List<PaymentOffer> accepts;

    private X402Exception(
            ServiceException plain, int x402Version, @Nullable String reason, List<PaymentOffer> accepts) {
        super(String.valueOf(plain.getMessage()), plain.error());
        this.x402Version = x402Version;
        this.reason = reason;
        this.accepts = accepts;
    }

    /** Returns the challenge that the error's body is; null if it is none, or was too long to be kept whole. */
    static @Nullable X402Exception find(ServiceException plain) {
        try {
            Row body = Row.parse(plain.error().body());
            Integer version = body.intValue(VERSION);
            Object accepts = body.value(ACCEPTS);
            if (version == null && !(accepts instanceof List)) {
                return null;
            }
            return new X402Exception(plain, version == null ? 0 : version, body.text(REASON), offers(accepts));
        } catch (DataException e) {
            // Then it is shown as any other error.
            return null;
        }
    }

    private static List<PaymentOffer> offers(@Nullable Object accepts) {
        List<PaymentOffer> offers = new ArrayList<>();
        if (accepts instanceof List<?> list) {
            list.forEach(element -> offers.add(PaymentOffer.of(element)));
        } else if (accepts != null) {
            offers.add(PaymentOffer.of(accepts));
        }
        return List.copyOf(offers);
    }

    /** Returns the version of x402; 0 if the service does not say. */
    public int x402Version() {
        return x402Version;
    }

    /** Returns why payment is wanted, in the service's words; null if it does not say. {@code error}. */
    public @Nullable String reason() {
        return reason;
    }

    /** Returns the ways to pay; empty if the service names none, and after serialization. {@code accepts}. */
    public List<PaymentOffer> accepts() {
        List<PaymentOffer> offers = accepts;
        return offers == null ? List.of() : offers;
    }
}
