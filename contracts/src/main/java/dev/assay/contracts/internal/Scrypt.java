package dev.assay.contracts.internal;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * scrypt of <a href="https://www.rfc-editor.org/rfc/rfc7914">RFC 7914</a>. Bouncy Castle's refuses costs from 65,536 on
 * with a block size of 1, which an official wallet file has.
 */
public final class Scrypt {

    private Scrypt() {}

    /** Returns a key of that many bytes; the cost is a power of two above 1, checked by the caller. */
    public static byte[] derive(byte[] password, byte[] salt, int cost, int blockSize, int parallel, int size) {
        int words = 32 * blockSize;
        byte[] blocks = pbkdf2(password, salt, parallel * words * 4);
        int[] block = new int[words];
        int[] table = new int[Math.multiplyExact(cost, words)];
        int[] scratch = new int[words];
        for (int p = 0; p < parallel; p++) {
            read(blocks, p * words * 4, block);
            mix(block, table, scratch, cost, blockSize);
            write(block, blocks, p * words * 4);
        }
        byte[] key = pbkdf2(password, blocks, size);
        Arrays.fill(blocks, (byte) 0);
        Arrays.fill(table, 0);
        Arrays.fill(block, 0);
        return key;
    }

    private static byte[] pbkdf2(byte[] password, byte[] salt, int size) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
        generator.init(password, salt, 1);
        return ((KeyParameter) generator.generateDerivedMacParameters(8 * size)).getKey();
    }

    /** ROMix. */
    private static void mix(int[] block, int[] table, int[] scratch, int cost, int blockSize) {
        int words = block.length;
        for (int i = 0; i < cost; i++) {
            System.arraycopy(block, 0, table, i * words, words);
            mixBlocks(block, scratch, blockSize);
        }
        for (int i = 0; i < cost; i++) {
            int at = (block[words - 16] & (cost - 1)) * words;
            for (int k = 0; k < words; k++) {
                block[k] ^= table[at + k];
            }
            mixBlocks(block, scratch, blockSize);
        }
    }

    /** BlockMix: even ones to the front, odd ones to the back. */
    private static void mixBlocks(int[] block, int[] scratch, int blockSize) {
        int[] x = Arrays.copyOfRange(block, block.length - 16, block.length);
        for (int i = 0; i < 2 * blockSize; i++) {
            for (int k = 0; k < 16; k++) {
                x[k] ^= block[16 * i + k];
            }
            salsa(x);
            System.arraycopy(x, 0, scratch, 16 * (i / 2 + (i % 2) * blockSize), 16);
        }
        System.arraycopy(scratch, 0, block, 0, block.length);
    }

    /** Salsa20/8. */
    private static void salsa(int[] b) {
        int[] x = b.clone();
        for (int i = 0; i < 4; i++) {
            quarter(x, 0, 4, 8, 12);
            quarter(x, 5, 9, 13, 1);
            quarter(x, 10, 14, 2, 6);
            quarter(x, 15, 3, 7, 11);
            quarter(x, 0, 1, 2, 3);
            quarter(x, 5, 6, 7, 4);
            quarter(x, 10, 11, 8, 9);
            quarter(x, 15, 12, 13, 14);
        }
        for (int i = 0; i < 16; i++) {
            b[i] += x[i];
        }
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }

    private static void read(byte[] bytes, int at, int[] words) {
        for (int i = 0; i < words.length; i++) {
            int k = at + 4 * i;
            words[i] = (bytes[k] & 0xff)
                    | ((bytes[k + 1] & 0xff) << 8)
                    | ((bytes[k + 2] & 0xff) << 16)
                    | ((bytes[k + 3] & 0xff) << 24);
        }
    }

    private static void write(int[] words, byte[] bytes, int at) {
        for (int i = 0; i < words.length; i++) {
            for (int k = 0; k < 4; k++) {
                bytes[at + 4 * i + k] = (byte) (words[i] >>> (8 * k));
            }
        }
    }
}
