package dev.assay.contracts.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.tx.Signature;
import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LocalKeyTest {

    private static final String HEX = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";

    @Test
    void signsTheSameDigestTheSameWayAndWithALowS() {
        LocalKey key = LocalKey.parse(HEX);
        for (int i = 0; i < 500; i++) {
            Bytes32 digest =
                    Bytes.copyOf(new byte[] {(byte) i, (byte) (i >> 8)}).keccak256();

            Signature signature = key.sign(digest);

            assertThat(signature.isLowS()).isTrue();
            assertThat(signature).isEqualTo(key.sign(digest));
            assertThat(signature.recover(digest)).isEqualTo(key.address());
            assertThat(Signature.parse(signature.toBytes())).isEqualTo(signature);
            assertThat(Signature.parse(signature.toCompact())).isEqualTo(signature);
        }
    }

    @Test
    void saysItsAddressOnly() {
        LocalKey key = LocalKey.parse("0x" + HEX);

        assertThat(key).hasToString("key of " + key.address());
    }

    @Test
    void overwritesTheKeyWhenClosed() throws ReflectiveOperationException {
        LocalKey key = LocalKey.parse(HEX);
        Field field = LocalKey.class.getDeclaredField("key");
        field.setAccessible(true);
        byte[] held = (byte[]) field.get(key);

        key.close();
        key.close();

        assertThat(held).containsOnly(0);
        assertThatThrownBy(() -> key.sign(Bytes32.ZERO)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(key::reveal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWhatIsNoKeyWithoutPrintingIt() {
        for (String bad : new String[] {
            HEX.substring(1), HEX + "0", HEX.replace('4', 'g'), "0".repeat(64), "f".repeat(64), "0X" + HEX
        }) {
            assertThatThrownBy(() -> LocalKey.parse(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain(bad)
                    .doesNotContainIgnoringCase("0883a6");
        }
        assertThatThrownBy(() -> LocalKey.copyOf(new byte[31])).hasMessage("key must be 32 bytes, are 31");
    }

    @Test
    void keepsACopyOfItsOwn() {
        byte[] bytes = LocalKey.parse(HEX).reveal();
        LocalKey key = LocalKey.copyOf(bytes);

        Arrays.fill(bytes, (byte) 0);

        assertThat(key.address()).isEqualTo(LocalKey.parse(HEX).address());
    }

    @Test
    void drawsAgainWhereRandomBytesAreNoKey() {
        SecureRandom zeroFirst = new SecureRandom() {
            private static final long serialVersionUID = 1L;
            private int calls;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) (calls++ == 0 ? 0 : 1));
            }
        };

        assertThat(LocalKey.create(zeroFirst).reveal()).containsOnly(1);
    }
}
