package dev.assay.core.row;

import dev.assay.core.error.DataException;
import dev.assay.core.internal.json.Body;
import dev.assay.core.internal.json.BodyReader;
import dev.assay.core.internal.json.Faults;
import dev.assay.core.internal.json.Place;
import dev.assay.core.internal.json.Values;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON body that was read whole: its rows, and the envelope around them. Immutable and thread-safe.
 *
 * <p>A row keeps in memory the block it came in, at most 64 KiB of the body, and not the rest; see {@link Row#detach}.
 */
public final class Document {

    private final Row envelope;
    private final @Nullable Rows rows;
    private final String rowsMember;

    private Document(Body body, String rowsMember) {
        this.envelope = new Row(body.envelope(), 0, null);
        this.rows = body.blocks() == null ? null : new Rows(body.blocks());
        this.rowsMember = rowsMember;
    }

    /**
     * Reads a body to its end, strictly; the stream is not closed. How large a body may be is the stream's business.
     *
     * @param body UTF-8, with or without a byte order mark
     * @param rowsMember the member of the root object that holds the array of rows, wherever it stands; empty if the
     *     root is that array
     * @throws EOFException if the body ends inside of a value, so that it is good as far as it goes
     * @throws IOException if the stream fails; its own exception
     * @throws DataException if the body is malformed, its containers are nested more than 64 deep, its root is of the
     *     wrong type, or an element of the rows is not an object
     */
    public static Document read(InputStream body, String rowsMember) throws IOException {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(rowsMember, "rowsMember");
        return new Document(BodyReader.read(body, rowsMember), rowsMember);
    }

    /**
     * Reads a body as {@link #read} does and pours its rows into a sink in the same pass, which costs less than to read
     * them first. The sink gets nothing unless all of the body is good.
     *
     * @return the root object without its rows; a row without columns if the root is an array
     * @throws EOFException if the body ends inside of a value
     * @throws IOException if the stream fails; its own exception
     * @throws DataException as {@link #read} and {@link Rows#into} do, and if there is no array of rows
     */
    public static Row pour(InputStream body, String rowsMember, ColumnSink sink) throws IOException {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(rowsMember, "rowsMember");
        Passing passing = new Passing(sink);
        Document document = new Document(BodyReader.read(body, rowsMember, passing), rowsMember);
        if (document.rows() == null) {
            throw Faults.at("No rows are here: " + document.envelope, Place.ROOT.member(rowsMember));
        }
        passing.pour();
        return document.envelope;
    }

    /** Returns the root object without its rows; a row without columns if the root is an array. */
    public Row envelope() {
        return envelope;
    }

    /**
     * Returns the rows; null if their member is absent or null.
     *
     * @throws DataException if the member is no array, or there are two of that name
     */
    public @Nullable Rows rows() {
        if (rowsMember.isEmpty()) {
            if (rows == null) {
                throw Faults.at("An array was expected, but an object is here: " + envelope, Place.ROOT);
            }
            return rows;
        }
        if (rows == null) {
            // A column is made only where it is to fail, since shapes remember those they were asked for.
            return envelope.isNothing(rowsMember) ? null : envelope.rows(Column.sometimes(rowsMember));
        }
        if (envelope.has(rowsMember)) {
            throw Values.repeated(rowsMember, Place.ROOT);
        }
        return rows;
    }
}
