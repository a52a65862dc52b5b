package dev.assay.core.row;

import dev.assay.core.internal.json.Block;
import dev.assay.core.internal.json.Faults;
import dev.assay.core.internal.json.Numbers;
import dev.assay.core.internal.json.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Reads objects and arrays that stand in a row, which has found where and that they are not null. */
final class Nested {

    private Nested() {}

    static Row row(Row row, Column column, long entry) {
        check(row, column, entry, '{', "an object");
        return new Row(row.block().object(entry, row.place(column)), 0, null);
    }

    static Rows rows(Row row, Column column, long entry) {
        check(row, column, entry, '[', "an array");
        return new Rows(List.of(row.block().objects(entry, row.place(column))));
    }

    static List<String> texts(Row row, Column column, long entry) {
        Block block = row.block();
        return list(row, column, entry, "a string", element -> textOrNull(block, element));
    }

    static List<BigDecimal> decimals(Row row, Column column, long entry) {
        byte[] bytes = row.block().bytes();
        return list(row, column, entry, "a number", element -> {
            try {
                return Numbers.decimal(bytes, element);
            } catch (ArithmeticException | NumberFormatException e) {
                return null;
            }
        });
    }

    private static <T> List<T> list(
            Row row, Column column, long entry, String expected, LongFunction<@Nullable T> read) {
        check(row, column, entry, '[', "an array");
        long[] elements = row.block().elements(entry);
        List<T> list = new ArrayList<>(elements.length);
        for (int i = 0; i < elements.length; i++) {
            T element = read.apply(elements[i]);
            if (element == null) {
                throw Faults.unfit(
                        expected,
                        row.block().bytes(),
                        elements[i],
                        row.place(column).element(i));
            }
            list.add(element);
        }
        return Collections.unmodifiableList(list);
    }

    static Map<String, String> textMap(Row row, Column column, long entry) {
        Row nested = row(row, column, entry);
        Block block = nested.block();
        Map<String, String> map = new LinkedHashMap<>();
        List<String> names = nested.names();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            long member = nested.entry(i);
            String text = textOrNull(block, member);
            if (text == null) {
                throw Faults.unfit(
                        "a string", block.bytes(), member, nested.place().member(name));
            }
            if (map.put(name, text) != null) {
                throw Values.repeated(name, nested.place());
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private static @Nullable String textOrNull(Block block, long entry) {
        byte kind = block.kind(entry);
        return kind == '"' || Scalars.isNumber(kind) ? Scalars.text(block, entry) : null;
    }

    private static void check(Row row, Column column, long entry, char kind, String expected) {
        if (row.block().kind(entry) != kind) {
            throw RowFaults.unfit(expected, row, column, entry);
        }
    }
}
