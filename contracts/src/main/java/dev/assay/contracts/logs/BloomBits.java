package dev.assay.contracts.logs;

import dev.assay.contracts.Bytes;

/**
 * The three bits that an address or a topic sets in the bloom of a block with its logs. Source: Ethereum yellow paper,
 * section 4.3.1.
 */
final class BloomBits {

    static final int SIZE = 256;

    private final int[] at = new int[3];
    private final int[] mask = new int[3];

    BloomBits(Bytes value) {
        byte[] hash = value.keccak256().toArray();
        for (int i = 0; i < 3; i++) {
            int bit = (hash[2 * i] << 8 | (hash[2 * i + 1] & 0xff)) & 0x7ff;
            at[i] = SIZE - 1 - bit / 8;
            mask[i] = 1 << bit % 8;
        }
    }

    boolean isIn(Bytes bloom) {
        return (bloom.at(at[0]) & mask[0]) != 0 && (bloom.at(at[1]) & mask[1]) != 0 && (bloom.at(at[2]) & mask[2]) != 0;
    }

    void addTo(byte[] bloom) {
        for (int i = 0; i < 3; i++) {
            bloom[at[i]] |= (byte) mask[i];
        }
    }
}
