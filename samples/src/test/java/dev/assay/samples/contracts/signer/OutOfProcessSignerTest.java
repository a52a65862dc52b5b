package dev.assay.samples.contracts.signer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.keys.SigningException;
import dev.assay.contracts.keys.WalletCost;
import dev.assay.contracts.keys.WalletFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutOfProcessSignerTest {

    @Test
    void signsInAnotherProcess(@TempDir Path folder) throws IOException {
        LocalKey key = LocalKey.create();
        Path file = folder.resolve("wallet.json");
        WalletFile.create(key, "s\u00e9cret".toCharArray(), new WalletCost(1024, 1, 1), new SecureRandom())
                .write(file);

        Signer signer;
        try (OutOfProcessSigner other = OutOfProcessSigner.start(file, "s\u00e9cret".getBytes(UTF_8))) {
            signer = other.signer();
            assertThat(signer.address()).isEqualTo(key.address());
            assertThat(signer.signMessage("hello")).isEqualTo(key.signMessage("hello"));
            assertThat(signer.signMessage("again")).isEqualTo(key.signMessage("again"));
        }
        assertThatThrownBy(() -> signer.signMessage("hello")).isInstanceOf(SigningException.class);
    }

    @Test
    void saysThatThePasswordIsWrong(@TempDir Path folder) {
        Path file = folder.resolve("wallet.json");
        WalletFile.create(LocalKey.create(), "secret".toCharArray(), new WalletCost(1024, 1, 1), new SecureRandom())
                .write(file);

        assertThatThrownBy(() -> OutOfProcessSigner.start(file, "other".getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ended at its start");
    }
}
