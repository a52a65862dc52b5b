package dev.assay.spark;

import dev.assay.metrics.accumulate.Accumulator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The bytes of every accumulator after all transfers, in one loop or by Spark. */
final class States {

    static final List<Kind<TransferRow, ?>> KINDS = List.of(
            Kind.BALANCES,
            Kind.SENDERS,
            Kind.APPROXIMATE_SENDERS,
            Kind.ACTIVITY,
            Kind.WEEKS,
            Kind.TOTALS,
            Kind.AMOUNTS);

    /** Odd and no multiple of 5, so that multiples of it visit every number below a power of ten once. */
    private static final long STRIDE = 7_368_787;

    private final Map<Kind<TransferRow, ?>, byte[]> bytes;

    private States(Map<Kind<TransferRow, ?>, byte[]> bytes) {
        this.bytes = bytes;
    }

    <A extends Accumulator<A, ?>> A of(Kind<TransferRow, A> kind) {
        return kind.read(bytes(kind));
    }

    byte[] bytes(Kind<TransferRow, ?> kind) {
        return Objects.requireNonNull(bytes.get(kind));
    }

    static States inOneLoop(long transfers) {
        List<Running<?>> running = KINDS.stream().<Running<?>>map(Running::new).toList();
        for (long i = 0; i < transfers; i++) {
            TransferRow row = Transfers.at(i, transfers);
            running.forEach(each -> each.add(row));
        }
        Map<Kind<TransferRow, ?>, byte[]> bytes = new LinkedHashMap<>();
        running.forEach(each -> bytes.put(each.kind, each.accumulator.toBytes()));
        return new States(bytes);
    }

    private static final class Running<A extends Accumulator<A, ?>> {

        private final Kind<TransferRow, A> kind;
        private final A accumulator;

        Running(Kind<TransferRow, A> kind) {
            this.kind = kind;
            this.accumulator = kind.empty();
        }

        void add(TransferRow row) {
            kind.add(accumulator, row);
        }
    }

    /** The transfers in another order, in partitions of which some are empty. */
    static Dataset<TransferRow> transfers(SparkSession spark, long transfers) {
        MapFunction<Long, TransferRow> at = number -> Transfers.at(number * STRIDE % transfers, transfers);
        return spark.range(0, transfers, 1, 12)
                .union(spark.range(0, 0, 1, 2))
                .map(at, Encoders.bean(TransferRow.class));
    }

    static States onSpark(Dataset<TransferRow> transfers) {
        Column[] columns = KINDS.stream().map(States::column).toArray(Column[]::new);
        Row row = transfers
                .agg(columns[0], Arrays.copyOfRange(columns, 1, columns.length))
                .first();
        Map<Kind<TransferRow, ?>, byte[]> bytes = new LinkedHashMap<>();
        for (int i = 0; i < KINDS.size(); i++) {
            bytes.put(KINDS.get(i), row.getAs(i));
        }
        return new States(bytes);
    }

    private static <A extends Accumulator<A, ?>> Column column(Kind<TransferRow, A> kind) {
        return functions.udaf(new OnSpark<>(kind), Encoders.bean(TransferRow.class))
                .apply(functions.col("amount"), functions.col("day"), functions.col("receiver"),
                        functions.col("sender"), functions.col("successful"));
    }
}
