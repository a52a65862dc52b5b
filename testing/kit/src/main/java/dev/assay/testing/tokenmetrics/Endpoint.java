package dev.assay.testing.tokenmetrics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/** One endpoint: its path, versions, parameters, columns and rows. Made once, by a chain, then only read. */
final class Endpoint {

    final String path;
    final RowSource rows;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Version, Set<String>> parameters = new EnumMap<>(Version.class);
    private final Map<Version, String> required = new EnumMap<>(Version.class);
    private String size = Query.LIMIT;
    private boolean dated;
    private boolean typed;
    private @Nullable ToLongBiFunction<Data, Query> total;

    private Endpoint(String path, RowSource rows) {
        this.path = path;
        this.rows = rows;
    }

    static Endpoint at(String path, RowSource rows) {
        return new Endpoint(path, rows);
    }

    /** Says that the version has the endpoint, with these parameters beside the dates. */
    Endpoint in(Version version, String... names) {
        parameters.put(version, new LinkedHashSet<>(List.of(names)));
        return this;
    }

    /** Says that it takes a range of dates, in each version. */
    Endpoint dated() {
        dated = true;
        return this;
    }

    /** Says that the version refuses requests without this parameter. */
    Endpoint required(Version version, String name) {
        required.put(version, name);
        return this;
    }

    /** Says that it takes a type of indices, in each version. */
    Endpoint typed() {
        typed = true;
        return this;
    }

    /** Says that the envelope tells how many rows there are in all. */
    Endpoint totalled(ToLongBiFunction<Data, Query> rows) {
        total = rows;
        return this;
    }

    /** Says that this parameter, in place of the limit, says how many rows a page has. */
    Endpoint sizedBy(String name) {
        size = name;
        return this;
    }

    /** Adds a column whose v3 name follows the rule. */
    Endpoint column(String v2, Column.Value value) {
        return column(v2, Column.v3Name(v2), value);
    }

    /** Adds a column. */
    Endpoint column(@Nullable String v2, @Nullable String v3, Column.Value value) {
        columns.add(new Column(v2, v3, value));
        return this;
    }

    /** Adds id, name and symbol, and the slug of v3. */
    Endpoint tokenColumns() {
        return column("TOKEN_ID", cell -> cell.token().id())
                .column("TOKEN_NAME", cell -> cell.token().name())
                .column("TOKEN_SYMBOL", cell -> cell.token().symbol())
                .column(null, "slug", cell -> cell.token().slug());
    }

    boolean isIn(Version version) {
        return parameters.containsKey(version);
    }

    boolean isPaged(Version version) {
        return parameters.getOrDefault(version, Set.of()).contains(size);
    }

    /** Returns the parameter that says how many rows a page has. */
    String size() {
        return size;
    }

    /** Returns the parameter without which the version refuses a request, or null. */
    @Nullable
    String required(Version version) {
        return required.get(version);
    }

    /** Returns how many rows there are in all, or null if the envelope does not tell. */
    @Nullable
    Long total(Data data, Query query) {
        ToLongBiFunction<Data, Query> rows = total;
        return rows == null ? null : rows.applyAsLong(data, query);
    }

    /** Returns the names of the parameters that are not ignored. */
    Set<String> accepted(Version version, DateNames dates) {
        Set<String> names = new LinkedHashSet<>(parameters.getOrDefault(version, Set.of()));
        if (dated) {
            names.add(dates.start);
            names.add(dates.end);
        }
        if (typed) {
            names.add(dates.indicesType);
        }
        return names;
    }

    Map<String, @Nullable Object> row(Cell cell) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (Column column : columns) {
            String name = column.name(cell.version());
            @Nullable
            Object value = name == null ? Column.LEFT_OUT : column.value().of(cell);
            if (name != null && value != Column.LEFT_OUT) {
                row.put(name, value);
            }
        }
        return row;
    }
}
