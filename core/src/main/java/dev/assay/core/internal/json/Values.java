package dev.assay.core.internal.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as plain Java objects: String, BigDecimal, Boolean, List, Map, null. */
public final class Values {

    private Values() {}

    /**
     * Returns a value.
     *
     * @throws dev.assay.core.error.DataException if a number is beyond the bounds or a nested object repeats a name
     */
    public static @Nullable Object exact(Block block, long entry, Place place) {
        switch (block.kind(entry)) {
            case '"' -> {
                return block.text(entry);
            }
            case 't' -> {
                return true;
            }
            case 'f' -> {
                return false;
            }
            case 'n' -> {
                return null;
            }
            case '[' -> {
                return list(block, entry, place);
            }
            case '{' -> {
                return map(block.object(entry, place), 0);
            }
            default -> {
                try {
                    return Numbers.decimal(block.bytes(), entry);
                } catch (ArithmeticException e) {
                    throw Faults.unfit(Numbers.expected(e), block.bytes(), entry, place);
                }
            }
        }
    }

    private static List<@Nullable Object> list(Block block, long entry, Place place) {
        long[] elements = block.elements(entry);
        List<@Nullable Object> list = new ArrayList<>(elements.length);
        for (int i = 0; i < elements.length; i++) {
            list.add(exact(block, elements[i], place.element(i)));
        }
        return Collections.unmodifiableList(list);
    }

    /**
     * Returns a row's columns in the server's order.
     *
     * @throws dev.assay.core.error.DataException if a name is repeated or a number is beyond the bounds
     */
    public static Map<String, @Nullable Object> map(Block block, int row) {
        Shape shape = block.shape(row);
        Place place = block.place(row);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < shape.size(); i++) {
            String name = shape.names().get(i);
            if (shape.hasRepeated() && shape.position(name) == Shape.REPEATED) {
                throw repeated(name, place);
            }
            map.put(name, exact(block, block.entry(block.base(row) + i), place.member(name)));
        }
        return Collections.unmodifiableMap(map);
    }

    /** Returns the failure of a name that an object has twice. */
    public static RuntimeException repeated(String name, Place object) {
        return Faults.at(
                "The object has more than one member \"" + Faults.clip(name, Faults.EXCERPT)
                        + "\", so none of them can be read",
                object.member(name));
    }

    /** Returns a row as JSON, each value as it was sent. */
    public static byte[] json(Block block, int row) {
        Shape shape = block.shape(row);
        ByteArrayOutputStream json = new ByteArrayOutputStream(256);
        json.write('{');
        for (int i = 0; i < shape.size(); i++) {
            if (i > 0) {
                json.write(',');
            }
            json.writeBytes(shape.raw(i));
            json.write(':');
            long entry = block.entry(block.base(row) + i);
            json.write(block.bytes(), Entry.start(entry), Entry.length(entry));
        }
        json.write('}');
        return json.toByteArray();
    }

    /**
     * Returns something with equality for a value: numbers are equal if their values are, members are in no order. What
     * {@link #exact} refuses is compared as it was sent.
     */
    public static Object comparable(Block block, long entry) {
        switch (block.kind(entry)) {
            case '"' -> {
                return block.text(entry);
            }
            case '[' -> {
                List<Object> list = new ArrayList<>();
                for (long element : block.elements(entry)) {
                    list.add(comparable(block, element));
                }
                return list;
            }
            case '{' -> {
                return comparable(block.object(entry, Place.ROOT), 0);
            }
            default -> {
                return comparableNumber(block, entry);
            }
        }
    }

    private static Object comparableNumber(Block block, long entry) {
        byte kind = block.kind(entry);
        if (kind == '-' || Grammar.isDigit(kind)) {
            try {
                return Numbers.decimal(block.bytes(), entry).stripTrailingZeros();
            } catch (ArithmeticException e) {
                return literal(block, entry);
            }
        }
        return literal(block, entry);
    }

    private static Object literal(Block block, long entry) {
        return new Literal(
                new String(block.bytes(), Entry.start(entry), Entry.length(entry), StandardCharsets.ISO_8859_1));
    }

    /** Returns something with equality for a row; see {@link #comparable(Block, long)}. */
    public static Object comparable(Block block, int row) {
        Shape shape = block.shape(row);
        if (shape.hasRepeated()) {
            return new Literal(new String(json(block, row), StandardCharsets.UTF_8));
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < shape.size(); i++) {
            map.put(shape.names().get(i), comparable(block, block.entry(block.base(row) + i)));
        }
        return map;
    }

    /** What is compared as it was sent; not a String, so that true and "true" differ. */
    private record Literal(String json) {}
}
