package dev.assay.contracts.logs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.core.error.DataException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads logs out of an answer. Neighbours have much in common, the block, the transaction, the contract, their own
 * topic: what is written as in the log before is not read again.
 */
final class LogParser {

    private static final byte[][] NAMES = {
        "data".getBytes(US_ASCII),
        "topics".getBytes(US_ASCII),
        "address".getBytes(US_ASCII),
        "logIndex".getBytes(US_ASCII),
        "blockHash".getBytes(US_ASCII),
        "blockNumber".getBytes(US_ASCII),
        "transactionHash".getBytes(US_ASCII),
        "removed".getBytes(US_ASCII)
    };
    /** All but the last have to be there. */
    private static final int ALL = 0x7f;

    private final JsonBytes json;
    private final RawLog log = new RawLog();
    private final Repeated address = new Repeated(40);
    private final Repeated blockHash = new Repeated(64);
    private final Repeated transactionHash = new Repeated(64);
    private final Repeated topic = new Repeated(64);
    private final byte[] @Nullable [] names = new byte[16][];
    private final int[] numbers = new int[names.length];
    private int seen;
    private long index;

    LogParser(JsonBytes json) {
        this.json = json;
    }

    /** Reads an array of logs and returns how many there are. */
    long read(LogTarget target) throws IOException {
        json.expect('[');
        index = 0;
        for (boolean more = !json.take(']'); more; more = json.more(']')) {
            readLog();
            target.take(log);
            index++;
        }
        return index;
    }

    private void readLog() throws IOException {
        seen = 0;
        log.removed = false;
        int place = 0;
        json.expect('{');
        for (boolean more = !json.take('}'); more; more = json.more('}')) {
            member(number(place++));
        }
        if ((seen & ALL) != ALL) {
            throw problem("lacks one of address, topics, data, blockNumber, blockHash, transactionHash, logIndex");
        }
    }

    /** Reads the name of a member and returns its number; the one before had the same in the same place, as a rule. */
    private int number(int place) throws IOException {
        byte[] before = place < names.length ? names[place] : null;
        if (before != null && json.take(before)) {
            return numbers[place];
        }
        json.string();
        int number = numberOfName();
        if (place < names.length) {
            names[place] = ('"' + json.text() + "\":").getBytes(UTF_8);
            numbers[place] = number;
        }
        json.expect(':');
        return number;
    }

    private int numberOfName() {
        for (int i = 0; i < NAMES.length; i++) {
            if (json.is(NAMES[i])) {
                return i;
            }
        }
        return -1;
    }

    private void member(int number) throws IOException {
        if (number < 0) {
            json.skip();
            return;
        }
        if ((seen & 1 << number) != 0) {
            throw problem("has " + new String(NAMES[number], US_ASCII) + " twice");
        }
        seen |= 1 << number;
        switch (number) {
            case 0 -> readData();
            case 1 -> readTopics();
            case 2 -> readAddress();
            case 3 -> log.logIndex = quantity("logIndex");
            case 4 -> log.blockHash = hash(blockHash, log.blockHash, "blockHash");
            case 5 -> log.blockNumber = quantity("blockNumber");
            case 6 -> log.transactionHash = hash(transactionHash, log.transactionHash, "transactionHash");
            default -> readRemoved();
        }
    }

    private void readData() throws IOException {
        if (json.string(66)) {
            if (decode(log.resize(32), 0, 64)) {
                return;
            }
            json.back();
        }
        expectString("data");
        json.string();
        int digits = json.length() - 2;
        if (digits < 0 || digits % 2 != 0 || !decode(log.resize(digits / 2), 0, digits)) {
            throw problem("has data that are not 0x and two digits a byte");
        }
    }

    private void readTopics() throws IOException {
        json.expect('[');
        int count = 0;
        for (boolean more = !json.take(']'); more; more = json.more(']')) {
            if (count == RawLog.MOST_TOPICS) {
                throw problem("has more than " + RawLog.MOST_TOPICS + " topics");
            }
            boolean good = digits(64);
            boolean known = good && count == 0 && topic.isSame();
            if (!known && !(good && decode(log.topics(), 32 * count, 64))) {
                topic.forget();
                throw problem("has a topic that is not 0x and 64 digits");
            }
            if (count == 0 && !known) {
                topic.remember();
            }
            count++;
        }
        log.topicCount(count);
    }

    private void readAddress() throws IOException {
        boolean good = digits(40);
        if (good && address.isSame()) {
            return;
        }
        byte[] bytes = new byte[20];
        if (!good || !decode(bytes, 0, 40)) {
            throw problem("has an address that is not 0x and 40 digits");
        }
        log.address = Address.copyOf(bytes);
        address.remember();
    }

    /** Reads 0x and so many digits; what is another string is read, too, since the answer may break off within it. */
    private boolean digits(int count) throws IOException {
        if (json.string(2 + count)) {
            return true;
        }
        if (json.peek() == '"') {
            json.string();
        }
        return false;
    }

    private Bytes32 hash(Repeated last, Bytes32 lastValue, String what) throws IOException {
        boolean good = digits(64);
        if (good && last.isSame()) {
            return lastValue;
        }
        if (!good || !decode(last.bytes, 0, 64)) {
            throw problem("has a " + what + " that is not 0x and 64 digits; of one that is pending there is none");
        }
        last.remember();
        return Bytes32.copyOf(last.bytes);
    }

    private long quantity(String what) throws IOException {
        expectString(what);
        json.string();
        byte[] text = json.buffer();
        int from = json.start();
        int digits = json.length() - 2;
        long value = 0;
        boolean good = digits >= 1 && digits <= 15 && text[from] == '0' && (text[from + 1] | 0x20) == 'x';
        for (int i = from + 2; good && i < from + 2 + digits; i++) {
            int digit = HexBytes.digit(text[i]);
            good = digit >= 0;
            value = value << 4 | digit;
        }
        if (!good) {
            throw problem("has a " + what + " that is not 0x and 1 to 15 digits");
        }
        return value;
    }

    private void readRemoved() throws IOException {
        if (json.literal("true")) {
            log.removed = true;
        } else if (!json.literal("false")) {
            throw problem("has a 'removed' that is neither true nor false");
        }
    }

    private void expectString(String what) throws IOException {
        if (json.peek() != '"') {
            throw problem("has a " + what + " that is no string; of one that is pending it is null");
        }
    }

    private boolean decode(byte[] to, int into, int digits) {
        byte[] text = json.buffer();
        int from = json.start();
        return text[from] == '0' && (text[from + 1] | 0x20) == 'x' && HexBytes.decode(text, from + 2, digits, to, into);
    }

    private DataException problem(String what) {
        return new DataException("A log of the node " + what, "$.result[" + index + "]", null);
    }

    /** Digits that were read last, to know them again. */
    private final class Repeated {

        private final byte[] digits;
        private final byte[] bytes = new byte[32];

        Repeated(int count) {
            digits = new byte[count];
        }

        boolean isSame() {
            int from = json.start() + 2;
            return Arrays.equals(json.buffer(), from, from + digits.length, digits, 0, digits.length);
        }

        void remember() {
            System.arraycopy(json.buffer(), json.start() + 2, digits, 0, digits.length);
        }

        void forget() {
            digits[0] = 0;
        }
    }
}
