package dev.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.adoption.Retention;
import dev.assay.metrics.adoption.Users;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.onchain.ActiveAddresses;
import dev.assay.metrics.onchain.Holders;
import dev.assay.metrics.onchain.Outcome;
import dev.assay.metrics.onchain.Transactions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Spark computes of the same transfers, in other partitions and another order, is what one loop computes. */
class SparkAgreesTest {

    private static final long TRANSFERS = Long.getLong("transfers", 1_000_000);
    private static final Instant END = PeriodUnit.DAY.start(Transfers.DAYS);

    private static SparkSession spark;
    private static Dataset<TransferRow> transfers;
    private static States loop;
    private static States cluster;

    @BeforeAll
    static void run() {
        long start = System.nanoTime();
        loop = States.inOneLoop(TRANSFERS);
        long looped = System.nanoTime();
        spark = SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.maxResultSize", 0)
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate();
        transfers = States.transfers(spark, TRANSFERS);
        long started = System.nanoTime();
        cluster = States.onSpark(transfers);
        System.out.printf(
                "%,d transfers: %.1f s in one loop, %.1f s on Spark %s (%.1f s to start it)%n",
                TRANSFERS,
                (looped - start) / 1e9,
                (System.nanoTime() - started) / 1e9,
                spark.version(),
                (started - looped) / 1e9);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void statesOfIntegersAreTheSameToTheBit() {
        States.KINDS.stream()
                .filter(kind -> kind != Kind.AMOUNTS)
                .forEach(kind -> assertThat(cluster.bytes(kind)).isEqualTo(loop.bytes(kind)));
        assertThat(loop.of(Kind.TOTALS).result().count()).isEqualTo(TRANSFERS);
    }

    @Test
    void holderMetricsAreTheSame() {
        agree(holders(cluster), holders(loop));
    }

    private static List<Measurement> holders(States states) {
        List<BigInteger> balances = new ArrayList<>();
        states.of(Kind.BALANCES).forEach((address, balance) -> balances.add(balance.max(BigInteger.ZERO)));
        Distribution holders = Distribution.ofIntegers(balances);
        List<Measurement> measured = new ArrayList<>(Concentration.all(holders).measurements());
        measured.add(Holders.count(balances));
        measured.add(Concentration.concentrationRatio(holders, 10));
        return measured;
    }

    /** How it is done with more addresses than one machine can hold: Spark groups, and amounts are measured. */
    @Test
    void holderMetricsOfWhatSparkHasGroupedAreTheSame() {
        Dataset<BigDecimal> balances = transfers
                .selectExpr("sender as address", "-cast(amount as decimal(38, 0)) as change")
                .union(transfers.selectExpr("receiver as address", "cast(amount as decimal(38, 0)) as change"))
                .groupBy("address")
                .agg(functions.greatest(functions.sum("change"), functions.lit(BigDecimal.ZERO)).as("balance"))
                .select(functions.col("balance").cast("decimal(38, 0)"))
                .as(Encoders.DECIMAL());

        byte[] bytes = balances.select(new OnSpark<>(Kind.GROUPED).toColumn()).first();

        Distribution grouped = Kind.GROUPED.read(bytes).result();
        List<Measurement> expected = new ArrayList<>();
        List<BigInteger> amounts = new ArrayList<>();
        loop.of(Kind.BALANCES).forEach((address, balance) -> amounts.add(balance.max(BigInteger.ZERO)));
        expected.addAll(Concentration.all(Distribution.ofIntegers(amounts)).measurements());
        agree(Concentration.all(grouped).measurements(), expected);
    }

    @Test
    void activityIsTheSame() {
        agree(activity(cluster), activity(loop));
    }

    private static List<Measurement> activity(States states) {
        PeriodActivity days = states.of(Kind.ACTIVITY).result();
        List<Measurement> measured = new ArrayList<>(Users.byDay(days, END, Transfers.DAYS));
        for (long day = 0; day < Transfers.DAYS; day++) {
            measured.add(ActiveAddresses.fresh(days, day));
            measured.add(ActiveAddresses.returning(days, day));
            measured.add(ActiveAddresses.reactivated(days, day));
        }
        measured.add(Users.weekly(days, END));
        measured.add(Users.monthly(days, END));
        measured.add(Users.stickiness(days, END, Users.DAYS_OF_MONTH));
        measured.add(Transactions.count(states.of(Kind.TOTALS).result(), Outcome.ALL));
        measured.add(Transactions.count(states.of(Kind.TOTALS).result(), Outcome.SUCCESSFUL));
        assertThat(measured.get(0).value()).isPositive();
        return measured;
    }

    @Test
    void retentionIsTheSame() {
        agree(retention(cluster), retention(loop));
    }

    private static List<Measurement> retention(States states) {
        PeriodActivity weeks = states.of(Kind.WEEKS).result();
        List<Measurement> measured = new ArrayList<>();
        for (Retention.Row row : Retention.table(weeks, END)) {
            measured.addAll(row.cells());
            measured.add(Retention.rolling(weeks, row.cohort(), 1, END));
            measured.add(Retention.churn(weeks, row.cohort(), END));
            measured.add(Retention.quickRatio(weeks, row.cohort(), END));
        }
        assertThat(measured.stream().filter(Measurement::isDefined)).hasSizeGreaterThan(60);
        return measured;
    }

    @Test
    void momentsAreTheSameAndTheEstimateKeepsItsBound() {
        var here = loop.of(Kind.AMOUNTS).result();
        var there = cluster.of(Kind.AMOUNTS).result();
        assertThat(there.n()).isEqualTo(here.n());
        near(there.mean(), here.mean(), 0);
        near(there.m2(), here.m2(), 0);
        near(there.m3(), here.m3(), Math.pow(here.m2(), 1.5) / Math.sqrt(here.n()));
        near(there.m4(), here.m4(), 0);

        double exact = cluster.of(Kind.SENDERS).count();
        var estimate = cluster.of(Kind.APPROXIMATE_SENDERS).result();
        assertThat(Math.abs(estimate.estimate() / exact - 1)).isLessThan(4 * estimate.relativeError());
    }

    private static void agree(List<Measurement> there, List<Measurement> here) {
        assertThat(there).hasSameSizeAs(here);
        for (int i = 0; i < here.size(); i++) {
            agree(there.get(i), here.get(i));
        }
    }

    private static void agree(Measurement there, Measurement here) {
        assertThat(there.metric()).isEqualTo(here.metric());
        assertThat(there.n()).as(here.toString()).isEqualTo(here.n());
        assertThat(there.reason()).as(here.toString()).isEqualTo(here.reason());
        assertThat(there.conventions()).as(here.toString()).isEqualTo(here.conventions());
        if (here.isDefined()) {
            near(there.value(), here.value(), 0);
        }
    }

    /** Integers exactly, others to 1e-12. */
    private static void near(double there, double here, double scale) {
        double allowed = here == Math.rint(here) ? 0 : 1e-12 * Math.max(Math.abs(here), scale);
        assertThat(Math.abs(there - here)).as(there + " for " + here).isLessThanOrEqualTo(allowed);
    }
}
