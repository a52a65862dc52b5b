package dev.assay.api.tokenmetrics;

import dev.assay.core.row.Column;
import dev.assay.core.row.Columns;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to pay for a request by x402. Immutable and thread-safe; a column that cannot be read throws
 * {@link dev.assay.core.error.DataException} when it is asked for.
 */
public final class PaymentOffer extends RowView {

    private static final Column TEXT = Column.sometimes("text");
    private static final Column SCHEME = Column.sometimes("scheme");
    private static final Column NETWORK = Column.sometimes("network");
    private static final Column AMOUNT = Column.sometimes("maxAmountRequired", "amount");
    private static final Column ASSET = Column.sometimes("asset");
    private static final Column PAY_TO = Column.sometimes("payTo");
    private static final Column RESOURCE = Column.sometimes("resource");
    private static final Column DESCRIPTION = Column.sometimes("description");
    private static final Column MIME_TYPE = Column.sometimes("mimeType");
    private static final Column TIMEOUT = Column.sometimes("maxTimeoutSeconds");
    private static final Columns COLUMNS =
            Columns.of(TEXT, SCHEME, NETWORK, AMOUNT, ASSET, PAY_TO, RESOURCE, DESCRIPTION, MIME_TYPE, TIMEOUT);

    private PaymentOffer(Row row) {
        super(row, COLUMNS);
    }

    /** Returns a view of the row. */
    public static PaymentOffer from(Row row) {
        return new PaymentOffer(row);
    }

    /** Returns what the service wrote where it wrote a text in place of an object; else null. */
    public @Nullable String text() {
        return row().text(TEXT);
    }

    /** Returns how the payment is made, such as {@code exact}; null if the service does not say. {@code scheme}. */
    public @Nullable String scheme() {
        return row().text(SCHEME);
    }

    /** Returns the chain, such as {@code base}; null if the service does not say. {@code network}. */
    public @Nullable String network() {
        return row().text(NETWORK);
    }

    /** Returns the most that is taken, in the smallest unit of the asset; null if the service does not say. {@code maxAmountRequired}. */
    public @Nullable BigInteger maxAmountRequired() {
        return row().integer(AMOUNT);
    }

    /** Returns the address of the asset's contract; null if the service does not say. {@code asset}. */
    public @Nullable String asset() {
        return row().text(ASSET);
    }

    /** Returns the address that is paid; null if the service does not say. {@code payTo}. */
    public @Nullable String payTo() {
        return row().text(PAY_TO);
    }

    /** Returns the address that is paid for; null if the service does not say. {@code resource}. */
    public @Nullable String resource() {
        return row().text(RESOURCE);
    }

    /** Returns what is paid for; null if the service does not say. {@code description}. */
    public @Nullable String description() {
        return row().text(DESCRIPTION);
    }

    /** Returns the media type of the answer; null if the service does not say. {@code mimeType}. */
    public @Nullable String mimeType() {
        return row().text(MIME_TYPE);
    }

    /** Returns how many seconds the offer stands; null if the service does not say. {@code maxTimeoutSeconds}. */
    public @Nullable Long maxTimeoutSeconds() {
        return row().longValue(TIMEOUT);
    }

    /** Returns the offer that an element of {@code accepts} is, an object or a text. */
    @SuppressWarnings("unchecked") // A JSON object's members are named by text.
    static PaymentOffer of(@Nullable Object element) {
        return element instanceof Map<?, ?> object
                ? from(Row.of((Map<String, ?>) object))
                : from(Row.of(Map.of("text", String.valueOf(element))));
    }
}
