package dev.assay.testing.tokenmetrics;

/** A request that the server answers with 400; never leaves the server. */
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;

    BadRequest(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    String text() {
        return text;
    }
}
