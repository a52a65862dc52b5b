package dev.assay.contracts.keys;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.internal.Keccak;
import dev.assay.contracts.internal.Scrypt;
import dev.assay.contracts.internal.SecretText;
import dev.assay.core.error.DataException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.modes.SICBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** What of a wallet file is cryptography. */
record WalletCrypto(Derivation derivation, Bytes iv, Bytes ciphertext, Bytes mac) {

    private static final int KEY_SIZE = 32;

    /** From a password to a key. */
    sealed interface Derivation {
        byte[] derive(byte[] password);
    }

    record ByScrypt(WalletCost cost, Bytes salt) implements Derivation {
        @Override
        public byte[] derive(byte[] password) {
            return Scrypt.derive(password, salt.toArray(), cost.n(), cost.r(), cost.p(), KEY_SIZE);
        }
    }

    /** PBKDF2 with HMAC of SHA-256. */
    record ByPbkdf2(int rounds, Bytes salt) implements Derivation {
        @Override
        public byte[] derive(byte[] password) {
            PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
            generator.init(password, salt.toArray(), rounds);
            return ((KeyParameter) generator.generateDerivedMacParameters(8 * KEY_SIZE)).getKey();
        }
    }

    static WalletCrypto lock(LocalKey key, char[] password, WalletCost cost, SecureRandom random) {
        byte[] salt = new byte[32];
        byte[] iv = new byte[16];
        random.nextBytes(salt);
        random.nextBytes(iv);
        ByScrypt derivation = new ByScrypt(cost, Bytes.copyOf(salt));
        byte[] derived = derived(derivation, password);
        byte[] secret = key.reveal();
        byte[] ciphertext = aes(derived, iv, secret);
        byte[] mac = mac(derived, ciphertext);
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(derived, (byte) 0);
        return new WalletCrypto(derivation, Bytes.copyOf(iv), Bytes.copyOf(ciphertext), Bytes.copyOf(mac));
    }

    LocalKey open(char[] password) {
        byte[] derived = derived(derivation, password);
        try {
            if (!MessageDigest.isEqual(mac.toArray(), mac(derived, ciphertext.toArray()))) {
                throw new WrongPasswordException();
            }
            byte[] secret = aes(derived, iv.toArray(), ciphertext.toArray());
            byte[] key = new byte[KEY_SIZE];
            // Early clients dropped the zeros that a key begins with.
            System.arraycopy(secret, 0, key, KEY_SIZE - secret.length, secret.length);
            Arrays.fill(secret, (byte) 0);
            return LocalKey.wrap(key);
        } catch (IllegalArgumentException e) {
            throw new DataException("the wallet file holds no key of secp256k1", null, e);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    private static byte[] derived(Derivation derivation, char[] password) {
        byte[] bytes = SecretText.utf8(password, "password");
        try {
            return derivation.derive(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** AES-128 in counter mode under the first half of the derived key; the same there and back. */
    private static byte[] aes(byte[] derived, byte[] iv, byte[] input) {
        byte[] key = Arrays.copyOf(derived, 16);
        var cipher = SICBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv));
        byte[] output = new byte[input.length];
        cipher.processBytes(input, 0, input.length, output, 0);
        cipher.reset();
        Arrays.fill(key, (byte) 0);
        return output;
    }

    private static byte[] mac(byte[] derived, byte[] ciphertext) {
        byte[] both = Arrays.copyOfRange(derived, 16, 32 + ciphertext.length);
        System.arraycopy(ciphertext, 0, both, 16, ciphertext.length);
        byte[] mac = Keccak.hash(both);
        Arrays.fill(both, (byte) 0);
        return mac;
    }
}
