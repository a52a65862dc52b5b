package dev.assay.contracts.logs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.core.error.DataException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads logs out of an answer. Neighbours have much in common, the block, the transaction, the contract, their own topic:
 * what is written as in the log before is not read again.
 */
final class LogParser {

    private static final byte[] ADDRESS = "address".getBytes(US_ASCII);
    private static final byte[] TOPICS = "topics".getBytes(US_ASCII);
    private static final byte[] DATA = "data".getBytes(US_ASCII);
    private static final byte[] BLOCK_NUMBER = "blockNumber".getBytes(US_ASCII);
    private static final byte[] BLOCK_HASH = "blockHash".getBytes(US_ASCII);
    private static final byte[] TRANSACTION_HASH = "transactionHash".getBytes(US_ASCII);
    private static final byte[] LOG_INDEX = "logIndex".getBytes(US_ASCII);
    private static final byte[] REMOVED = "removed".getBytes(US_ASCII);
    private static final int ALL = 0x7f;

    private final JsonBytes json;
    private final RawLog log = new RawLog();
    private final Repeated address = new Repeated(40);
    private final Repeated blockHash = new Repeated(64);
    private final Repeated transactionHash = new Repeated(64);
    private final Repeated topic = new Repeated(64);
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
        json.expect('{');
        for (boolean more = !json.take('}'); more; more = json.more('}')) {
            json.string();
            readMember();
        }
        if ((seen & ALL) != ALL) {
            throw problem("lacks one of address, topics, data, blockNumber, blockHash, transactionHash, logIndex");
        }
    }

    // By length first, since of those of one length at most one is wanted.
    private void readMember() throws IOException {
        switch (json.length()) {
            case 4 -> member(DATA, 0);
            case 6 -> member(TOPICS, 1);
            case 7 -> member(json.is(REMOVED) ? REMOVED : ADDRESS, json.is(REMOVED) ? 7 : 2);
            case 8 -> member(LOG_INDEX, 3);
            case 9 -> member(BLOCK_HASH, 4);
            case 11 -> member(BLOCK_NUMBER, 5);
            case 15 -> member(TRANSACTION_HASH, 6);
            default -> member(DATA, -1);
        }
    }

    private void member(byte[] name, int number) throws IOException {
        boolean wanted = number >= 0 && json.is(name);
        json.expect(':');
        if (!wanted) {
            json.skip();
            return;
        }
        if ((seen & 1 << number) != 0) {
            throw problem("has " + new String(name, US_ASCII) + " twice");
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
        if (!json.string(66)) {
            expectString("data");
            json.string();
        }
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
            boolean good = json.string(66);
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
        boolean good = json.string(42);
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

    private Bytes32 hash(Repeated last, Bytes32 lastValue, String what) throws IOException {
        boolean good = json.string(66);
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
            int digit = Character.digit(text[i], 16);
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
