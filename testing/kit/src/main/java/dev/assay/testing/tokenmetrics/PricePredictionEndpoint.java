package dev.assay.testing.tokenmetrics;

/** {@code /price-prediction}; reference 7.17. The rows of April 2025 are others altogether. */
final class PricePredictionEndpoint {

    private PricePredictionEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("price-prediction", RowSource.tokens())
                .in(Version.V2, "token_id", "symbol", "limit", "page")
                .in(Version.V3, "token_id", "token_name", "symbol", "slug", "limit", "page")
                .column("TOKEN_ID", cell -> cell.token().id())
                .column("TOKEN_NAME", cell -> cell.token().name())
                .column(
                        "TOKEN_SYMBOL",
                        cell -> cell.isOld() ? Column.LEFT_OUT : cell.token().symbol())
                .column(null, "slug", cell -> cell.token().slug())
                .column("DATE", cell -> cell.isOld() ? cell.plainDate() : cell.isoDate())
                .column(
                        "PRICE_PREDICTION",
                        cell -> cell.isOld()
                                ? Column.LEFT_OUT
                                : outlook(cell).prediction(token(cell), "price_prediction"))
                .column(
                        "FORECASTS_FOR_NEXT_7_DAYS",
                        null,
                        cell -> cell.isOld() ? outlook(cell).forecasts(token(cell)) : Column.LEFT_OUT)
                .column(
                        "PREDICTED_RETURNS_7D",
                        null,
                        cell -> cell.isOld() ? outlook(cell).predictedReturn(token(cell)) : Column.LEFT_OUT);
    }

    private static Outlook outlook(Cell cell) {
        return cell.data().outlook;
    }

    private static int token(Cell cell) {
        return cell.key().token();
    }
}
