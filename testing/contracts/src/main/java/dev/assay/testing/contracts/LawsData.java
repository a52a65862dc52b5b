package dev.assay.testing.contracts;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.send.JournalEntry;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whom and what the laws of journals and leases are about. */
final class LawsData {

    static final Address ALICE = Address.parse("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
    static final Address BOB = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");

    private LawsData() {}

    /** Returns one of Alice on chain 1 whose bytes are a number. */
    static JournalEntry entry(long nonce, long number, @Nullable String key) {
        Bytes raw = Bytes32.of(BigInteger.valueOf(number)).toBytes();
        return new JournalEntry(1, ALICE, nonce, JournalEntry.Kind.SENT, key, Bytes32.ZERO, raw, null);
    }
}
