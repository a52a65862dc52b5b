package dev.assay.contracts.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.keys.HdKey;
import dev.assay.contracts.keys.HdPath;
import dev.assay.contracts.keys.Icap;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.keys.Mnemonic;
import dev.assay.contracts.keys.MnemonicLanguage;
import dev.assay.contracts.keys.WalletFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The files on keys: accounts, phrases, trees of keys, wallet files. */
final class KeyVectors {

    private static final Map<String, MnemonicLanguage> LOCALES = Map.of(
            "en",
            MnemonicLanguage.ENGLISH,
            "es",
            MnemonicLanguage.SPANISH,
            "fr",
            MnemonicLanguage.FRENCH,
            "it",
            MnemonicLanguage.ITALIAN,
            "ja",
            MnemonicLanguage.JAPANESE,
            "ko",
            MnemonicLanguage.KOREAN,
            "zh_cn",
            MnemonicLanguage.CHINESE_SIMPLIFIED,
            "zh_tw",
            MnemonicLanguage.CHINESE_TRADITIONAL,
            "cz",
            MnemonicLanguage.CZECH,
            "pt",
            MnemonicLanguage.PORTUGUESE);

    private KeyVectors() {}

    static void addTo(Map<String, Consumer<Vector>> checks) {
        checks.put("accounts", KeyVectors::account);
        checks.put("hashes", KeyVectors::hashes);
        checks.put("hdnode", KeyVectors::hdNode);
        checks.put("bip39", KeyVectors::bip39);
        checks.put("bip32", KeyVectors::bip32);
        checks.put("bip44-ethereum", KeyVectors::bip44);
        checks.put("keystore-v3", KeyVectors::keystore);
    }

    private static void account(Vector vector) {
        Address address = Address.parse(vector.text("address"));
        assertThat(address).hasToString(vector.text("address"));
        assertThat(Icap.of(address)).isEqualTo(vector.text("icap"));
        assertThat(Icap.parse(vector.text("icap"))).isEqualTo(address);
        if (vector.has("privateKey")) {
            assertThat(LocalKey.parse(vector.text("privateKey")).address()).isEqualTo(address);
        }
    }

    private static void hashes(Vector vector) {
        assertThat(vector.bytes("data").keccak256().toBytes()).isEqualTo(vector.bytes("keccak256"));
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256")
                    .digest(vector.bytes("data").toArray());
            assertThat(Bytes.copyOf(sha)).isEqualTo(vector.bytes("sha256"));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void hdNode(Vector vector) {
        MnemonicLanguage language = LOCALES.get(vector.text("locale"));
        Mnemonic words = checkedPhrase(vector, language);
        String password = vector.has("password") ? vector.text("password") : "";

        assertThat(Bytes.copyOf(words.seed(password.toCharArray()))).isEqualTo(vector.bytes("seed"));
        HdKey master = words.master(password.toCharArray());
        for (JsonNode node : vector.get("nodes")) {
            HdKey key = master.derive(node.get("path").asText());
            assertThat(Bytes.copyOf(key.key().reveal()))
                    .isEqualTo(Bytes.parse(node.get("privateKey").asText()));
            assertThat(key.address())
                    .isEqualTo(Address.parse(node.get("address").asText()));
        }
    }

    private static Mnemonic checkedPhrase(Vector vector, MnemonicLanguage language) {
        Mnemonic words = Mnemonic.parse(vector.text("mnemonic").toCharArray(), language);
        assertThat(Bytes.copyOf(words.entropy())).isEqualTo(vector.bytes("entropy"));
        Mnemonic made = Mnemonic.ofEntropy(vector.bytes("entropy").toArray(), language);
        assertThat(decomposed(new String(made.phrase()))).isEqualTo(decomposed(vector.text("mnemonic")));
        return words;
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    private static void bip39(Vector vector) {
        MnemonicLanguage language =
                MnemonicLanguage.valueOf(vector.text("language").toUpperCase(Locale.ROOT));
        Mnemonic words = checkedPhrase(vector, language);
        char[] passphrase = vector.text("passphrase").toCharArray();

        assertThat(Bytes.copyOf(words.seed(passphrase))).isEqualTo(vector.bytes("seed"));
        assertThat(words.master(passphrase).extendedPrivate()).isEqualTo(vector.text("bip32MasterXprv"));
        assertThat(Mnemonic.parse(vector.text("mnemonic").toCharArray()).seed(passphrase))
                .as("language found by itself")
                .isEqualTo(vector.bytes("seed").toArray());
    }

    private static void bip32(Vector vector) {
        if (!vector.get("valid").asBoolean()) {
            String key = vector.text("key");
            assertThatThrownBy(() -> HdKey.parse(key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain(key);
            return;
        }
        HdKey master = HdKey.ofSeed(vector.bytes("seed").toArray());
        HdKey key = master.derive(vector.text("path"));
        assertThat(key.extendedPrivate()).isEqualTo(vector.text("xprv"));
        assertThat(key.extendedPublic()).isEqualTo(vector.text("xpub"));
        assertThat(HdKey.parse(vector.text("xprv")).extendedPublic()).isEqualTo(vector.text("xpub"));
        HdKey shown = HdKey.parse(vector.text("xpub"));
        assertThat(shown.extendedPublic()).isEqualTo(vector.text("xpub"));
        assertThat(shown.child(7).extendedPublic()).isEqualTo(key.child(7).extendedPublic());
    }

    private static void bip44(Vector vector) {
        HdPath path = HdPath.parse(vector.text("path"));
        Mnemonic words = Mnemonic.parse(vector.text("mnemonic").toCharArray());

        LocalKey key = words.key(path);

        assertThat(path).hasToString(vector.text("path"));
        assertThat(key.address()).isEqualTo(Address.parse(vector.text("address")));
        assertThat(Bytes.copyOf(key.reveal())).isEqualTo(vector.bytes("privateKey"));
    }

    private static void keystore(Vector vector) {
        WalletFile file = WalletFile.parse(vector.get("json").toString());
        byte[] expected = vector.bytes("privateKey").toArray();
        byte[] padded = new byte[32];
        System.arraycopy(expected, 0, padded, 32 - expected.length, expected.length);

        LocalKey key = file.open(vector.text("password").toCharArray());

        assertThat(key.reveal()).isEqualTo(padded);
        if (vector.has("address")) {
            assertThat(key.address()).isEqualTo(Address.parse(vector.text("address")));
        }
        assertThat(WalletFile.parse(file.toJson()).toJson()).isEqualTo(file.toJson());
    }
}
