package dev.assay.metrics.adoption;

import dev.assay.metrics.accumulate.Address;
import java.time.Instant;
import java.util.Objects;

/**
 * A sale of an item.
 *
 * @param item which item of the collection
 * @param time when
 * @param seller who sold
 * @param buyer who bought
 * @param price what was paid, in one currency for all
 */
public record NftSale(String item, Instant time, Address seller, Address buyer, double price) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the price is negative or not finite
     */
    public NftSale {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(seller, "seller");
        Objects.requireNonNull(buyer, "buyer");
        if (!(price >= 0) || Double.isInfinite(price)) {
            throw new IllegalArgumentException("price: negative or not finite: " + price);
        }
    }
}
