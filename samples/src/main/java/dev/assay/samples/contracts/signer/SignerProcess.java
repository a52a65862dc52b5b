package dev.assay.samples.contracts.signer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Bytes32;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.keys.WalletFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The side that has the key. Argument: a wallet file. The first line of its input is the password; then each line is 32
 * bytes in hexadecimal, and each line of its output a signature, or {@code error} and why.
 */
public final class SignerProcess {

    private static final int LONGEST_PASSWORD = 1024;

    private SignerProcess() {}

    /** Runs until its input ends. */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.out.println("Started by OutOfProcessSigner, with a wallet file as its argument.");
            return;
        }
        char[] password = readPassword(System.in);
        try (LocalKey key = WalletFile.read(Path.of(args[0])).open(password)) {
            Arrays.fill(password, '\0');
            System.out.println(key.address());
            serve(key, new BufferedReader(new InputStreamReader(System.in, US_ASCII)), System.out);
        }
    }

    /** Byte by byte, so that the password stands in no buffer of a reader. */
    private static char[] readPassword(InputStream in) throws IOException {
        byte[] password = new byte[LONGEST_PASSWORD];
        int length = 0;
        for (int next = in.read(); next >= 0 && next != '\n' && length < LONGEST_PASSWORD; next = in.read()) {
            password[length++] = (byte) next;
        }
        CharBuffer text = UTF_8.decode(ByteBuffer.wrap(password, 0, length));
        char[] exact = Arrays.copyOf(text.array(), text.length());
        Arrays.fill(password, (byte) 0);
        Arrays.fill(text.array(), '\0');
        return exact;
    }

    private static void serve(LocalKey key, BufferedReader in, PrintStream out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer;
            try {
                answer = key.sign(Bytes32.parse(line)).toString();
            } catch (IllegalArgumentException e) {
                answer = "error " + e.getMessage();
            }
            out.println(answer);
        }
    }
}
