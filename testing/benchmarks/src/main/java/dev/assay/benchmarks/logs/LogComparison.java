package dev.assay.benchmarks.logs;

import com.esaulpaugh.headlong.abi.Event;
import com.sun.management.OperatingSystemMXBean;
import dev.assay.contracts.Address;
import dev.assay.contracts.abi.EventRecord;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.logs.LogColumns;
import dev.assay.contracts.logs.LogQuery;
import dev.assay.contracts.logs.Logged;
import dev.assay.contracts.rpc.JsonRpc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * A million Transfer logs from a node on loopback, 10,000 an answer: Assay to records and to columns, web3j with its own JSON
 * mapping, viem in a Node process; then only the decoding of logs at hand, beside headlong. Processor time of the whole
 * process, collection of garbage included, candidates in turn, median of all rounds but the first. Arguments: rounds, and the
 * folder whose {@code node_modules} has viem, if it is to run.
 */
public final class LogComparison {

    private static final int LOGS = 1_000_000;
    private static final int LAST = TransferNode.FIRST_BLOCK + LOGS / TransferNode.LOGS_A_BLOCK - 1;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Solidity("event Transfer(address indexed from, address indexed to, uint256 value)")
    record Transfer(Address from, Address to, BigInteger value) {}

    private LogComparison() {}

    /** Runs the comparison and prints it. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        Process node = ProcessHandleOf.java(TransferNode.class).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            String url = "http://127.0.0.1:" + out.readLine();
            Map<String, LongSupplier> candidates = new LinkedHashMap<>();
            candidates.put("Assay, columns", () -> columns(url));
            candidates.put("Assay, records", () -> records(url));
            candidates.put("web3j", () -> new WithWeb3j(url).sum(TransferNode.FIRST_BLOCK, LAST));
            Map<String, double[]> medians = new LinkedHashMap<>();
            measure(rounds, candidates).forEach(medians::put);
            if (arguments.length > 1) {
                medians.put("viem", viem(url, rounds, Path.of(arguments[1])));
            }
            double[] own = medians.get("Assay, records");
            System.out.println("A million logs: processor seconds, seconds, processor time to Assay's records");
            medians.forEach((name, seconds) ->
                    System.out.printf("%-16s %8.2f %8.2f %8.2f%n", name, seconds[0], seconds[1], seconds[0] / own[0]));
        } finally {
            node.destroy();
        }
        decoding(rounds);
    }

    private static long records(String url) {
        long sum = 0;
        try (JsonRpc rpc = JsonRpc.connect(url)) {
            for (Logged<Transfer> log : LogQuery.of(rpc, Transfer.class)
                    .between(TransferNode.FIRST_BLOCK, LAST)
                    .mostBlocks(TransferNode.BLOCKS_A_PAGE)) {
                sum += log.event().value().longValue();
            }
        }
        return sum;
    }

    private static long columns(String url) {
        try (JsonRpc rpc = JsonRpc.connect(url)) {
            LogColumns columns = LogQuery.of(rpc, Transfer.class)
                    .between(TransferNode.FIRST_BLOCK, LAST)
                    .mostBlocks(TransferNode.BLOCKS_A_PAGE)
                    .columns();
            long sum = 0;
            for (int i = 0; i < columns.size(); i++) {
                sum += columns.column("value").integer(i).longValue();
            }
            return sum;
        }
    }

    /** Returns processor seconds and seconds of each. */
    private static Map<String, double[]> measure(int rounds, Map<String, LongSupplier> candidates) {
        Map<String, List<double[]>> all = new LinkedHashMap<>();
        Long expected = null;
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, LongSupplier> each : candidates.entrySet()) {
                System.gc();
                long processor = PROCESS.getProcessCpuTime();
                long start = System.nanoTime();
                long sum = each.getValue().getAsLong();
                double[] seconds = {(PROCESS.getProcessCpuTime() - processor) / 1e9, (System.nanoTime() - start) / 1e9};
                if (expected != null && expected != sum) {
                    throw new IllegalStateException(each.getKey() + " read something else");
                }
                expected = sum;
                if (round > 0) {
                    all.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                            .add(seconds);
                }
            }
        }
        Map<String, double[]> medians = new LinkedHashMap<>();
        all.forEach((name, seconds) -> medians.put(name, new double[] {median(seconds, 0), median(seconds, 1)}));
        return medians;
    }

    private static double median(List<double[]> rows, int column) {
        double[] sorted = rows.stream().mapToDouble(row -> row[column]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double[] viem(String url, int rounds, Path folder) throws IOException {
        Process node = new ProcessBuilder(
                        "node",
                        "viem-logs.mjs",
                        url,
                        String.valueOf(TransferNode.FIRST_BLOCK),
                        String.valueOf(LAST),
                        String.valueOf(rounds))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<double[]> rows = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines()
                    .skip(1)
                    .forEach(line -> rows.add(Arrays.stream(line.split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new double[] {median(rows, 0), median(rows, 1)};
    }

    /** Topics and data at hand as bytes, a thousand different ones over and over. */
    private static void decoding(int rounds) {
        Event<?> headlong = Event.fromJson("{\"type\":\"event\",\"name\":\"Transfer\",\"inputs\":["
                + "{\"name\":\"from\",\"type\":\"address\",\"indexed\":true},"
                + "{\"name\":\"to\",\"type\":\"address\",\"indexed\":true},"
                + "{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false}]}");
        EventRecord<Transfer> ours = EventRecord.of(Transfer.class);
        byte[][][] topics = new byte[1000][3][32];
        byte[][] joined = new byte[1000][96];
        byte[][] data = new byte[1000][32];
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 1000; i++) {
            topics[i][0] = ours.event().topic().toArray();
            for (int t = 1; t < 3; t++) {
                for (int b = 12; b < 32; b++) {
                    topics[i][t][b] = (byte) random.nextInt(256);
                }
            }
            for (int t = 0; t < 3; t++) {
                System.arraycopy(topics[i][t], 0, joined[i], 32 * t, 32);
            }
            for (int b = 31 - random.nextInt(9); b < 32; b++) {
                data[i][b] = (byte) random.nextInt(256);
            }
        }
        Map<String, LongSupplier> candidates = new LinkedHashMap<>();
        candidates.put("headlong", () -> {
            long sum = 0;
            for (int i = 0; i < 5 * LOGS; i++) {
                sum += ((BigInteger) headlong.decodeArgs(topics[i % 1000], data[i % 1000])
                                .get(2))
                        .longValue();
            }
            return sum;
        });
        candidates.put("Assay", () -> {
            long sum = 0;
            for (int i = 0; i < 5 * LOGS; i++) {
                sum += ours.decode(joined[i % 1000], data[i % 1000], 32).value().longValue();
            }
            return sum;
        });
        Map<String, double[]> medians = measure(rounds + 2, candidates);
        System.out.println("Decoding alone, logs a second of processor time");
        medians.forEach((name, seconds) -> System.out.printf("%-16s %,14.0f%n", name, 5 * LOGS / seconds[0]));
    }
}
