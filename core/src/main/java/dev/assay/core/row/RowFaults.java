package dev.assay.core.row;

import dev.assay.core.error.DataException;
import dev.assay.core.internal.json.Faults;
import dev.assay.core.internal.json.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a column, and where. */
final class RowFaults {

    private static final int SHOWN = 200;
    private static final int LISTED = 20;

    private RowFaults() {}

    static DataException unfit(String expected, Row row, Column column, long entry) {
        return Faults.unfit(expected, row.block().bytes(), entry, row.place(column));
    }

    /** Of a column that is absent, or null, where nobody can do without. */
    static DataException missing(Row row, Column column) {
        return Faults.at("The column " + column.spellings() + " is null or missing in " + row, row.place(column));
    }

    /** Of a column whose name stands twice. */
    static RuntimeException repeated(Row row, Column column) {
        String name = column.spellings().stream().filter(row::has).findFirst().orElse(column.name());
        return Values.repeated(name, row.place());
    }

    /**
     * Of a column that is documented as always there, but is not.
     *
     * @param known the columns that are read of such rows, or null if nobody knows
     */
    static DataException absent(Row row, Column column, @Nullable Columns known) {
        List<String> others = row.names();
        if (known != null) {
            others = new ArrayList<>();
            for (int i : row.unread(known)) {
                others.add(row.names().get(i));
            }
        }
        String listed = String.join(", ", others.subList(0, Math.min(LISTED, others.size())));
        return Faults.at(
                "The column " + column.name() + " is absent. It is known as " + String.join(", ", column.spellings())
                        + "; " + (known == null ? "the columns here are: " : "the unknown columns here are: ")
                        + (others.isEmpty() ? "none" : Faults.clip(listed, SHOWN))
                        + (others.size() > LISTED ? ", and " + (others.size() - LISTED) + " more" : ""),
                row.place().member(column.name()));
    }
}
