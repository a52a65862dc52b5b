package dev.assay.contracts.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** No secret stands in what objects print of themselves, in failures with their causes, or on the console. */
class SecretsTest {

    private static final String KEY = "c0ffee254729296a45a3885639ac7e10f9d54979c0ffee254729296a45a38856";
    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    private static final String PASSWORD = "correct horse";

    private final List<String> said = new ArrayList<>();

    @Test
    void areNeverPrinted() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            useAll();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        said.add(console.toString(StandardCharsets.UTF_8));

        assertThat(said).hasSizeGreaterThan(20);
        assertThat(said)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainIgnoringCase(KEY.substring(0, 8))
                        .doesNotContain("sausage", "yellow", "winner", PASSWORD, "xprv9", "horse"));
    }

    private void useAll() {
        LocalKey key = LocalKey.parse(KEY);
        WalletFile file = WalletFile.create(key, PASSWORD.toCharArray(), new WalletCost(2, 1, 1), new SecureRandom());
        Mnemonic words = Mnemonic.parse(PHRASE.toCharArray());
        HdKey master = words.master(PASSWORD.toCharArray());
        String extended = master.extendedPrivate();
        Signer guarded = SignPolicy.create().guard(key);
        Signer service =
                Signer.ofDigest(key.address(), digest -> key.sign(digest).toBytes());
        for (Object shown : List.of(key, file, file.toJson(), words, master, guarded, service, master.toPublic())) {
            said.add(shown.toString());
        }
        failures(key, file, words, master, extended);
    }

    private void failures(LocalKey key, WalletFile file, Mnemonic words, HdKey master, String extended) {
        fail(() -> LocalKey.parse(KEY + "00"));
        fail(() -> LocalKey.parse(KEY.replace('c', 'x')));
        fail(() -> LocalKey.parse("0x" + KEY + "\n"));
        fail(() -> HdKey.parse(extended + "1"));
        fail(() -> HdKey.parse(extended.replace('a', '0')));
        fail(() -> HdKey.parse(KEY));
        fail(() -> Mnemonic.parse((PHRASE + " sausage").toCharArray()));
        fail(() -> Mnemonic.parse(PHRASE.replace("yellow", "thank").toCharArray()));
        fail(() -> Mnemonic.parse(PHRASE.replace("wave", "sausages").toCharArray()));
        fail(() -> file.open((PASSWORD + " battery").toCharArray()));
        fail(() -> file.open((PASSWORD + "\ud800").toCharArray()));
        fail(() -> SignPolicy.create().guard(key).sign(Bytes32.ZERO));
        fail(() -> Signer.ofDigest(Address.ZERO, digest -> key.sign(digest).toBytes())
                .sign(Bytes32.ZERO));
        key.close();
        words.close();
        master.close();
        fail(() -> key.sign(Bytes32.ZERO));
        fail(words::phrase);
        fail(master::extendedPrivate);
    }

    private void fail(ThrowingCallable misuse) {
        try {
            misuse.call();
        } catch (Throwable e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            said.add(trace.toString());
            return;
        }
        throw new AssertionError("did not fail");
    }
}
