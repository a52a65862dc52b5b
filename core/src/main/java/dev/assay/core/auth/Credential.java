package dev.assay.core.auth;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A secret and its place in a request. The secret comes from a supplier that is asked at every attempt, so keys may
 * rotate.
 *
 * <p>Credentials are sent only to the scheme, host and port of the client's base address, and only over https or to this
 * machine. Immutable; as thread-safe as the supplier.
 */
public final class Credential {

    /** Where a credential stands in a request. */
    public enum Place {
        /** In a header. */
        HEADER,
        /** In a query parameter. */
        QUERY,
        /** In the path, in place of a segment that reads <code>{name}</code>. */
        PATH
    }

    private final Place place;
    private final String name;
    private final String prefix;
    private final Supplier<? extends @Nullable Secret> secret;

    private Credential(Place place, String name, String prefix, Supplier<? extends @Nullable Secret> secret) {
        this.place = place;
        this.name = Objects.requireNonNull(name, "name");
        this.prefix = prefix;
        this.secret = Objects.requireNonNull(secret, "secret");
    }

    /** Returns a credential in the header of that name; a supplier that returns null means there is none. */
    public static Credential header(String name, Supplier<? extends @Nullable Secret> secret) {
        return new Credential(Place.HEADER, name, "", secret);
    }

    /** Returns a credential in {@code Authorization}, after the word {@code Bearer}. */
    public static Credential bearer(Supplier<? extends @Nullable Secret> secret) {
        return new Credential(Place.HEADER, "Authorization", "Bearer ", secret);
    }

    /** Returns a credential in the query parameter of that name. */
    public static Credential query(String name, Supplier<? extends @Nullable Secret> secret) {
        return new Credential(Place.QUERY, name, "", secret);
    }

    /** Returns a credential in the path, in place of the segment <code>{name}</code>. */
    public static Credential path(String name, Supplier<? extends @Nullable Secret> secret) {
        return new Credential(Place.PATH, name, "", secret);
    }

    /** Returns where it stands. */
    public Place place() {
        return place;
    }

    /** Returns the name of the header, parameter or placeholder. */
    public String name() {
        return name;
    }

    /** Returns what stands before the secret in the header, such as {@code "Bearer "}; often empty. */
    public String prefix() {
        return prefix;
    }

    /** Asks the supplier; null means there is no secret. */
    public @Nullable Secret secret() {
        return secret.get();
    }

    @Override
    public String toString() {
        return place + " " + name + ": ***";
    }
}
