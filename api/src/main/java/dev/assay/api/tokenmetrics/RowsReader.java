package dev.assay.api.tokenmetrics;

import dev.assay.core.error.DataException;
import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
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
import java.util.ArrayList;
import java.util.List;

/** Reads {@code {"success", "message", "length", "data": [...]}} into typed rows, each held against its question. */
final class RowsReader<T> implements BodyReader<PageBody<T>> {

    private static final Column SUCCESS = Column.sometimes("success");
    private static final Column LENGTH = Column.sometimes("length");

    // What ServiceError promises for the beginning of a body.
    private static final int ERROR_CHARACTERS = 2048;

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
        if (head.elsewhere()) {
            throw new ServiceException(
                    "The service redirects to another host, whose answer is not taken for its own",
                    new ServiceError(head.status(), null, null, head.headers(), ""));
        }
        Document document = Document.read(body, "data");
        Row envelope = document.envelope();
        if (Boolean.FALSE.equals(envelope.bool(SUCCESS))) {
            throw errors.read(new ServiceError(head.status(), null, null, head.headers(), clipped(envelope.toJson())));
        }
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
        List<T> typed = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row untyped = rows.get(i);
            if (untyped.names().isEmpty()) {
                throw new DataException("The row has no columns", "$.data[" + i + "]", null);
            }
            T row = endpoint.row(untyped);
            check.check(row, i);
            typed.add(row);
        }
        check.checkPage(rows);
        return new PageBody<>(typed, envelope);
    }

    private static String clipped(String body) {
        return body.length() <= ERROR_CHARACTERS ? body : body.substring(0, ERROR_CHARACTERS);
    }
}
