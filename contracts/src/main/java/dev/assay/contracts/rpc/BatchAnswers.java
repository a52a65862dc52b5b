package dev.assay.contracts.rpc;

import static java.util.Objects.requireNonNull;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Document;
import dev.assay.core.row.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the answer to a batch, which may stand in any order. */
final class BatchAnswers {

    private static final Column ERROR = Column.sometimes("error");
    private static final RpcCall BATCH = RpcCall.of("batch");

    private BatchAnswers() {}

    static List<RpcAnswer> read(List<RpcCall> calls, InputStream body) throws IOException {
        RpcAnswer[] answers = new RpcAnswer[calls.size()];
        for (Row envelope : rows(body)) {
            int index = RpcBodies.id(envelope) - 1;
            if (index < 0 || index >= answers.length || answers[index] != null) {
                throw new DataException(
                        "The node answered a call of the batch twice, or one that is not in it: " + envelope,
                        "$",
                        null);
            }
            answers[index] = answer(calls.get(index), index + 1, envelope);
        }
        int missing = Arrays.asList(answers).indexOf(null);
        if (missing >= 0) {
            throw new DataException(
                    "The node left call " + (missing + 1) + " of " + calls.size() + " unanswered, "
                            + calls.get(missing).method(),
                    "$",
                    null);
        }
        return List.of(answers);
    }

    private static RpcAnswer answer(RpcCall call, int id, Row envelope) {
        try {
            return RpcAnswer.of(RpcBodies.checked(call, id, envelope));
        } catch (AssayException e) {
            return RpcAnswer.failed(e);
        }
    }

    /** A node that does not take the batch answers with one object. */
    private static List<Row> rows(InputStream body) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(body);
        int first = ahead.read();
        while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
            first = ahead.read();
        }
        if (first >= 0) {
            ahead.unread(first);
        }
        if (first != '{') {
            List<Row> rows = new ArrayList<>();
            requireNonNull(Document.read(ahead, "").rows()).forEach(rows::add);
            return rows;
        }
        Row envelope = Document.read(ahead, "").envelope();
        Row error = envelope.row(ERROR);
        if (error != null) {
            throw RpcBodies.refused(BATCH, error);
        }
        throw new DataException("The node answered a batch with one object: " + envelope, "$", null);
    }
}
