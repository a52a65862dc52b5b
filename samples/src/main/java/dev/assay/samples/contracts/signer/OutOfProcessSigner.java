package dev.assay.samples.contracts.signer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.keys.DigestService;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.keys.SigningException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The side that has no key: starts a {@link SignerProcess} and asks it. Thread-safe. */
public final class OutOfProcessSigner implements DigestService, AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Process process;
    private final BufferedReader answers;
    private final OutputStream questions;
    private final Address address;

    private OutOfProcessSigner(Process process, byte[] password) throws IOException {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII));
        this.questions = process.getOutputStream();
        questions.write(password);
        questions.write('\n');
        questions.flush();
        String first = answers.readLine();
        if (first == null) {
            throw new IOException("the process of the key ended at its start");
        }
        this.address = Address.parse(first);
    }

    /** Starts the process with the wallet file and the password of it, in UTF-8 and without an end of line. */
    public static OutOfProcessSigner start(Path walletFile, byte[] password) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SignerProcess.class.getName(),
                walletFile.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            return new OutOfProcessSigner(process, password);
        } catch (IOException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    /** Returns what signs with the key of the other process. */
    public Signer signer() {
        return Signer.ofDigest(address, this);
    }

    @Override
    public Bytes sign(Bytes32 digest) {
        lock.lock();
        try {
            questions.write((digest + "\n").getBytes(US_ASCII));
            questions.flush();
            String answer = answers.readLine();
            if (answer == null || answer.startsWith("error")) {
                throw new SigningException("the process of the key said: " + answer, null);
            }
            return Bytes.parse(answer);
        } catch (IOException e) {
            throw new SigningException("the process of the key cannot be asked", e);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.destroy();
    }
}
