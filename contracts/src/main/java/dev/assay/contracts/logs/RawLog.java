package dev.assay.contracts.logs;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The log that is being read. There is one for all logs of an answer: who wants to keep a log copies it. */
final class RawLog {

    static final int MOST_TOPICS = 4;

    private final byte[] topics = new byte[32 * MOST_TOPICS];
    private byte[] data = new byte[256];
    private int topicCount;
    private int size;

    Address address = Address.ZERO;
    Bytes32 blockHash = Bytes32.ZERO;
    Bytes32 transactionHash = Bytes32.ZERO;
    long blockNumber;
    long logIndex;
    boolean removed;

    byte[] topics() {
        return topics;
    }

    int topicCount() {
        return topicCount;
    }

    void topicCount(int count) {
        topicCount = count;
    }

    /** The data, in an array that may be longer. */
    byte[] data() {
        return data;
    }

    int size() {
        return size;
    }

    /** Makes room for so many bytes of data. */
    byte[] resize(int bytes) {
        size = bytes;
        if (data.length < bytes) {
            data = new byte[Math.max(bytes, (int) Math.min(Integer.MAX_VALUE - 8, 2L * data.length))];
        }
        return data;
    }

    Bytes32 topic(int index) {
        return Bytes32.copyOf(topics, 32 * index);
    }

    KeptLog keep() {
        List<Bytes32> kept = new ArrayList<>(topicCount);
        for (int i = 0; i < topicCount; i++) {
            kept.add(topic(i));
        }
        return new KeptLog(
                address,
                List.copyOf(kept),
                Bytes.copyOf(data, 0, size),
                blockNumber,
                blockHash,
                transactionHash,
                logIndex,
                removed);
    }

    void load(KeptLog kept) {
        address = kept.address();
        blockNumber = kept.blockNumber();
        blockHash = kept.blockHash();
        transactionHash = kept.transactionHash();
        logIndex = kept.logIndex();
        removed = kept.removed();
        topicCount = kept.topics().size();
        Arrays.fill(topics, (byte) 0);
        for (int i = 0; i < topicCount; i++) {
            kept.topics().get(i).copyTo(topics, 32 * i);
        }
        kept.data().copyTo(resize(kept.data().size()), 0);
    }

    /** Says which log it is, for messages. */
    String place() {
        return "log " + logIndex + " of block " + blockNumber + ", transaction " + transactionHash + ", of " + address;
    }
}
