package dev.assay.contracts.internal.code;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import java.util.Optional;

/**
 * Code that hands each call to an address that stands in it: that of <a
 * href="https://eips.ethereum.org/EIPS/eip-1167">ERC-1167</a>, of <a href="https://eips.ethereum.org/EIPS/eip-7511">ERC-7511</a>
 * and their variants. All push the address, then the gas, and delegate; bytes behind their last instruction are arguments.
 *
 * @param target whose code is run
 * @param arguments what stands behind the code; empty if nothing
 */
public record CloneCode(Address target, Bytes arguments) {

    private static final int MOST_BEFORE = 64;
    // Of clones with arguments in the call: size of the arguments twice, and at the end their length once more.
    private static final byte[] APPENDING = {0x3d, 0x3d, 0x3d, 0x3d, 0x36, 0x3d, 0x3d, 0x37, 0x61};

    /** Reads code; empty if it is none of these. */
    public static Optional<CloneCode> find(Bytes code) {
        byte[] bytes = code.toArray();
        for (int at = 0; at < Math.min(bytes.length, MOST_BEFORE); at += 1 + Opcodes.pushed(bytes[at] & 0xff)) {
            int op = bytes[at] & 0xff;
            if (op == Opcodes.JUMPI || op == Opcodes.JUMP) {
                return Optional.empty();
            }
            int size = Opcodes.pushed(op);
            // Addresses with zeros in front are pushed without them; shorter ones than that nobody has.
            if (size >= 10 && size <= 20 && isDelegated(bytes, at + 1 + size)) {
                byte[] address = new byte[20];
                System.arraycopy(bytes, at + 1, address, 20 - size, size);
                return end(bytes, at + 3 + size)
                        .map(end -> new CloneCode(Address.copyOf(address), arguments(bytes, end)));
            }
        }
        return Optional.empty();
    }

    private static boolean isDelegated(byte[] code, int at) {
        return at + 1 < code.length
                && (code[at] & 0xff) == Opcodes.GAS
                && (code[at + 1] & 0xff) == Opcodes.DELEGATECALL;
    }

    /** Where the first instruction behind the last stands: a clone returns what it got, or reverts with it. */
    private static Optional<Integer> end(byte[] code, int from) {
        boolean reverts = false;
        for (int at = from; at < Math.min(code.length, from + MOST_BEFORE); at += 1 + Opcodes.pushed(code[at] & 0xff)) {
            int op = code[at] & 0xff;
            reverts |= op == 0xfd;
            if (op == Opcodes.RETURN && reverts) {
                return Optional.of(at + 1);
            }
            if (op == 0xfd && at > from && returnsBefore(code, from, at)) {
                return Optional.of(at + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean returnsBefore(byte[] code, int from, int to) {
        for (int at = from; at < to; at += 1 + Opcodes.pushed(code[at] & 0xff)) {
            if ((code[at] & 0xff) == Opcodes.RETURN) {
                return true;
            }
        }
        return false;
    }

    private static Bytes arguments(byte[] code, int from) {
        boolean appending = code.length >= from + 2;
        for (int i = 0; appending && i < APPENDING.length; i++) {
            appending = code[i] == APPENDING[i];
        }
        return Bytes.copyOf(code, from, appending ? code.length - 2 : code.length);
    }
}
