package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.api.tokenmetrics.market.Category;
import dev.assay.api.tokenmetrics.market.Exchange;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares what our reader gives with what {@link ExactJson} reads from the same text. */
final class Exactly {

    private Exactly() {}

    /** Compares a typed row, member by member, through its accessors and extras. */
    static void typed(Accessors accessors, RowView row, Map<String, Object> json) {
        raw(row.row(), json);
        Map<String, Object> extras = row.extras();
        int reached = 0;
        for (Map.Entry<String, Object> member : json.entrySet()) {
            Function<RowView, Object> accessor = accessors.find(member.getKey());
            boolean extra = extras.containsKey(member.getKey());
            assertThat(extra).as("%s in the extras", member.getKey()).isEqualTo(accessor == null);
            reached += extra ? 1 : 0;
            Object value = accessor == null ? extras.get(member.getKey()) : accessor.apply(row);
            same(member.getKey(), value, member.getValue());
        }
        assertThat(extras).hasSize(reached);
        for (Function<RowView, Object> accessor : accessors.all()) {
            Object unused = accessor.apply(row);
        }
    }

    /** Compares a row without a class of its own. */
    static void raw(Row row, Map<String, Object> json) {
        assertThat(row.names()).containsExactlyElementsOf(json.keySet());
        json.forEach((name, value) -> same(name, row.value(name), value));
        same("toMap", row.toMap(), json);
        same("toJson", Row.parse(row.toJson()).toMap(), json);
    }

    private static void same(String where, Object ours, Object theirs) {
        if (theirs == null) {
            boolean emptied = (ours instanceof List<?> list && list.isEmpty())
                    || (ours instanceof Map<?, ?> map && map.isEmpty());
            assertThat(ours == null || emptied).as("%s, null", where).isTrue();
            return;
        }
        assertThat(ours).as(where).isNotNull();
        if (ours instanceof RowView part && Parts.isOneOf(part) && !(theirs instanceof Map)) {
            same(where, Parts.only(part), theirs);
        } else if (theirs instanceof List<?> list) {
            sameList(where, (List<?>) ours, list);
        } else if (theirs instanceof Map<?, ?> object) {
            sameObject(where, ours, object);
        } else if (theirs instanceof ExactJson.Literal number) {
            sameNumber(where, ours, number.digits());
        } else if (ours instanceof BigDecimal || ours instanceof Long || ours instanceof Integer) {
            sameNumber(where, ours, (String) theirs);
        } else if (ours instanceof LocalDate date) {
            assertThat((String) theirs).as(where).startsWith(date.toString());
        } else if (ours instanceof Instant time) {
            assertThat(time).as(where).isEqualTo(Instant.parse((String) theirs));
        } else if (ours instanceof Exchange exchange) {
            same(where, exchange.id(), theirs);
            assertThat(exchange.row().names()).as(where).hasSize(1);
        } else if (ours instanceof Category category) {
            same(where, category.slug(), theirs);
            assertThat(category.row().names()).as(where).hasSize(1);
        } else {
            assertThat(ours).as(where).isEqualTo(theirs);
        }
    }

    private static void sameNumber(String where, Object ours, String digits) {
        if (ours instanceof BigDecimal decimal) {
            assertThat(decimal).as(where).isEqualTo(new BigDecimal(digits));
        } else {
            assertThat(new BigDecimal(ours.toString())).as(where).isEqualByComparingTo(digits);
        }
    }

    private static void sameList(String where, List<?> ours, List<?> theirs) {
        assertThat(ours).as(where).hasSameSizeAs(theirs);
        for (int i = 0; i < theirs.size(); i++) {
            same(where + "[" + i + "]", ours.get(i), theirs.get(i));
        }
    }

    private static void sameObject(String where, Object ours, Map<?, ?> theirs) {
        if (ours instanceof Exchange exchange) {
            same(where, exchange.id(), theirs.get("exchange_id"));
            same(where, exchange.name(), theirs.get("exchange_name"));
            assertThat(exchange.extras()).as(where).hasSize(theirs.size() - 2);
        } else if (ours instanceof Category category) {
            same(where, category.id(), theirs.get("category_id"));
            same(where, category.name(), theirs.get("category_name"));
            same(where, category.slug(), theirs.get("category_slug"));
            assertThat(category.extras()).as(where).hasSize(theirs.size() - 3);
        } else if (ours instanceof RowView part && Parts.isOneOf(part)) {
            typed(Parts.accessors(part), part, members(theirs));
        } else {
            Map<?, ?> map = (Map<?, ?>) ours;
            assertThat(new ArrayList<Object>(map.keySet())).as(where).isEqualTo(new ArrayList<Object>(theirs.keySet()));
            theirs.forEach((name, value) -> same(where + "." + name, map.get(name), value));
        }
    }

    @SuppressWarnings("unchecked") // ExactJson names members by text.
    private static Map<String, Object> members(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }
}
