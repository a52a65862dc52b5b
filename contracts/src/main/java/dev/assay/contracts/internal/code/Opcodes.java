package dev.assay.contracts.internal.code;

/**
 * The instructions of the EVM: how many words each takes from the stack and puts there. As of the hard fork Osaka; source:
 * <a href="https://ethereum.github.io/execution-specs/">execution-specs</a>.
 */
final class Opcodes {

    static final int EQ = 0x14;
    static final int ISZERO = 0x15;
    static final int AND = 0x16;
    static final int XOR = 0x18;
    static final int SUB = 0x03;
    static final int SHL = 0x1b;
    static final int CALLDATALOAD = 0x35;
    static final int POP = 0x50;
    static final int JUMP = 0x56;
    static final int JUMPI = 0x57;
    static final int GAS = 0x5a;
    static final int JUMPDEST = 0x5b;
    static final int PUSH0 = 0x5f;
    static final int PUSH1 = 0x60;
    static final int PUSH3 = 0x62;
    static final int PUSH4 = 0x63;
    static final int PUSH32 = 0x7f;
    static final int DUP1 = 0x80;
    static final int SWAP1 = 0x90;
    static final int SWAP16 = 0x9f;
    static final int CALLCODE = 0xf2;
    static final int RETURN = 0xf3;
    static final int DELEGATECALL = 0xf4;

    private static final int UNKNOWN = -1;
    private static final int[] TAKEN = new int[256];
    private static final int[] PUT = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            TAKEN[i] = UNKNOWN;
        }
        set(2, 1, 0x01, 0x07, 0x0a, 0x0b, 0x10, 0x14, 0x16, 0x18, 0x1a, 0x1d, 0x20, 0x20);
        set(3, 1, 0x08, 0x09);
        set(1, 1, 0x15, 0x15, 0x19, 0x19, 0x1e, 0x1e, 0x31, 0x31, 0x35, 0x35, 0x3b, 0x3b, 0x3f, 0x40);
        set(1, 1, 0x49, 0x49, 0x51, 0x51, 0x54, 0x54, 0x5c, 0x5c);
        set(0, 1, 0x30, 0x30, 0x32, 0x34, 0x36, 0x36, 0x38, 0x38, 0x3a, 0x3a, 0x3d, 0x3d, 0x41, 0x48, 0x4a, 0x4a);
        set(0, 1, 0x58, 0x5a, 0x5f, 0x7f);
        set(3, 0, 0x37, 0x37, 0x39, 0x39, 0x3e, 0x3e, 0x5e, 0x5e);
        set(4, 0, 0x3c, 0x3c);
        set(1, 0, 0x50, 0x50, 0x56, 0x56);
        set(2, 0, 0x52, 0x53, 0x55, 0x55, 0x57, 0x57, 0x5d, 0x5d);
        set(0, 0, 0x5b, 0x5b);
        for (int topics = 0; topics <= 4; topics++) {
            set(2 + topics, 0, 0xa0 + topics, 0xa0 + topics);
        }
        set(3, 1, 0xf0, 0xf0);
        set(4, 1, 0xf5, 0xf5);
        set(6, 1, 0xf4, 0xf4, 0xfa, 0xfa);
        set(7, 1, 0xf1, 0xf2);
    }

    private Opcodes() {}

    private static void set(int taken, int put, int... ranges) {
        for (int i = 0; i < ranges.length; i += 2) {
            for (int op = ranges[i]; op <= ranges[i + 1]; op++) {
                TAKEN[op] = taken;
                PUT[op] = put;
            }
        }
    }

    /** How many words it takes; -1 of one that ends the run, or that there is not. DUP and SWAP are not in here. */
    static int taken(int op) {
        return TAKEN[op];
    }

    static int put(int op) {
        return PUT[op];
    }

    /** How many bytes behind it belong to it. */
    static int pushed(int op) {
        return op >= PUSH1 && op <= PUSH32 ? op - PUSH0 : 0;
    }
}
