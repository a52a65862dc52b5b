package dev.assay.contracts.internal.code;

import dev.assay.contracts.Bytes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows a call that matches no selector through the code, with a stack on which only small constants are known: each
 * selector it passes is one of the contract, and what comes behind them is the fallback. Used once, by one thread.
 */
final class CallPath {

    private static final int MOST_STEPS = 60_000;

    // What a word on the stack is, where it is no constant that is worth knowing.
    private static final long ANYTHING = -1;
    // A constant that may be a selector, and the answer to whether a call's is that one, or is another.
    private static final long SELECTOR = 1L << 40;
    private static final long IS = 1L << 41;
    private static final long IS_NOT = 1L << 42;

    private final byte[] code;
    private final boolean[] targets;
    private final Set<Bytes> selectors = new LinkedHashSet<>();
    private final Deque<State> open = new ArrayDeque<>();
    private final Set<State> seen = new HashSet<>();
    private boolean decided = true;
    private boolean delegates;
    private boolean readsCallData;
    private int steps;

    CallPath(byte[] code) {
        this.code = code;
        this.targets = PushSweep.jumpTargets(code);
    }

    /** Where the run is, and what is on its stack, the top at the end. */
    private static final class State {

        private final int at;
        private final long[] stack;

        State(int at, long[] stack) {
            this.at = at;
            this.stack = stack;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof State that && at == that.at && Arrays.equals(stack, that.stack);
        }

        @Override
        public int hashCode() {
            return 31 * at + Arrays.hashCode(stack);
        }
    }

    void walk() {
        go(0, new long[0]);
        while (!open.isEmpty() && decided) {
            State state = open.pop();
            run(state.at, state.stack);
        }
    }

    Set<Bytes> selectors() {
        return selectors;
    }

    boolean isDecided() {
        return decided;
    }

    boolean delegates() {
        return delegates;
    }

    boolean readsCallData() {
        return readsCallData;
    }

    private void go(int at, long[] stack) {
        State state = new State(at, stack);
        if (seen.add(state)) {
            open.push(state);
        }
    }

    /** Runs until something ends it or it may go two ways. */
    private void run(int from, long[] before) {
        Stack stack = new Stack(before);
        int at = from;
        while (at < code.length) {
            if (++steps > MOST_STEPS) {
                decided = false;
                return;
            }
            int op = code[at] & 0xff;
            if (op == Opcodes.JUMP || op == Opcodes.JUMPI) {
                jump(op, at, stack);
                return;
            }
            if (!step(op, at, stack)) {
                return;
            }
            at += 1 + Opcodes.pushed(op);
        }
    }

    /** Does one instruction; false if the run ends with it. */
    private boolean step(int op, int at, Stack stack) {
        if (op >= Opcodes.PUSH0 && op <= Opcodes.PUSH32) {
            stack.push(constant(op, at));
        } else if (op >= Opcodes.DUP1 && op <= Opcodes.SWAP16) {
            return op < Opcodes.SWAP1 ? stack.dup(op - Opcodes.DUP1) : stack.swap(op - Opcodes.SWAP1 + 1);
        } else if (op == Opcodes.EQ || op == Opcodes.SUB || op == Opcodes.XOR) {
            return compare(op, stack);
        } else if (op == Opcodes.ISZERO) {
            return negate(stack);
        } else if ((op == Opcodes.SHL || op == Opcodes.AND) && stack.size() > 1) {
            stack.push(op == Opcodes.SHL ? shifted(stack.pop(), stack.pop()) : masked(stack.pop(), stack.pop()));
        } else {
            delegates |= op == Opcodes.DELEGATECALL || op == Opcodes.CALLCODE;
            readsCallData |= op == Opcodes.CALLDATALOAD;
            return Opcodes.taken(op) >= 0 && stack.replace(Opcodes.taken(op), Opcodes.put(op));
        }
        return true;
    }

    /** What a push puts: a place to jump to, or what may be a selector, at the end of a word or at its beginning. */
    private long constant(int op, int at) {
        int size = Opcodes.pushed(op);
        if (at + size >= code.length) {
            return ANYTHING;
        }
        if (size <= 4) {
            long value = 0;
            for (int i = 1; i <= size; i++) {
                value = (value << 8) | (code[at + i] & 0xff);
            }
            return value > 0xffff ? selector(value) : value;
        }
        if (size < 32) {
            return ANYTHING;
        }
        for (int i = 5; i <= size; i++) {
            if (code[at + i] != 0) {
                return ANYTHING;
            }
        }
        long value = 0;
        for (int i = 1; i <= 4; i++) {
            value = (value << 8) | (code[at + i] & 0xff);
        }
        return selector(value);
    }

    private boolean compare(int op, Stack stack) {
        if (stack.size() < 2) {
            return false;
        }
        long one = stack.pop();
        long other = stack.pop();
        long selector = Math.max(one, other);
        if (Math.min(one, other) != ANYTHING || !is(selector, SELECTOR)) {
            stack.push(ANYTHING);
            return true;
        }
        stack.push((op == Opcodes.EQ ? IS : IS_NOT) | (selector & 0xffff_ffffL));
        return true;
    }

    private static boolean negate(Stack stack) {
        if (stack.size() < 1) {
            return false;
        }
        long word = stack.pop();
        stack.push(is(word, IS) || is(word, IS_NOT) ? word ^ IS ^ IS_NOT : ANYTHING);
        return true;
    }

    /** A selector is also written as a number that is shifted to where the selector of call data stands. */
    private static long shifted(long by, long word) {
        boolean known = by >= 224 && by < 256 && word > 0 && !is(word, IS) && !is(word, IS_NOT);
        long shifted = known ? (word & 0xffff_ffffL) << (by - 224) : 0;
        return shifted > 0xffff && shifted <= 0xffff_ffffL ? SELECTOR | shifted : ANYTHING;
    }

    /** A selector whose other bytes are cleared, though there are none, is the same. */
    private static long masked(long one, long other) {
        long selector = Math.max(one, other);
        return Math.min(one, other) == ANYTHING && is(selector, SELECTOR) ? selector : ANYTHING;
    }

    /** A number that may be a selector; one whose bits are all set from the first on is a mask. */
    private static long selector(long value) {
        return (value & (value + 1)) == 0 ? ANYTHING : SELECTOR | value;
    }

    private static boolean is(long word, long mark) {
        return word > 0 && (word & mark) != 0;
    }

    private void jump(int op, int at, Stack stack) {
        if (stack.size() < (op == Opcodes.JUMP ? 1 : 2)) {
            return;
        }
        long target = stack.pop();
        long condition = op == Opcodes.JUMP ? ANYTHING : stack.pop();
        if (is(condition, IS) || is(condition, IS_NOT)) {
            selectors.add(bytes(condition));
        }
        if (op == Opcodes.JUMPI && (condition <= 0 || is(condition, IS))) {
            go(at + 1, stack.words());
        }
        if (condition == 0 || is(condition, IS)) {
            return;
        }
        if (target < 0) {
            decided = false;
        } else if (target < code.length && targets[(int) target]) {
            go((int) target, stack.words());
        }
    }

    private static Bytes bytes(long selector) {
        return Bytes.copyOf(
                new byte[] {(byte) (selector >> 24), (byte) (selector >> 16), (byte) (selector >> 8), (byte) selector});
    }

    /** The words that are known. */
    private static final class Stack {

        private static final int MOST = 1024;

        private long[] words;
        private int size;

        Stack(long[] words) {
            this.words = Arrays.copyOf(words, words.length + 16);
            this.size = words.length;
        }

        int size() {
            return size;
        }

        long[] words() {
            return Arrays.copyOf(words, size);
        }

        void push(long word) {
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
            }
            words[size++] = word;
        }

        long pop() {
            return words[--size];
        }

        boolean dup(int below) {
            if (below >= size) {
                return false;
            }
            push(words[size - 1 - below]);
            return true;
        }

        boolean swap(int below) {
            if (below >= size) {
                return false;
            }
            long top = words[size - 1];
            words[size - 1] = words[size - 1 - below];
            words[size - 1 - below] = top;
            return true;
        }

        /** Takes words and puts others, of which nothing is known; false if there are not so many, or too many. */
        boolean replace(int taken, int put) {
            if (taken > size || size - taken + put > MOST) {
                return false;
            }
            size -= taken;
            for (int i = 0; i < put; i++) {
                push(ANYTHING);
            }
            return true;
        }
    }
}
