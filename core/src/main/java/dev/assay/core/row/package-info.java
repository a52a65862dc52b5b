/**
 * Rows as a server sends them: views over the bytes of a body, whose columns belong to the server.
 *
 * <p>{@link dev.assay.core.row.Row} is where to start: it can be made from a map or from JSON text, and read by
 * {@link dev.assay.core.row.Column}, which knows the spellings a column goes by. Typed rows extend
 * {@link dev.assay.core.row.RowView}. {@link dev.assay.core.row.Document} reads a body into
 * {@link dev.assay.core.row.Rows}, which can also pour themselves into a {@link dev.assay.core.row.ColumnSink} without
 * making objects. Nothing is folded, rounded or turned into null: a column that fails, fails when it is read.
 *
 * <pre>{@code
 * Column close = Column.always("CLOSE", "close");
 * BigDecimal price = Row.parse("{\"close\": 103821.5}").decimal(close);
 * }</pre>
 */
@NullMarked
package dev.assay.core.row;

import org.jspecify.annotations.NullMarked;
