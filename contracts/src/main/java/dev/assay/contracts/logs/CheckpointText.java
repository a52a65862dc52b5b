package dev.assay.contracts.logs;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A checkpoint as lines; the last one says that it is whole. */
final class CheckpointText {

    private static final String FIRST = "assay-logs 1";
    private static final String LAST = "end";

    private final List<KeptBlock> anchors = new ArrayList<>();
    private final List<KeptBlock> kept = new ArrayList<>();
    private final List<KeptLog> logs = new ArrayList<>();
    private Bytes32 filter = Bytes32.ZERO;
    private long start = -1;
    private long next = -1;
    private long block = -1;
    private Bytes32 hash = Bytes32.ZERO;

    private CheckpointText() {}

    static String of(Checkpoint checkpoint) {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        text.append("filter ").append(checkpoint.filter()).append('\n');
        text.append("start ").append(checkpoint.start()).append('\n');
        text.append("next ").append(checkpoint.nextBlock()).append('\n');
        checkpoint.anchors().forEach(each -> append(text, "anchor", each));
        for (KeptBlock each : checkpoint.kept()) {
            append(text, "block", each);
            each.logs().forEach(log -> append(text, log));
        }
        return text.append(LAST).append('\n').toString();
    }

    private static void append(StringBuilder text, String what, KeptBlock block) {
        text.append(what)
                .append(' ')
                .append(block.number())
                .append(' ')
                .append(block.hash())
                .append('\n');
    }

    private static void append(StringBuilder text, KeptLog log) {
        text.append("log ").append(log.logIndex()).append(' ').append(log.transactionHash());
        text.append(' ')
                .append(log.address().toHex())
                .append(' ')
                .append(log.data().toHex());
        log.topics().forEach(topic -> text.append(' ').append(topic));
        text.append('\n');
    }

    static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        int last = lines.length - 2;
        if (last < 1 || !lines[0].equals(FIRST) || !lines[last].equals(LAST) || !lines[last + 1].isEmpty()) {
            throw new IllegalArgumentException(
                    "text is no checkpoint: it must begin with '" + FIRST + "' and end with '" + LAST + "'");
        }
        CheckpointText reader = new CheckpointText();
        for (int i = 1; i < last; i++) {
            try {
                reader.line(lines[i].split(" ", -1));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("text is no checkpoint, line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        reader.closeBlock();
        if (reader.next < 0 || reader.start < 0) {
            throw new IllegalArgumentException("text is no checkpoint: it does not say where to go on");
        }
        return new Checkpoint(reader.filter, reader.start, reader.next, reader.anchors, reader.kept);
    }

    private void line(String[] words) {
        switch (words[0]) {
            case "filter" -> filter = Bytes32.parse(words[1]);
            case "start" -> start = Long.parseLong(words[1]);
            case "next" -> next = Long.parseLong(words[1]);
            case "anchor" -> anchors.add(new KeptBlock(Long.parseLong(words[1]), Bytes32.parse(words[2]), List.of()));
            case "block" -> {
                closeBlock();
                block = Long.parseLong(words[1]);
                hash = Bytes32.parse(words[2]);
            }
            case "log" -> logs.add(log(words));
            default -> throw new IllegalArgumentException("unknown word " + words[0]);
        }
    }

    private KeptLog log(String[] words) {
        List<Bytes32> topics =
                Arrays.stream(words, 5, words.length).map(Bytes32::parse).toList();
        return new KeptLog(
                Address.parse(words[3]),
                topics,
                Bytes.parse(words[4]),
                block,
                hash,
                Bytes32.parse(words[2]),
                Long.parseLong(words[1]),
                false);
    }

    private void closeBlock() {
        if (block >= 0) {
            kept.add(new KeptBlock(block, hash, logs));
        }
        logs.clear();
    }
}
