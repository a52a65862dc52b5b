package dev.assay.metrics.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.metrics.accumulate.ActivityByPeriod;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.metrics.accumulate.PeriodUnit;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads inputs by whichever of several names a case uses. */
final class ChainInputs {

    private ChainInputs() {}

    static JsonNode node(VectorCase vector, String... names) {
        for (String name : names) {
            if (vector.inputs().has(name)) {
                return vector.inputs().get(name);
            }
        }
        throw new AssertionError("none of " + String.join(", ", names) + " in " + vector);
    }

    static boolean has(VectorCase vector, String... names) {
        for (String name : names) {
            if (vector.inputs().has(name)) {
                return true;
            }
        }
        return false;
    }

    /** NaN for null. */
    static double number(VectorCase vector, String... names) {
        JsonNode node = node(vector, names);
        return node.isNull() ? Double.NaN : VectorCase.number(node);
    }

    static long whole(VectorCase vector, String... names) {
        return node(vector, names).asLong();
    }

    static BigInteger integer(VectorCase vector, String... names) {
        return node(vector, names).decimalValue().toBigIntegerExact();
    }

    static double[] numbers(VectorCase vector, String... names) {
        List<Double> values = new ArrayList<>();
        node(vector, names).forEach(each -> values.add(each.isNull() ? Double.NaN : VectorCase.number(each)));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A list of names, each an address. */
    static DistinctAddresses users(JsonNode names) {
        DistinctAddresses users = new DistinctAddresses();
        names.forEach(name -> users.add(Address.ofText(name.asText())));
        return users;
    }

    /** Lists of names, one per period from 0 on. */
    static PeriodActivity activity(VectorCase vector) {
        ActivityByPeriod activity = ActivityByPeriod.of(PeriodUnit.DAY);
        long period = 0;
        for (JsonNode users : periods(vector)) {
            for (JsonNode user : users) {
                activity.add(Address.ofText(user.asText()), period);
            }
            period++;
        }
        return activity.result();
    }

    static Instant end(VectorCase vector) {
        return PeriodUnit.DAY.start(periods(vector).size());
    }

    static JsonNode periods(VectorCase vector) {
        return node(vector, "days", "periods", "weeks", "months");
    }
}
