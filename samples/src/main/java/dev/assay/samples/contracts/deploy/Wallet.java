package dev.assay.samples.contracts.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.keys.WalletFile;
import dev.assay.samples.contracts.signer.OutOfProcessSigner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key from a wallet file, in this process or in one of its own. */
final class Wallet implements AutoCloseable {

    private final Signer signer;
    private final AutoCloseable owner;

    private Wallet(Signer signer, AutoCloseable owner) {
        this.signer = signer;
        this.owner = owner;
    }

    /** Opens a wallet file; the password is overwritten. */
    static Wallet open(Path file, char[] password, boolean apart) throws IOException {
        try {
            if (apart) {
                OutOfProcessSigner other = OutOfProcessSigner.start(file, bytes(password));
                return new Wallet(other.signer(), other);
            }
            LocalKey key = WalletFile.read(file).open(password);
            return new Wallet(key, key);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Returns the password: the first line of a file, or what is typed at the terminal. */
    static char[] password(@Nullable Path file) throws IOException {
        if (file != null) {
            CharBuffer text = UTF_8.decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            int end = 0;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return Arrays.copyOf(text.array(), end);
        }
        return Optional.ofNullable(System.console())
                .map(console -> console.readPassword("Password of the wallet file: "))
                .orElseThrow(() -> new IOException("nobody typed a password; use --password-file"));
    }

    private static byte[] bytes(char[] password) {
        ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    Signer signer() {
        return signer;
    }

    @Override
    public void close() throws IOException {
        try {
            owner.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
