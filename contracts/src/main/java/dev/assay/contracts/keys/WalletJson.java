package dev.assay.contracts.keys;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.internal.Hex;
import dev.assay.contracts.keys.WalletCrypto.ByPbkdf2;
import dev.assay.contracts.keys.WalletCrypto.ByScrypt;
import dev.assay.contracts.keys.WalletCrypto.Derivation;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Row;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of wallet files, whose names some clients write in upper case. */
final class WalletJson {

    private static final int MOST_ROUNDS = 10_000_000;

    private WalletJson() {}

    static WalletFile read(String json) {
        try {
            Map<String, ?> root = Row.parse(json).toMap();
            if (whole(root, "version") != 3) {
                throw wrong("version must be 3, is " + whole(root, "version"));
            }
            Object id = find(root, "id");
            return new WalletFile(crypto(object(root, "crypto")), id == null ? "" : id.toString(), address(root));
        } catch (IllegalArgumentException e) {
            throw new DataException("the wallet file cannot be read: " + e.getMessage(), null, e);
        }
    }

    private static @Nullable Address address(Map<String, ?> root) {
        Object address = find(root, "address");
        if (!(address instanceof String text) || text.isEmpty()) {
            return null;
        }
        return Address.copyOf(hex(text, "address").toArray());
    }

    private static WalletCrypto crypto(Map<String, ?> crypto) {
        if (!text(crypto, "cipher").equals("aes-128-ctr")) {
            throw wrong("cipher must be aes-128-ctr, is " + text(crypto, "cipher"));
        }
        Bytes iv = hex(object(crypto, "cipherparams"), "iv");
        Bytes ciphertext = hex(crypto, "ciphertext");
        if (iv.size() != 16 || ciphertext.isEmpty() || ciphertext.size() > 32) {
            throw wrong(
                    "iv must be 16 bytes and ciphertext at most 32, are " + iv.size() + " and " + ciphertext.size());
        }
        return new WalletCrypto(
                derivation(text(crypto, "kdf"), object(crypto, "kdfparams")), iv, ciphertext, hex(crypto, "mac"));
    }

    private static Derivation derivation(String kdf, Map<String, ?> params) {
        if (whole(params, "dklen") != 32) {
            throw wrong("dklen must be 32, is " + whole(params, "dklen"));
        }
        Bytes salt = hex(params, "salt");
        if (kdf.equals("scrypt")) {
            return new ByScrypt(new WalletCost(whole(params, "n"), whole(params, "r"), whole(params, "p")), salt);
        }
        if (!kdf.equals("pbkdf2") || !text(params, "prf").equals("hmac-sha256")) {
            throw wrong("kdf must be scrypt or pbkdf2 with hmac-sha256, is " + kdf);
        }
        int rounds = whole(params, "c");
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw wrong("c must be from 1 to " + MOST_ROUNDS + ", is " + rounds);
        }
        return new ByPbkdf2(rounds, salt);
    }

    private static @Nullable Object find(Map<String, ?> map, String name) {
        for (Map.Entry<String, ?> entry : map.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // Names in JSON are strings.
    private static Map<String, ?> object(Map<String, ?> map, String name) {
        if (!(find(map, name) instanceof Map<?, ?> found)) {
            throw wrong(name + " must be an object");
        }
        return (Map<String, ?>) found;
    }

    private static String text(Map<String, ?> map, String name) {
        if (!(find(map, name) instanceof String found)) {
            throw wrong(name + " must be a string");
        }
        return found;
    }

    private static int whole(Map<String, ?> map, String name) {
        if (!(find(map, name) instanceof BigDecimal found)) {
            throw wrong(name + " must be a number");
        }
        try {
            return found.intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(name + " must be a whole number below 2^31, is " + found, e);
        }
    }

    private static Bytes hex(Map<String, ?> map, String name) {
        return hex(text(map, name), name);
    }

    private static Bytes hex(String text, String name) {
        return Bytes.copyOf(Hex.parse(text.startsWith("0x") ? text : "0x" + text, name));
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what);
    }

    static String write(WalletCrypto crypto, String id, @Nullable Address address) {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("cipher", "aes-128-ctr");
        inner.put("cipherparams", Map.of("iv", plain(crypto.iv())));
        inner.put("ciphertext", plain(crypto.ciphertext()));
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("dklen", 32);
        if (crypto.derivation() instanceof ByScrypt scrypt) {
            params.put("n", scrypt.cost().n());
            params.put("r", scrypt.cost().r());
            params.put("p", scrypt.cost().p());
            params.put("salt", plain(scrypt.salt()));
        } else if (crypto.derivation() instanceof ByPbkdf2 pbkdf2) {
            params.put("c", pbkdf2.rounds());
            params.put("prf", "hmac-sha256");
            params.put("salt", plain(pbkdf2.salt()));
        }
        inner.put("kdf", crypto.derivation() instanceof ByScrypt ? "scrypt" : "pbkdf2");
        inner.put("kdfparams", params);
        inner.put("mac", plain(crypto.mac()));
        Map<String, Object> root = new LinkedHashMap<>();
        if (address != null) {
            root.put("address", address.toHex().substring(2));
        }
        root.put("crypto", inner);
        root.put("id", id);
        root.put("version", 3);
        return Row.of(root).toJson();
    }

    private static String plain(Bytes bytes) {
        return bytes.toHex().substring(2);
    }

    /** A random UUID of version 4. */
    static String uuid(byte[] random) {
        random[6] = (byte) ((random[6] & 0x0f) | 0x40);
        random[8] = (byte) ((random[8] & 0x3f) | 0x80);
        String hex = plain(Bytes.copyOf(random));
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }
}
