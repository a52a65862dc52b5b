package dev.assay.contracts.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.core.error.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key under a password, in the format that geth, MetaMask and web3j write: version 3 of the
 * <a href="https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage">Web3 Secret Storage</a>.
 * Immutable.
 *
 * <pre>{@code
 * char[] password = System.console().readPassword("Password: ");
 * try (LocalKey key = WalletFile.read(path).open(password)) {
 *     ...
 * } finally {
 *     Arrays.fill(password, '\0');
 * }
 * }</pre>
 *
 * <p>Passwords are read as UTF-8, without normalisation, and not kept.
 */
public final class WalletFile {

    private static final long LARGEST_FILE = 64 * 1024;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final WalletCrypto crypto;
    private final String id;
    private final @Nullable Address address;

    WalletFile(WalletCrypto crypto, String id, @Nullable Address address) {
        this.crypto = crypto;
        this.id = id;
        this.address = address;
    }

    /**
     * Locks a key with {@link WalletCost#STANDARD}.
     *
     * @param password read and not kept
     */
    public static WalletFile create(LocalKey key, char[] password) {
        return create(key, password, WalletCost.STANDARD, new SecureRandom());
    }

    /**
     * Locks a key.
     *
     * @param password read and not kept
     */
    public static WalletFile create(LocalKey key, char[] password, WalletCost cost, SecureRandom random) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return new WalletFile(WalletCrypto.lock(key, password, cost, random), WalletJson.uuid(id), key.address());
    }

    /**
     * Reads the JSON.
     *
     * @throws DataException if it is no wallet file of version 3, or asks for more work than any does
     */
    public static WalletFile parse(String json) {
        return WalletJson.read(requireNonNull(json, "json"));
    }

    /**
     * Reads a file.
     *
     * @throws DataException as {@link #parse} does
     * @throws UncheckedIOException if it cannot be read
     */
    public static WalletFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new DataException(file + " is no wallet file, it has more than 64 KiB", null, null);
            }
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("wallet file " + file + " cannot be read", e);
        }
    }

    /**
     * Opens it; takes as long and as much memory as its {@link WalletCost} says.
     *
     * @param password read and not kept
     * @throws WrongPasswordException if the password is another
     * @throws DataException if the key inside is not that of the address outside
     */
    public LocalKey open(char[] password) {
        LocalKey key = crypto.open(requireNonNull(password, "password"));
        if (address != null && !address.equals(key.address())) {
            key.close();
            throw new DataException(
                    "the wallet file says " + address + " and holds the key of another address", null, null);
        }
        return key;
    }

    /** Returns the address that stands in the file; empty if it says none. */
    public Optional<Address> address() {
        return Optional.ofNullable(address);
    }

    /** Returns the file's id. */
    public String id() {
        return id;
    }

    /** Returns the JSON. */
    public String toJson() {
        return WalletJson.write(crypto, id, address);
    }

    /** Returns the name that geth gives such a file, {@code UTC--<time>--<address>}. */
    public String fileName(Instant created) {
        String owner = address == null ? id : address.toHex().substring(2);
        return "UTC--" + STAMP.format(created) + "--" + owner;
    }

    /**
     * Writes a new file that only its owner may read and write, whole or not at all; where the file system knows no such
     * rights, as on Windows, it has those of its folder.
     *
     * @throws UncheckedIOException if it is there already, or cannot be written
     */
    public void write(Path file) {
        try {
            OwnerOnly.write(file, toJson().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("wallet file " + file + " cannot be written", e);
        }
    }

    /** Returns id and address only. */
    @Override
    public String toString() {
        return "wallet file " + id + (address == null ? "" : " of " + address);
    }
}
