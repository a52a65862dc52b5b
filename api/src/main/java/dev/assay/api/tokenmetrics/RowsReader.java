package dev.assay.api.tokenmetrics;

import dev.assay.core.error.DataException;
import dev.assay.core.internal.paging.PageBody;
import dev.assay.core.internal.pipeline.AnswerHead;
import dev.assay.core.internal.pipeline.BodyReader;
import dev.assay.core.internal.pipeline.ErrorReader;
import dev.assay.core.row.Column;
import dev.assay.core.row.Document;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads {@code {"success", "message", "length", "data": [...]}} into typed rows, each held against its question. */
final class RowsReader<T> implements BodyReader<PageBody<T>> {

    private static final Column LENGTH = Column.sometimes("length");

    private final Endpoint<T> endpoint;
    private final AnswerCheck<T> check;
    private final boolean lengthChecked;
    private final ErrorReader errors;

    RowsReader(Endpoint<T> endpoint, AnswerCheck<T> check, boolean lengthChecked, ErrorReader errors) {
        this.endpoint = endpoint;
        this.check = check;
        this.lengthChecked = lengthChecked;
        this.errors = errors;
    }

    @Override
    public PageBody<T> read(AnswerHead head, InputStream body) throws IOException {
        GoodAnswer.fromTheService(head);
        Document document = Document.read(body, "data");
        Row envelope = document.envelope();
        GoodAnswer.withoutFailure(head, envelope, errors);
        Rows rows = document.rows();
        if (rows == null) {
            throw new DataException("The answer holds no rows but " + envelope, "$.data", null);
        }
        Long length = lengthChecked ? envelope.longValue(LENGTH) : null;
        if (length != null && length != rows.size()) {
            throw new DataException(
                    "The service says it sends " + length + " rows and sends " + rows.size()
                            + "; if it counts something else here, say lengthChecked(false) on the builder",
                    "$.length",
                    null);
        }
        Object[] typed = new Object[rows.size()];
        for (int i = 0; i < typed.length; i++) {
            T row = endpoint.row(withColumns(rows.get(i), i));
            check.check(row, i);
            typed[i] = row;
        }
        check.checkPage(rows);
        return new PageBody<>(listOf(typed), envelope);
    }

    @SuppressWarnings("unchecked") // Rows of the endpoint are all there is; so the page need not copy them.
    private static <T> List<T> listOf(Object[] rows) {
        return (List<T>) List.of(rows);
    }

    // Where no column is certain to be there, nothing else would notice.
    private static Row withColumns(Row row, int index) {
        if (row.names().isEmpty()) {
            throw new DataException("The row has no columns", "$.data[" + index + "]", null);
        }
        return row;
    }
}
