package dev.assay.contracts.abi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.assay.contracts.Bytes;
import dev.assay.core.error.DataException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Bytes and texts that somebody made to break the readers. Short here, with a fixed seed; {@code -Dassay.fuzz.rounds=N} runs
 * longer and {@code -Dassay.fuzz.seed=N} elsewhere.
 */
class AbiFuzzTest {

    private static final int ROUNDS = Integer.getInteger("assay.fuzz.rounds", 20_000);
    private static final long SEED = Long.getLong("assay.fuzz.seed", 20_261_124);
    private static final long MOST_ALLOCATED = 8 * 1024 * 1024;

    private static final List<List<String>> TYPES = List.of(
            List.of("uint256", "int8", "bool", "address", "bytes32", "bytes3", "function"),
            List.of("bytes", "string", "uint8[]"),
            List.of("(address,uint256,bytes,string,(uint256,address)[])"),
            List.of("uint256[][][]", "string[2][]", "(bool,bytes[])[3]"),
            List.of("()[]", "(uint256[0])[]", "bytes[][][][]"),
            List.of("uint256[1000]"));

    private static final List<String> LINES = List.of(
            "function transfer(address to, uint256 amount) external returns (bool)",
            "function f((uint8 side, int64[2][] amounts)[] calldata legs, string memory s) view returns (bytes32, (bool a))",
            "event Transfer(address indexed from, address indexed to, uint256 value) anonymous",
            "error Deep((uint256 a, string[] b)[][] items, bytes c)",
            "struct Leg { uint8 side; Other[] others; }",
            "constructor(address payable owner) payable",
            "fallback(bytes calldata) external payable returns (bytes memory)",
            "receive() external payable");

    private static final String SIGNS = "()[]{},; 0129azAZ_$.=>\n\t/*\u00e4\u0000indexedreturnstupleuint";

    @Test
    void decodesOrRefusesInBoundedMemory() {
        Random random = new Random(SEED);
        List<AbiCodec<List<?>>> codecs = TYPES.stream().map(AbiCodec::of).toList();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            AbiCodec<List<?>> codec = codecs.get(round % codecs.size());
            Bytes bytes = words(random, random.nextInt(40));
            long before = threads.getCurrentThreadAllocatedBytes();
            List<?> value = decoded(codec, bytes);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(allocated).as("%s of %s", codec, bytes.toHex()).isLessThan(MOST_ALLOCATED);
            if (value != null) {
                Bytes canonical = codec.encode(value);
                assertThat((Object) codec.decode(canonical)).as(bytes.toHex()).isEqualTo(value);
            }
        }
    }

    private static List<?> decoded(AbiCodec<List<?>> codec, Bytes bytes) {
        try {
            return codec.decode(bytes);
        } catch (DataException refused) {
            return null;
        }
    }

    /** Mostly small numbers that could be offsets and lengths, some that are huge, some that are noise. */
    private static Bytes words(Random random, int count) {
        byte[] bytes = new byte[Math.max(0, 32 * count - (random.nextInt(5) == 0 ? random.nextInt(32) : 0))];
        for (int at = 31; at < bytes.length; at += 32) {
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> bytes[at] = (byte) (32 * random.nextInt(8));
                case 4 -> bytes[at] = (byte) random.nextInt(4);
                case 5 -> {
                    bytes[at - 1] = (byte) random.nextInt();
                    bytes[at - 2] = (byte) random.nextInt(2);
                }
                case 6 -> {
                    for (int i = at - 31; i <= at; i++) {
                        bytes[i] = (byte) random.nextInt();
                    }
                }
                default -> {
                    for (int i = at - 31; i <= at; i++) {
                        bytes[i] = (byte) 0xff;
                    }
                }
            }
        }
        return Bytes.copyOf(bytes);
    }

    @Test
    void readsALineOrRefusesIt() {
        Random random = new Random(SEED);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String line = changed(random, LINES.get(round % LINES.size()));
            try {
                Abi abi = Abi.parse(line);
                read++;
                abi.functions()
                        .forEach(
                                f -> assertThat(AbiFunction.parse(f.toString())).isEqualTo(f));
                abi.events()
                        .forEach(e -> assertThat(AbiEvent.parse(e.toString())).isEqualTo(e));
                abi.errors()
                        .forEach(e -> assertThat(AbiError.parse(e.toString())).isEqualTo(e));
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).as(line).isNotBlank().hasSizeLessThan(600);
            }
        }
        assertThat(read).isGreaterThan(ROUNDS / 20);
    }

    private static String changed(Random random, String line) {
        StringBuilder text = new StringBuilder(line);
        for (int changes = random.nextInt(4); changes > 0 && text.length() > 0; changes--) {
            int at = random.nextInt(text.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, sign);
                case 1 -> text.insert(at, sign);
                case 2 -> text.deleteCharAt(at);
                default -> text.insert(at, line, random.nextInt(line.length()), line.length());
            }
        }
        return text.toString();
    }

    @Test
    void refusesTypesThatAreTooDeepWithoutEndingTheStack() {
        for (String deep :
                List.of("(".repeat(50_000), "uint8" + "[]".repeat(30_000), "(uint8".repeat(40) + ")".repeat(40))) {
            try {
                AbiType.parse(deep);
                assertThat(deep).as("was taken").isEmpty();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("signature:");
            }
        }
    }
}
