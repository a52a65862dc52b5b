package dev.assay.contracts.keys;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a master key to one of its keys, such as {@code m/44'/60'/0'/0/0}; a step with a mark is hardened.
 *
 * @param steps indices from 0 to 2^31 - 1, with 2^31 added where hardened
 */
public record HdPath(List<Long> steps) {

    private static final long HARDENED = 1L << 31;
    private static final int DEEPEST = 255;

    /**
     * Copies the steps.
     *
     * @throws IllegalArgumentException if one is out of range, or there are more than 255
     */
    public HdPath {
        steps = List.copyOf(steps);
        if (steps.size() > DEEPEST) {
            throw new IllegalArgumentException("steps must be at most " + DEEPEST + ", are " + steps.size());
        }
        for (long step : steps) {
            if (step < 0 || step >= 2 * HARDENED) {
                throw new IllegalArgumentException("step must be from 0 to 2^32 - 1, is " + step);
            }
        }
    }

    /**
     * Reads a path; {@code '}, {@code h} and {@code H} mark a hardened step.
     *
     * @throws IllegalArgumentException if it is none, naming the step
     */
    public static HdPath parse(String text) {
        String[] parts = requireNonNull(text, "text").split("/", -1);
        if (!parts[0].equals("m")) {
            throw new IllegalArgumentException("path must begin with m, is " + text);
        }
        List<Long> steps = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String step = parts[i];
            boolean hardened = step.endsWith("'") || step.endsWith("h") || step.endsWith("H");
            String digits = hardened ? step.substring(0, step.length() - 1) : step;
            if (!digits.matches("[0-9]{1,10}") || Long.parseLong(digits) >= HARDENED) {
                throw new IllegalArgumentException(
                        "path has the step \"" + step + "\", which is not from 0 to 2^31 - 1: " + text);
            }
            steps.add(Long.parseLong(digits) + (hardened ? HARDENED : 0));
        }
        return new HdPath(steps);
    }

    /** Returns {@code m/44'/60'/0'/0/index}: MetaMask, Anvil, Hardhat and most others. */
    public static HdPath metaMask(int index) {
        return parse("m/44'/60'/0'/0/" + index);
    }

    /** Returns {@code m/44'/60'/index'/0/0}: Ledger Live. */
    public static HdPath ledgerLive(int index) {
        return parse("m/44'/60'/" + index + "'/0/0");
    }

    /** Returns {@code m/44'/60'/0'/index}: Ledger's older Chrome application, MyEtherWallet and MyCrypto with it. */
    public static HdPath ledgerLegacy(int index) {
        return parse("m/44'/60'/0'/" + index);
    }

    /** Returns the path as text, hardened steps with {@code '}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("m");
        for (long step : steps) {
            text.append('/').append(step % HARDENED).append(step >= HARDENED ? "'" : "");
        }
        return text.toString();
    }
}
