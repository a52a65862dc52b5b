package dev.assay.core.row;

import dev.assay.core.internal.json.Block;
import dev.assay.core.internal.json.Dates;
import dev.assay.core.internal.json.Entry;
import dev.assay.core.internal.json.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads single values of a row, which has found where they stand and that they are not null. */
final class Scalars {

    private Scalars() {}

    static String text(Row row, Column column, long entry) {
        Block block = row.block();
        byte kind = block.kind(entry);
        if (kind == '"' || isNumber(kind)) {
            return text(block, entry);
        }
        throw RowFaults.unfit("a string", row, column, entry);
    }

    static BigDecimal decimal(Row row, Column column, long entry) {
        try {
            return Numbers.decimal(row.block().bytes(), entry);
        } catch (ArithmeticException | NumberFormatException e) {
            throw RowFaults.unfit(Numbers.expected(e), row, column, entry);
        }
    }

    static BigInteger integer(Row row, Column column, long entry) {
        try {
            return Numbers.integer(row.block().bytes(), entry);
        } catch (ArithmeticException | NumberFormatException e) {
            throw RowFaults.unfit(Numbers.expected(e), row, column, entry);
        }
    }

    static long longValue(Row row, Column column, long entry) {
        try {
            return Numbers.longValue(row.block().bytes(), entry);
        } catch (ArithmeticException | NumberFormatException e) {
            throw RowFaults.unfit(Numbers.expected(e), row, column, entry);
        }
    }

    static int intValue(Row row, Column column, long entry) {
        long value = longValue(row, column, entry);
        if ((int) value != value) {
            throw RowFaults.unfit("a 32-bit integer", row, column, entry);
        }
        return (int) value;
    }

    static boolean bool(Row row, Column column, long entry) {
        byte kind = row.block().kind(entry);
        if (kind != 't' && kind != 'f') {
            throw RowFaults.unfit("true or false", row, column, entry);
        }
        return kind == 't';
    }

    static Dates date(Row row, Column column, long entry, String expected) {
        Dates date = new Dates();
        if (!date.read(row.block().bytes(), entry)) {
            throw RowFaults.unfit(expected, row, column, entry);
        }
        return date;
    }

    /** Returns what stands in a string, or the digits of a number as they were sent. */
    static String text(Block block, long entry) {
        if (block.kind(entry) == '"') {
            return block.text(entry);
        }
        int start = Entry.start(entry);
        return new String(block.bytes(), start, Entry.end(entry) - start, StandardCharsets.ISO_8859_1);
    }

    static boolean isNumber(byte kind) {
        return kind == '-' || (kind >= '0' && kind <= '9');
    }
}
