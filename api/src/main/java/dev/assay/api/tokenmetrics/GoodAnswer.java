package dev.assay.api.tokenmetrics;

import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.internal.pipeline.AnswerHead;
import dev.assay.core.internal.pipeline.ErrorReader;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;

/** What has to hold of every answer with a good status. */
final class GoodAnswer {

    private static final Column SUCCESS = Column.sometimes("success");

    // What ServiceError promises for the beginning of a body.
    private static final int ERROR_CHARACTERS = 2048;

    private GoodAnswer() {}

    static void fromTheService(AnswerHead head) {
        if (head.elsewhere()) {
            throw new ServiceException(
                    "The service redirects to another host, whose answer is not taken for its own",
                    new ServiceError(head.status(), null, null, head.headers(), ""));
        }
    }

    static void withoutFailure(AnswerHead head, Row envelope, ErrorReader errors) {
        if (Boolean.FALSE.equals(envelope.bool(SUCCESS))) {
            throw errors.read(new ServiceError(head.status(), null, null, head.headers(), clipped(envelope.toJson())));
        }
    }

    private static String clipped(String body) {
        return body.length() <= ERROR_CHARACTERS ? body : body.substring(0, ERROR_CHARACTERS);
    }
}
