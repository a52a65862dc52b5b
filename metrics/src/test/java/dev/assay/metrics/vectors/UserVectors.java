package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.adoption.Reach;
import dev.assay.metrics.adoption.Retention;
import dev.assay.metrics.adoption.Users;
import java.util.ArrayList;
import java.util.List;

/** Users and retention; periods are lists of names. */
final class UserVectors {

    private UserVectors() {}

    static void addTo(Evaluators all) {
        users(all);
        retention(all);
    }

    private static void users(Evaluators all) {
        all.add(
                "adoption.active_users",
                vector -> Users.active(ChainInputs.activity(vector), ChainInputs.end(vector), window(vector)));
        all.add(
                "adoption.daily_active_users",
                vector -> Users.byDay(
                        ChainInputs.activity(vector),
                        ChainInputs.end(vector),
                        ChainInputs.periods(vector).size()));
        all.add("adoption.dau", vector -> Users.daily(ChainInputs.activity(vector), ChainInputs.end(vector)));
        all.add("adoption.wau", vector -> Users.weekly(ChainInputs.activity(vector), ChainInputs.end(vector)));
        all.add("adoption.mau", vector -> Users.monthly(ChainInputs.activity(vector), ChainInputs.end(vector)));
        all.add(
                "adoption.stickiness",
                vector -> Users.stickiness(ChainInputs.activity(vector), ChainInputs.end(vector), window(vector)));
        all.add(
                "adoption.arpu",
                vector -> Users.arpu(
                        ChainInputs.number(vector, "revenue"), ChainInputs.whole(vector, "activeUsers", "users")));
        all.add("adoption.cross_usage", vector -> {
            List<DistinctAddresses> others = new ArrayList<>();
            for (JsonNode each : ChainInputs.node(vector, "others")) {
                others.add(ChainInputs.users(each));
            }
            return Reach.crossUsage(ChainInputs.users(ChainInputs.node(vector, "users")), others);
        });
    }

    private static int window(VectorCase vector) {
        return vector.whole("window", ChainInputs.periods(vector).size());
    }

    private static void retention(Evaluators all) {
        all.add(
                "adoption.retention_cohort",
                vector -> Retention.bounded(
                        ChainInputs.activity(vector),
                        vector.whole("cohort", 0),
                        vector.whole("k", 0),
                        ChainInputs.end(vector)));
        all.add(
                "adoption.retention_rolling",
                vector -> Retention.rolling(
                        ChainInputs.activity(vector),
                        vector.whole("cohort", 0),
                        vector.whole("k", 0),
                        ChainInputs.end(vector)));
        all.add("adoption.retention_cohort_row", vector -> {
            Retention.Row row =
                    Retention.row(ChainInputs.activity(vector), vector.whole("cohort", 0), ChainInputs.end(vector));
            // An empty cohort has one answer, not one per period.
            return row.size() == 0 && !row.cells().isEmpty() ? row.cells().get(0) : row.cells();
        });
        all.add(
                "adoption.churn",
                vector -> ChainInputs.has(vector, "activeBefore")
                        ? Retention.churn(
                                ChainInputs.whole(vector, "activeBefore"),
                                ChainInputs.whole(vector, "stayed", "retained"))
                        : Retention.churn(ChainInputs.activity(vector), last(vector), ChainInputs.end(vector)));
        all.add(
                "adoption.quick_ratio",
                vector -> ChainInputs.has(vector, "churned")
                        ? Retention.quickRatio(
                                ChainInputs.whole(vector, "new", "newUsers"),
                                ChainInputs.whole(vector, "reactivated"),
                                ChainInputs.whole(vector, "churned"))
                        : Retention.quickRatio(ChainInputs.activity(vector), last(vector), ChainInputs.end(vector)));
    }

    private static int last(VectorCase vector) {
        return vector.whole("period", ChainInputs.periods(vector).size() - 1);
    }
}
