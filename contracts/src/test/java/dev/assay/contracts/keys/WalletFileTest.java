package dev.assay.contracts.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.error.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletFileTest {

    private static final WalletCost FAST = new WalletCost(2, 1, 1);
    private final LocalKey key = LocalKey.parse("05".repeat(32));

    @Test
    void writesAFileThatOnlyItsOwnerReads(@TempDir Path folder) throws IOException {
        WalletFile made = create("pässword \u2603");
        Path file = folder.resolve(made.fileName(Instant.parse("2026-02-03T04:05:06.789Z")));

        made.write(file);

        assertThat(file.getFileName())
                .hasToString("UTC--2026-02-03T04-05-06.789Z--"
                        + key.address().toHex().substring(2));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).as("nothing is left beside it").hasSize(1);
        WalletFile read = WalletFile.read(file);
        assertThat(read.address()).contains(key.address());
        assertThat(read.open("pässword \u2603".toCharArray()).reveal()).isEqualTo(key.reveal());
    }

    @Test
    void overwritesNoFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("wallet"), "precious");

        assertThatThrownBy(() -> create("x").write(file)).isInstanceOf(UncheckedIOException.class);
        assertThat(file).hasContent("precious");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void opensWithTheRightPasswordOnly() {
        WalletFile file = create("right");

        assertThat(file.open("right".toCharArray()).address()).isEqualTo(key.address());
        assertThatThrownBy(() -> file.open("wrong".toCharArray())).isInstanceOf(WrongPasswordException.class);
        assertThatThrownBy(() -> file.open(new char[0])).isInstanceOf(WrongPasswordException.class);
    }

    @Test
    void refusesTheKeyOfAnotherAddress() {
        String json = create("x")
                .toJson()
                .replace(key.address().toHex().substring(2), "00000000000000000000000000000000000a55a1");

        assertThatThrownBy(() -> WalletFile.parse(json).open("x".toCharArray()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the key of another address");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        String good = create("x").toJson();
        refused(good.replace("\"version\":3", "\"version\":1"), "version must be 3");
        refused(good.replace("aes-128-ctr", "aes-128-cbc"), "cipher must be aes-128-ctr");
        refused(good.replace("\"kdf\":\"scrypt\"", "\"kdf\":\"argon2\""), "kdf must be scrypt or pbkdf2");
        refused(good.replace("\"n\":2", "\"n\":3"), "n must be a power of two");
        refused(good.replace("\"n\":2", "\"n\":1073741824"), "more than is ever asked for");
        refused(good.replace("\"n\":2", "\"n\":2.5"), "n must be a whole number");
        refused(good.replace("\"dklen\":32", "\"dklen\":16"), "dklen must be 32");
        refused(good.replace("\"mac\"", "\"max\""), "mac must be a string");
        refused("{}", "version must be a number");
        refused("[]", "");
    }

    private static void refused(String json, String why) {
        assertThatThrownBy(() -> WalletFile.parse(json))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(why);
    }

    private WalletFile create(String password) {
        return WalletFile.create(key, password.toCharArray(), FAST, new SecureRandom());
    }
}
