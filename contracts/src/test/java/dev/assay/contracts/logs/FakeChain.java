package dev.assay.contracts.logs;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A made-up chain that grows and is reorganised, the same way for the same seed. Thread-safe. */
public final class FakeChain {

    private final SplittableRandom random;
    private final int logsPerBlock;
    private final List<FakeBlock> blocks = new ArrayList<>();

    /** Makes a chain whose blocks have from none to twice so many logs. */
    FakeChain(long seed, int blockCount, int logsPerBlock) {
        this.random = new SplittableRandom(seed);
        this.logsPerBlock = logsPerBlock;
        grow(blockCount);
    }

    /** Makes a chain whose blocks have one transfer each, but for the first. */
    static FakeChain ofTransfers(int blockCount) {
        FakeChain chain = new FakeChain(1, 0, 0);
        Bytes32 parent = Bytes32.ZERO;
        for (int i = 0; i < blockCount; i++) {
            chain.blocks.add(FakeBlock.ofTransfer(i, parent, chain.random));
            parent = chain.blocks.get(i).hash();
        }
        return chain;
    }

    /** Makes a chain of one block and one with these transfers of a token, each from, to and amount. */
    public static FakeChain ofTransfers(Address token, long[][] transfers) {
        FakeChain chain = new FakeChain(2, 1, 0);
        FakeBlock last = FakeBlock.make(1, chain.block(0).hash(), 0, chain.random);
        List<KeptLog> logs = new ArrayList<>();
        for (long[] each : transfers) {
            logs.add(FakeBlock.transfer(
                    token,
                    FakeBlock.address(each[0]),
                    FakeBlock.address(each[1]),
                    each[2],
                    1,
                    last.hash(),
                    logs.size()));
        }
        byte[] all = new byte[BloomBits.SIZE];
        Arrays.fill(all, (byte) -1);
        chain.blocks.add(new FakeBlock(1, last.hash(), last.parent(), logs, Bytes.copyOf(all)));
        return chain;
    }

    /** Adds a block with a transfer of ERC-721, which has a fourth topic and no data. */
    synchronized void growByAnother() {
        FakeBlock block = FakeBlock.ofTransfer(blocks.size(), block(head()).hash(), random);
        KeptLog log = block.logs().get(0);
        List<Bytes32> topics = new ArrayList<>(log.topics());
        topics.add(Bytes32.ZERO);
        KeptLog another =
                new KeptLog(log.address(), topics, Bytes.EMPTY, block.number(), block.hash(), block.hash(), 0, false);
        blocks.add(new FakeBlock(block.number(), block.hash(), block.parent(), List.of(another), block.bloom()));
    }

    synchronized void grow(int count) {
        for (int i = 0; i < count; i++) {
            Bytes32 parent = blocks.isEmpty()
                    ? Bytes32.ZERO
                    : blocks.get(blocks.size() - 1).hash();
            // Every third block is empty, so that an empty answer is nothing odd.
            int logs = random.nextInt(3) == 0 ? 0 : random.nextInt(3 * logsPerBlock + 1);
            blocks.add(FakeBlock.make(blocks.size(), parent, logs, random));
        }
    }

    /** Replaces the last blocks by others, and adds one. */
    synchronized void reorganise(int depth) {
        blocks.subList(blocks.size() - depth, blocks.size()).clear();
        grow(depth + 1);
    }

    synchronized long head() {
        return blocks.size() - 1L;
    }

    synchronized FakeBlock block(long number) {
        return blocks.get((int) number);
    }

    synchronized FakeBlock find(Bytes32 hash) {
        return blocks.stream()
                .filter(block -> block.hash().equals(hash))
                .findFirst()
                .orElse(null);
    }

    synchronized List<KeptLog> logs(long first, long last) {
        List<KeptLog> logs = new ArrayList<>();
        for (long number = Math.max(0, first); number <= Math.min(last, head()); number++) {
            logs.addAll(block(number).logs());
        }
        return logs;
    }

    synchronized Stream<KeptLog> transfers() {
        return logs(0, head()).stream().filter(log -> log.topics().get(0).equals(Transfer.EVENT.topic()));
    }
}
