package dev.assay.contracts.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.core.error.ConfigurationException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A line of a journal in a file: version, what happened, the parts of the entry, and a check sum over all that, parted by
 * blanks. Version 2 has a cap of the fee in wei before the check sum; what has none is written in version 1.
 */
final class JournalLine {

    private static final String NO_KEY = "-";
    private static final int PARTS = 10;
    private static final int PARTS_WITH_CAP = 11;

    private JournalLine() {}

    static String signed(JournalEntry entry) {
        return line("signed", entry);
    }

    static String refused(JournalEntry entry) {
        return line("refused", entry);
    }

    private static String line(String event, JournalEntry entry) {
        String key = entry.idempotencyKey()
                .map(text -> "k" + Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8)))
                .orElse(NO_KEY);
        String body = String.join(
                " ",
                entry.feeCap() == null ? "1" : "2",
                event,
                Long.toString(entry.chainId()),
                entry.sender().toHex(),
                Long.toString(entry.nonce()),
                entry.kind().name(),
                key,
                entry.fingerprint().toHex(),
                entry.raw().toHex() + (entry.feeCap() == null ? "" : " " + entry.feeCap()));
        return body + " " + checkSum(body) + "\n";
    }

    private static String checkSum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    static void read(String line, SendJournal into, String where) {
        int last = line.lastIndexOf(' ');
        String[] parts = line.split(" ", -1);
        int expected = parts[0].equals("2") ? PARTS_WITH_CAP : PARTS;
        if (parts.length != expected || !checkSum(line.substring(0, last)).equals(parts[expected - 1])) {
            throw new ConfigurationException(
                    where + " is damaged. It may stand for a payment: look before you remove it", null);
        }
        JournalEntry entry = entry(parts);
        if (parts[1].equals("refused")) {
            into.refused(entry);
        } else {
            into.signed(entry);
        }
    }

    private static JournalEntry entry(String[] parts) {
        String key = parts[6].equals(NO_KEY)
                ? null
                : new String(Base64.getUrlDecoder().decode(parts[6].substring(1)), UTF_8);
        return new JournalEntry(
                Long.parseLong(parts[2]),
                Address.parse(parts[3]),
                Long.parseLong(parts[4]),
                JournalEntry.Kind.valueOf(parts[5]),
                key,
                Bytes32.parse(parts[7]),
                Bytes.parse(parts[8]),
                parts.length == PARTS_WITH_CAP ? new BigInteger(parts[9]) : null);
    }
}
