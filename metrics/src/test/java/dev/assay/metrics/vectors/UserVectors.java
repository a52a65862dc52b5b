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
        all.add("adoption.active_users", vector -> Users.active(
                Inputs.activity(vector), Inputs.end(vector), window(vector)));
        all.add("adoption.daily_active_users", vector -> Users.byDay(
                Inputs.activity(vector), Inputs.end(vector), Inputs.periods(vector).size()));
        all.add("adoption.dau", vector -> Users.daily(Inputs.activity(vector), Inputs.end(vector)));
        all.add("adoption.wau", vector -> Users.weekly(Inputs.activity(vector), Inputs.end(vector)));
        all.add("adoption.mau", vector -> Users.monthly(Inputs.activity(vector), Inputs.end(vector)));
        all.add("adoption.stickiness", vector -> Users.stickiness(
                Inputs.activity(vector), Inputs.end(vector), window(vector)));
        all.add("adoption.arpu", vector -> Users.arpu(
                Inputs.number(vector, "revenue"), Inputs.whole(vector, "activeUsers", "users")));
        all.add("adoption.cross_usage", vector -> {
            List<DistinctAddresses> others = new ArrayList<>();
            for (JsonNode each : Inputs.node(vector, "others")) {
                others.add(Inputs.users(each));
            }
            return Reach.crossUsage(Inputs.users(Inputs.node(vector, "users")), others);
        });
    }

    private static int window(VectorCase vector) {
        return vector.whole("window", Inputs.periods(vector).size());
    }

    private static void retention(Evaluators all) {
        all.add("adoption.retention_cohort", vector -> Retention.bounded(
                Inputs.activity(vector), vector.whole("cohort", 0), vector.whole("k", 0), Inputs.end(vector)));
        all.add("adoption.retention_rolling", vector -> Retention.rolling(
                Inputs.activity(vector), vector.whole("cohort", 0), vector.whole("k", 0), Inputs.end(vector)));
        all.add("adoption.retention_cohort_row", vector -> {
            Retention.Row row =
                    Retention.row(Inputs.activity(vector), vector.whole("cohort", 0), Inputs.end(vector));
            // An empty cohort has one answer, not one per period.
            return row.size() == 0 && !row.cells().isEmpty() ? row.cells().get(0) : row.cells();
        });
        all.add("adoption.churn", vector -> Inputs.has(vector, "activeBefore")
                ? Retention.churn(Inputs.whole(vector, "activeBefore"), Inputs.whole(vector, "stayed", "retained"))
                : Retention.churn(Inputs.activity(vector), last(vector), Inputs.end(vector)));
        all.add("adoption.quick_ratio", vector -> Inputs.has(vector, "churned")
                ? Retention.quickRatio(
                        Inputs.whole(vector, "new", "newUsers"),
                        Inputs.whole(vector, "reactivated"),
                        Inputs.whole(vector, "churned"))
                : Retention.quickRatio(Inputs.activity(vector), last(vector), Inputs.end(vector)));
    }

    private static int last(VectorCase vector) {
        return vector.whole("period", Inputs.periods(vector).size() - 1);
    }
}
