package dev.assay.contracts.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import dev.assay.contracts.internal.SecretText;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The words from which a wallet's keys follow, after
 * <a href="https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki">BIP-39</a>. Thread-safe.
 *
 * <pre>{@code
 * char[] phrase = System.console().readPassword("Phrase: ");
 * try (Mnemonic words = Mnemonic.parse(phrase);
 *         LocalKey key = words.key(HdPath.metaMask(0))) {
 *     key.address();
 * }
 * }</pre>
 *
 * <p>What is given as {@code char[]} is read and not kept: overwrite it. English phrases and passphrases of ASCII never
 * become a String on their way.
 */
public final class Mnemonic implements AutoCloseable {

    private final int[] indices;
    private final MnemonicLanguage language;
    private boolean closed;

    private Mnemonic(int[] indices, MnemonicLanguage language) {
        this.indices = indices;
        this.language = language;
    }

    /**
     * Returns new English words from the platform's secure random source.
     *
     * @param words 12, 15, 18, 21 or 24
     */
    public static Mnemonic create(int words) {
        return create(words, MnemonicLanguage.ENGLISH, new SecureRandom());
    }

    /**
     * Returns new words.
     *
     * @param words 12, 15, 18, 21 or 24
     */
    public static Mnemonic create(int words, MnemonicLanguage language, SecureRandom random) {
        if (words < 12 || words > 24 || words % 3 != 0) {
            throw new IllegalArgumentException("words must be 12, 15, 18, 21 or 24, is " + words);
        }
        byte[] entropy = new byte[words / 3 * 4];
        random.nextBytes(entropy);
        Mnemonic made = ofEntropy(entropy, language);
        Arrays.fill(entropy, (byte) 0);
        return made;
    }

    /**
     * Returns the words of random bytes, which are read and not kept.
     *
     * @param entropy 16, 20, 24, 28 or 32 bytes
     */
    public static Mnemonic ofEntropy(byte[] entropy, MnemonicLanguage language) {
        requireNonNull(language, "language");
        if (entropy.length < 16 || entropy.length > 32 || entropy.length % 4 != 0) {
            throw new IllegalArgumentException("entropy must be 16, 20, 24, 28 or 32 bytes, is " + entropy.length);
        }
        byte[] bits = Arrays.copyOf(entropy, entropy.length + 1);
        bits[entropy.length] = checksum(entropy);
        int[] indices = new int[entropy.length / 4 * 3];
        for (int i = 0; i < 11 * indices.length; i++) {
            int bit = (bits[i / 8] >> (7 - i % 8)) & 1;
            indices[i / 11] = (indices[i / 11] << 1) | bit;
        }
        Arrays.fill(bits, (byte) 0);
        return new Mnemonic(indices, language);
    }

    /**
     * Reads words in whichever language they are; spaces and upper case do not matter.
     *
     * @throws IllegalArgumentException if a word is in no list, there are too many or few, or the checksum is wrong:
     *     words are mistyped or out of order; without saying which words
     */
    public static Mnemonic parse(char[] phrase) {
        UnknownWordException furthest = null;
        IllegalArgumentException other = null;
        for (MnemonicLanguage language : MnemonicLanguage.values()) {
            try {
                return parse(phrase, language);
            } catch (UnknownWordException e) {
                furthest = furthest == null || e.index > furthest.index ? e : furthest;
            } catch (IllegalArgumentException e) {
                other = other == null ? e : other;
            }
        }
        throw other == null ? requireNonNull(furthest) : other;
    }

    /**
     * Reads words of one language; spaces and upper case do not matter.
     *
     * @throws IllegalArgumentException as {@link #parse(char[])} does
     */
    public static Mnemonic parse(char[] phrase, MnemonicLanguage language) {
        char[] text = SecretText.decomposed(requireNonNull(phrase, "phrase"));
        int[] indices = Phrase.indices(text, language.words());
        Arrays.fill(text, '\0');
        if (indices.length == 1 && indices[0] < 0) {
            throw new UnknownWordException(-indices[0]);
        }
        if (indices.length < 12 || indices.length > 24 || indices.length % 3 != 0) {
            throw new IllegalArgumentException("phrase must have 12, 15, 18, 21 or 24 words, has " + indices.length);
        }
        byte[] entropy = entropy(indices);
        int bits = indices.length / 3;
        int mask = (1 << bits) - 1;
        boolean right = ((checksum(entropy) & 0xff) >> (8 - bits)) == (indices[indices.length - 1] & mask);
        Arrays.fill(entropy, (byte) 0);
        if (!right) {
            throw new IllegalArgumentException("phrase has a wrong checksum: a word is mistyped or out of order");
        }
        return new Mnemonic(indices, language);
    }

    private static final class UnknownWordException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final int index;

        UnknownWordException(int index) {
            super("phrase has a word that is in no list, the one at place " + index);
            this.index = index;
        }
    }

    private static byte[] entropy(int[] indices) {
        byte[] entropy = new byte[indices.length / 3 * 4];
        for (int i = 0; i < 8 * entropy.length; i++) {
            int bit = (indices[i / 11] >> (10 - i % 11)) & 1;
            entropy[i / 8] = (byte) ((entropy[i / 8] << 1) | bit);
        }
        return entropy;
    }

    private static byte checksum(byte[] entropy) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(entropy, 0, entropy.length);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash[0];
    }

    /** Returns the language of the words. */
    public MnemonicLanguage language() {
        return language;
    }

    /** Returns how many words there are. */
    public int size() {
        return indices.length;
    }

    /**
     * Returns the words to write down, in the form NFKD and with the space of their language between them; overwrite it
     * after.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public char[] phrase() {
        return phrase(language == MnemonicLanguage.JAPANESE ? '\u3000' : ' ');
    }

    private synchronized char[] phrase(char between) {
        checkOpen();
        return Phrase.join(indices, language.words(), between);
    }

    /**
     * Returns the random bytes that the words stand for; overwrite them after.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public synchronized byte[] entropy() {
        checkOpen();
        return entropy(indices);
    }

    /**
     * Returns the seed of 64 bytes; overwrite it after. Takes some milliseconds.
     *
     * @param passphrase what some wallets ask for beside the words: each gives other keys and none is wrong; empty for
     *     none
     * @throws IllegalStateException after {@link #close}
     */
    public byte[] seed(char[] passphrase) {
        char[] words = phrase(' ');
        char[] salted = SecretText.decomposed(requireNonNull(passphrase, "passphrase"));
        byte[] password = SecretText.utf8(words, "phrase");
        byte[] extra = SecretText.utf8(salted, "passphrase");
        byte[] head = "mnemonic".getBytes(US_ASCII);
        byte[] salt = Arrays.copyOf(head, head.length + extra.length);
        System.arraycopy(extra, 0, salt, head.length, extra.length);
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA512Digest());
        generator.init(password, salt, 2048);
        byte[] seed = ((KeyParameter) generator.generateDerivedMacParameters(512)).getKey();
        for (char[] text : List.of(words, salted)) {
            Arrays.fill(text, '\0');
        }
        for (byte[] bytes : List.of(password, extra, salt)) {
            Arrays.fill(bytes, (byte) 0);
        }
        return seed;
    }

    /**
     * Returns the master key.
     *
     * @param passphrase as {@link #seed} takes it
     */
    public HdKey master(char[] passphrase) {
        byte[] seed = seed(passphrase);
        try {
            return HdKey.ofSeed(seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** Returns the key at the end of a path, without a passphrase: what a wallet shows as one of its accounts. */
    public LocalKey key(HdPath path) {
        try (HdKey master = master(new char[0]);
                HdKey derived = master.derive(path)) {
            return derived.key();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the phrase is closed");
        }
    }

    /** Overwrites the words. Further calls do nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(indices, 0);
    }

    /** Returns how many words of which language there are, and none of them. */
    @Override
    public String toString() {
        return indices.length + " words, " + language;
    }
}
