package dev.assay.testing.tokenmetrics;

import java.util.List;

/**
 * The tokens there are: a few known ones, then any number made from their index. Symbols are not unique, on purpose.
 */
final class Universe {

    private static final long FIRST_GENERATED_ID = 100_000;

    // Ids as public documents name them; the namesakes after XRP are invented.
    private static final List<Token> KNOWN = List.of(
            new Token(0, 3375, "Bitcoin", "BTC", "bitcoin"),
            new Token(1, 3306, "Ethereum", "ETH", "ethereum"),
            new Token(2, 3988, "Solana", "SOL", "solana"),
            new Token(3, 3369, "XRP", "XRP", "xrp"),
            new Token(4, 90_001, "Sample Wrapped Bitcoin", "BTC", "sample-wrapped-bitcoin"),
            new Token(5, 90_002, "Sample Bitcoin Bridge", "BTC", "sample-bitcoin-bridge"),
            new Token(6, 90_003, "Sample Bitcoin Joke", "BITCOIN", "sample-bitcoin-joke"),
            new Token(7, 90_004, "Sample Ethereum Bridge", "ETH", "sample-ethereum-bridge"));

    private final int size;

    Universe(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    Token token(int index) {
        if (index < KNOWN.size()) {
            return KNOWN.get(index);
        }
        // Every tenth token shares the symbol of the one before it.
        int symbol = index % 10 == 9 ? index - 1 : index;
        return new Token(
                index, FIRST_GENERATED_ID + index, "Sample " + index, "S" + letters(symbol), "sample-" + index);
    }

    /** Returns the index of the token with this id, or -1. */
    int indexOf(long id) {
        long generated = id - FIRST_GENERATED_ID;
        if (generated >= KNOWN.size()) {
            return generated < size ? (int) generated : -1;
        }
        for (Token token : KNOWN) {
            if (token.id() == id && token.index() < size) {
                return token.index();
            }
        }
        return -1;
    }

    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            text.append((char) ('A' + rest % 26));
        }
        return text.reverse().toString();
    }
}
