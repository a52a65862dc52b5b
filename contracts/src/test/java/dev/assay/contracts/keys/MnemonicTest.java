package dev.assay.contracts.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MnemonicTest {

    private static final String JUNK = "test test test test test test test test test test test junk";

    @Test
    void givesTheAccountsThatWalletsShow() {
        Mnemonic words = Mnemonic.parse(JUNK.toCharArray());

        assertThat(words.key(HdPath.metaMask(0)).address()).hasToString("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
        assertThat(words.key(HdPath.metaMask(1)).address()).hasToString("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
        assertThat(HdPath.ledgerLive(3)).hasToString("m/44'/60'/3'/0/0");
        assertThat(HdPath.ledgerLegacy(3)).hasToString("m/44'/60'/0'/3");
        assertThat(words.language()).isEqualTo(MnemonicLanguage.ENGLISH);
    }

    @Test
    void readsBackWhatItMakesInEveryLanguageAndLength() {
        for (MnemonicLanguage language : MnemonicLanguage.values()) {
            for (int size = 12; size <= 24; size += 3) {
                Mnemonic made = Mnemonic.create(size, language, new SecureRandom());

                assertThat(Mnemonic.parse(made.phrase(), language).entropy()).isEqualTo(made.entropy());
                assertThat(made.size()).isEqualTo(size);
            }
            assertThat(new HashSet<>(language.words())).hasSize(2048);
        }
    }

    @Test
    void doesNotMindSpacesAndUpperCase() {
        Mnemonic words =
                Mnemonic.parse(("  " + JUNK.replace(" ", " \n ").toUpperCase(Locale.ROOT) + " ").toCharArray());

        assertThat(new String(words.phrase())).isEqualTo(JUNK);
    }

    @Test
    void saysWhatIsWrongWithoutTheWords() {
        refused(JUNK.replace("junk", "jung"), "the one at place 12");
        refused(JUNK.replace("junk", "test"), "wrong checksum");
        refused(JUNK.replace(" junk", ""), "has 11");
        refused("", "has 0");
        assertThatThrownBy(() -> Mnemonic.create(13)).hasMessageContaining("12, 15, 18, 21 or 24");
    }

    private static void refused(String phrase, String why) {
        assertThatThrownBy(() -> Mnemonic.parse(phrase.toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("test", "junk", "jung");
    }

    @Test
    void forgetsTheWordsWhenClosed() {
        Mnemonic words = Mnemonic.parse(JUNK.toCharArray());

        words.close();

        assertThatThrownBy(words::phrase).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> words.seed(new char[0])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsPathsStrictly() {
        assertThat(HdPath.parse("m/44h/60H/0'/0")).hasToString("m/44'/60'/0'/0");
        assertThat(HdPath.parse("m").steps()).isEmpty();
        for (String bad : new String[] {"", "44'/60'", "m/", "m/-1", "m/2147483648", "m/1''", "m//1", "M/1", "m/x"}) {
            assertThatThrownBy(() -> HdPath.parse(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void givesAddressesFromAPublicKeyAlone() {
        HdKey account = Mnemonic.parse(JUNK.toCharArray()).master(new char[0]).derive("m/44'/60'/0'/0");
        HdKey shown = HdKey.parse(account.extendedPublic());

        assertThat(shown.child(1).address()).hasToString("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
        assertThat(account.toPublic().child(1).address())
                .isEqualTo(shown.child(1).address());
        assertThatThrownBy(() -> shown.child(1L << 31)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(shown::key).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> account.derive("m/0")).hasMessageContaining("at depth 4");
    }
}
