package dev.assay.contracts.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The language of a {@link Mnemonic}'s words: the ten of BIP-39, and two that wallets have beside. */
public enum MnemonicLanguage {
    /** English, which nearly every wallet reads. */
    ENGLISH,
    /** Chinese in simplified characters. */
    CHINESE_SIMPLIFIED,
    /** Chinese in traditional characters. */
    CHINESE_TRADITIONAL,
    /** Czech. */
    CZECH,
    /** French. */
    FRENCH,
    /** Italian. */
    ITALIAN,
    /** Japanese. */
    JAPANESE,
    /** Korean. */
    KOREAN,
    /** Portuguese. */
    PORTUGUESE,
    /** Spanish. */
    SPANISH,
    /** Russian; not in BIP-39 itself. */
    RUSSIAN,
    /** Turkish; not in BIP-39 itself. */
    TURKISH;

    static final int SIZE = 2048;

    /** The 2,048 words in the form NFKD, in order; read anew at each call, since a phrase is read once in a while. */
    List<String> words() {
        String file = name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream in = MnemonicLanguage.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("word list " + file + " is missing from the jar of assay-contracts");
            }
            List<String> words =
                    new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList();
            if (words.size() != SIZE) {
                throw new IllegalStateException("word list " + file + " has " + words.size() + " words");
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + file + " cannot be read", e);
        }
    }
}
