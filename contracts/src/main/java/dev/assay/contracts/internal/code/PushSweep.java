package dev.assay.contracts.internal.code;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads code from its first byte to its last, without following it; what a push puts is no instruction. */
public final class PushSweep {

    private PushSweep() {}

    /** Where a jump may go. */
    static boolean[] jumpTargets(byte[] code) {
        boolean[] targets = new boolean[code.length];
        for (int at = 0; at < code.length; at += 1 + Opcodes.pushed(code[at] & 0xff)) {
            targets[at] = (code[at] & 0xff) == Opcodes.JUMPDEST;
        }
        return targets;
    }

    /** The constants that are compared before a jump. */
    static Set<Bytes> selectors(Bytes code) {
        byte[] bytes = code.toArray();
        Set<Bytes> found = new LinkedHashSet<>();
        for (int at = 0; at < bytes.length; at += 1 + Opcodes.pushed(bytes[at] & 0xff)) {
            int op = bytes[at] & 0xff;
            int size = Opcodes.pushed(op);
            if ((op == Opcodes.PUSH4 || op == Opcodes.PUSH3) && isCompared(bytes, at + 1 + size)) {
                byte[] selector = new byte[4];
                System.arraycopy(bytes, at + 1, selector, 4 - size, size);
                found.add(Bytes.copyOf(selector));
            }
        }
        return found;
    }

    private static boolean isCompared(byte[] code, int from) {
        int at = from;
        if (at < code.length && (code[at] & 0xff) >= Opcodes.DUP1 && (code[at] & 0xff) <= Opcodes.SWAP16) {
            at++;
        }
        if (at + 1 >= code.length) {
            return false;
        }
        int op = code[at] & 0xff;
        if (op != Opcodes.EQ && op != Opcodes.SUB && op != Opcodes.XOR) {
            return false;
        }
        at++;
        at += 1 + Opcodes.pushed(code[at] & 0xff);
        return at < code.length && (code[at] & 0xff) == Opcodes.JUMPI;
    }

    /** Tells whether code has a word as a constant, zeros before it left out or not. */
    public static boolean pushes(Bytes code, Bytes32 word) {
        byte[] bytes = code.toArray();
        byte[] wanted = word.toArray();
        for (int at = 0; at < bytes.length; at += 1 + Opcodes.pushed(bytes[at] & 0xff)) {
            int size = Opcodes.pushed(bytes[at] & 0xff);
            if (size >= 16 && at + size < bytes.length) {
                byte[] pushed = new byte[32];
                System.arraycopy(bytes, at + 1, pushed, 32 - size, size);
                if (Arrays.equals(pushed, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
