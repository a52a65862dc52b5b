package dev.assay.api.tokenmetrics;

import dev.assay.core.internal.pipeline.AnswerHead;
import dev.assay.core.internal.pipeline.BodyReader;
import dev.assay.core.internal.pipeline.ErrorReader;
import dev.assay.core.row.Document;
import dev.assay.core.row.Row;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** Reads a body that is one object, all of it, and gives it to a view. */
final class EnvelopeReader<T> implements BodyReader<T> {

    // A member no service has: nothing is taken out of the envelope.
    private static final String NO_ROWS = "\0";

    private final Function<Row, T> view;
    private final ErrorReader errors;

    EnvelopeReader(Function<Row, T> view, ErrorReader errors) {
        this.view = view;
        this.errors = errors;
    }

    @Override
    public T read(AnswerHead head, InputStream body) throws IOException {
        GoodAnswer.fromTheService(head);
        Row envelope = Document.read(body, NO_ROWS).envelope();
        GoodAnswer.withoutFailure(head, envelope, errors);
        return view.apply(envelope);
    }
}
