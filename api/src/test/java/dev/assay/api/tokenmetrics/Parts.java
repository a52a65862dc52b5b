package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.indices.Icon;
import dev.assay.api.tokenmetrics.research.CorrelatedToken;
import dev.assay.api.tokenmetrics.research.Forecast;
import dev.assay.api.tokenmetrics.research.Level;
import dev.assay.api.tokenmetrics.research.Prediction;
import dev.assay.api.tokenmetrics.research.Scenario;
import dev.assay.core.row.RowView;
import java.util.Map;
import java.util.function.Supplier;

/** The accessors of what stands within rows. */
final class Parts {

    private static final Map<Class<?>, Supplier<Accessors>> ACCESSORS = Map.of(
            Icon.class, IndexAccessors::icon,
            Level.class, ResearchAccessors::level,
            CorrelatedToken.class, ResearchAccessors::correlatedToken,
            Prediction.class, ResearchAccessors::nested,
            Scenario.class, ResearchAccessors::scenario,
            Forecast.class, ResearchAccessors::forecast);

    private Parts() {}

    static boolean isOneOf(RowView view) {
        return ACCESSORS.containsKey(view.getClass());
    }

    static Accessors accessors(RowView part) {
        return ACCESSORS.get(part.getClass()).get();
    }

    /** Returns the one thing known of a part that the service writes without an object around it. */
    static Object only(RowView part) {
        if (part.row().names().size() != 1) {
            throw new AssertionError("not one column: " + part);
        }
        return accessors(part).find(part.row().names().get(0)).apply(part);
    }
}
