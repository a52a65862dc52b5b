package dev.assay.contracts.rpc;

import java.util.List;
import java.util.Locale;

/** Knows the words with which nodes say that they do not have a block, or not yet; codes do not tell. */
final class MissingBlock {

    private static final List<String> WORDS = List.of(
            "header not found",
            "header for hash not found",
            "unknown block",
            "block not found",
            "could not find block",
            "beyond current head", // of execution-apis, Geth and Reth
            "beyond head block",
            "beyond latest executed block", // Erigon
            "after last accepted block"); // Avalanche

    // A chain that has no such block yet, whichever node answers.
    private static final List<String> TAGS = List.of("finalized block not found", "safe block not found");

    private MissingBlock() {}

    static boolean says(String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(words::contains) && TAGS.stream().noneMatch(words::contains);
    }
}
