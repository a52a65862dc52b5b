package dev.assay.metrics.onchain;

import dev.assay.metrics.accumulate.Address;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import dev.assay.series.Window;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/** What the tests of this package are made of. */
final class Chain {

    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    static final Address ALICE = Address.ofText("alice");
    static final Address BOB = Address.ofText("bob");
    static final Address CAROL = Address.ofText("carol");

    private Chain() {}

    static Window days(int from, int to) {
        return new Window(day(from), day(to));
    }

    static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    static BigInteger whole(long number) {
        return BigInteger.valueOf(number);
    }

    static Transfer transfer(double day, Address from, Address to, long amount) {
        return Transfer.of(START.plusSeconds(Math.round(day * 86_400)), from, to, whole(amount));
    }

    static TimeSeries daily(double... values) {
        return TimeSeries.of(SeriesInfo.daily("TOKEN"), labels(values.length), values);
    }

    static long[] labels(int days) {
        return LongStream.range(0, days)
                .map(number -> day((int) number).toEpochMilli())
                .toArray();
    }
}
