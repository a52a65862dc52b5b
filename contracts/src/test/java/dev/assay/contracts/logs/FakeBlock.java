package dev.assay.contracts.logs;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A block of a made-up chain, with its logs and their bloom. */
record FakeBlock(long number, Bytes32 hash, Bytes32 parent, List<KeptLog> logs, Bytes bloom) {

    static final List<Address> CONTRACTS =
            IntStream.range(1, 4).mapToObj(i -> address(0xc0ffee00L + i)).toList();
    private static final Bytes32 OTHER_TOPIC = Bytes32.parse("0x" + "ab".repeat(32));

    /** Makes one with logs of several contracts, and of another event. */
    static FakeBlock make(long number, Bytes32 parent, int logs, SplittableRandom random) {
        Bytes32 hash = word(random);
        List<KeptLog> made = IntStream.range(0, logs)
                .mapToObj(i -> log(number, hash, i, random))
                .toList();
        byte[] bloom = new byte[BloomBits.SIZE];
        for (KeptLog log : made) {
            new BloomBits(log.address().toBytes()).addTo(bloom);
            log.topics().forEach(topic -> new BloomBits(topic.toBytes()).addTo(bloom));
        }
        return new FakeBlock(number, hash, parent, made, Bytes.copyOf(bloom));
    }

    /** Makes one with a single transfer, but for the first. */
    static FakeBlock ofTransfer(long number, Bytes32 parent, SplittableRandom random) {
        FakeBlock block = make(number, parent, 0, random);
        if (number == 0) {
            return block;
        }
        KeptLog log = transfer(CONTRACTS.get(0), address(1), address(2), number, number, block.hash(), 0);
        byte[] bloom = new byte[BloomBits.SIZE];
        new BloomBits(log.address().toBytes()).addTo(bloom);
        log.topics().forEach(topic -> new BloomBits(topic.toBytes()).addTo(bloom));
        return new FakeBlock(number, block.hash(), parent, List.of(log), Bytes.copyOf(bloom));
    }

    static KeptLog transfer(Address token, Address from, Address to, long value, long number, Bytes32 hash, int index) {
        return new KeptLog(
                token,
                List.of(Transfer.EVENT.topic(), asWord(from), asWord(to)),
                Bytes32.of(BigInteger.valueOf(value)).toBytes(),
                number,
                hash,
                hash,
                index,
                false);
    }

    private static KeptLog log(long number, Bytes32 hash, int index, SplittableRandom random) {
        Bytes32 topic = random.nextInt(5) == 0 ? OTHER_TOPIC : Transfer.EVENT.topic();
        return new KeptLog(
                CONTRACTS.get(random.nextInt(CONTRACTS.size())),
                List.of(topic, asWord(address(random.nextInt(1000))), asWord(address(random.nextInt(1000)))),
                Bytes32.of(BigInteger.valueOf(random.nextLong(1L << 60))).toBytes(),
                number,
                hash,
                word(random),
                index,
                false);
    }

    static Address address(long number) {
        return Address.copyOf(Bytes32.of(BigInteger.valueOf(number)).toArray(), 12);
    }

    static Bytes32 asWord(Address address) {
        return Bytes32.of(new BigInteger(1, address.toArray()));
    }

    static Bytes32 word(SplittableRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Bytes32.copyOf(bytes);
    }

    String json() {
        return "{\"number\":\"0x" + Long.toHexString(number) + "\",\"hash\":\"" + hash + "\",\"parentHash\":\"" + parent
                + "\",\"transactions\":[\"" + hash + "\"],\"logsBloom\":\"" + bloom.toHex() + "\",\"size\":\"0x1\"}";
    }

    static String json(KeptLog log) {
        String topics = log.topics().stream()
                .map(t -> "\"" + t + "\"")
                .reduce((a, b) -> a + "," + b)
                .orElse("");
        return "{\"address\":\"" + log.address().toHex() + "\",\"topics\":[" + topics + "],\"data\":\""
                + log.data().toHex() + "\",\"blockNumber\":\"0x" + Long.toHexString(log.blockNumber())
                + "\",\"transactionHash\":\"" + log.transactionHash()
                + "\",\"transactionIndex\":\"0x0\",\"blockHash\":\""
                + log.blockHash() + "\",\"logIndex\":\"0x" + Long.toHexString(log.logIndex())
                + "\",\"removed\":false}";
    }
}
