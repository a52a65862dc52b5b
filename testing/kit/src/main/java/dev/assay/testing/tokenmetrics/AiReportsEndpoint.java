package dev.assay.testing.tokenmetrics;

/** {@code /ai-reports}; reference 7.21. Long texts; one of them is null in some rows. */
final class AiReportsEndpoint {

    private static final String SENTENCE =
            "This report on %s was made from a seed and means nothing. \"Quoted\", **bold**, 100 %%, \u00fcber.\n";

    private AiReportsEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("ai-reports", RowSource.tokens())
                .in(Version.V2, "token_id", "symbol", "limit", "page")
                .in(Version.V3, "token_id", "token_name", "symbol", "limit", "page")
                .column("TOKEN_ID", cell -> cell.token().id())
                .column("TOKEN_SYMBOL", cell -> cell.token().symbol())
                .column("TOKEN_NAME", cell -> cell.token().name())
                .column("INVESTMENT_ANALYSIS_POINTER", cell -> text(cell, "# Points\n\n"))
                .column("INVESTMENT_ANALYSIS", cell -> text(cell, "# Analysis\n\n"))
                .column("DEEP_DIVE", cell -> text(cell, "# Deep dive\n\n"))
                .column("CODE_REVIEW", cell -> cell.key().token() % 3 == 2 ? null : text(cell, "# Code\n\n"));
    }

    private static String text(Cell cell, String title) {
        int length = cell.data().settings.reportLength;
        String sentence = SENTENCE.formatted(cell.token().name());
        return (title + sentence.repeat(length / sentence.length() + 1)).substring(0, length);
    }
}
