package dev.assay.contracts.keys;

/**
 * How much work opening a wallet file is with scrypt, for its owner and for who guesses passwords.
 *
 * @param n a power of two; memory is 128 times n times r bytes
 * @param r the size of a block
 * @param p how often it is done
 */
public record WalletCost(int n, int r, int p) {

    /** 256 MiB and about a second: what geth writes. */
    public static final WalletCost STANDARD = new WalletCost(262_144, 8, 1);

    /** 4 MiB and a few hundredths of a second, for tests and phones; needs a long password. */
    public static final WalletCost LIGHT = new WalletCost(4_096, 8, 6);

    private static final long LARGEST_MEMORY = 1L << 30;
    private static final long LARGEST_WORK = 1L << 31;

    /**
     * Checks that it is scrypt's, and no more than 1 GiB and some ten seconds.
     *
     * @throws IllegalArgumentException if not
     */
    public WalletCost {
        if (n < 2 || Integer.bitCount(n) != 1 || r < 1 || p < 1) {
            throw new IllegalArgumentException(
                    "n must be a power of two above 1, r and p at least 1; are " + n + ", " + r + ", " + p);
        }
        if (128.0 * n * r > LARGEST_MEMORY || 128.0 * r * p > LARGEST_MEMORY || 128.0 * n * r * p > LARGEST_WORK) {
            throw new IllegalArgumentException(
                    "scrypt with n, r, p of " + n + ", " + r + ", " + p + " needs more than is ever asked for");
        }
    }
}
