package dev.assay.contracts.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.api.Test;

class ScryptTest {

    /** RFC 7914, section 12. */
    @Test
    void givesTheKeysOfTheRfc() {
        assertThat(Hex.of(Scrypt.derive(new byte[0], new byte[0], 16, 1, 1, 64)))
                .isEqualTo("0x77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906");
        assertThat(Hex.of(Scrypt.derive("password".getBytes(US_ASCII), "NaCl".getBytes(US_ASCII), 1024, 8, 16, 64)))
                .isEqualTo("0xfdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640");
    }

    @Test
    void agreesWithBouncyCastleWhereThatGoes() {
        Random random = new Random(11);
        for (int i = 0; i < 30; i++) {
            byte[] password = new byte[random.nextInt(80)];
            byte[] salt = new byte[random.nextInt(40)];
            random.nextBytes(password);
            random.nextBytes(salt);
            int cost = 2 << random.nextInt(8);
            int blockSize = 1 + random.nextInt(9);
            int parallel = 1 + random.nextInt(4);

            assertThat(Scrypt.derive(password, salt, cost, blockSize, parallel, 32))
                    .isEqualTo(SCrypt.generate(password, salt, cost, blockSize, parallel, 32));
        }
    }
}
