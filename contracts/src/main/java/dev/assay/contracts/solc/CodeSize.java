package dev.assay.contracts.solc;

/**
 * How large a contract's code is against what the chain takes. Sources:
 * <a href="https://eips.ethereum.org/EIPS/eip-170">EIP-170</a> and
 * <a href="https://eips.ethereum.org/EIPS/eip-3860">EIP-3860</a>.
 *
 * @param contract the contract's full name
 * @param limit which limit
 * @param bytes how large it is; for creation the arguments of the constructor count, and are there in {@link Deployment#size} only
 */
public record CodeSize(String contract, Limit limit, int bytes) {

    /** A limit of the chain. */
    public enum Limit {
        /** What stays at the address: 24,576 bytes by EIP-170. */
        RUNTIME(24_576),
        /** What is sent to create it: 49,152 bytes by EIP-3860. */
        CREATION(49_152);

        private final int bytes;

        Limit(int bytes) {
            this.bytes = bytes;
        }

        /** Returns the most bytes. */
        public int bytes() {
            return bytes;
        }
    }

    /** Returns whether no chain with these rules takes it. */
    public boolean isExceeded() {
        return bytes > limit.bytes();
    }

    @Override
    public String toString() {
        return contract + ", " + limit + " code: " + bytes + " of " + limit.bytes() + " bytes";
    }
}
