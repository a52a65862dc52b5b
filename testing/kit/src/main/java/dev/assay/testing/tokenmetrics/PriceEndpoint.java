package dev.assay.testing.tokenmetrics;

import java.util.Locale;

/** {@code /price}; reference 7.3. In v2 ids are texts, symbols in small letters, and only {@code token_id} counts. */
final class PriceEndpoint {

    private PriceEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("price", RowSource.tokens())
                .in(Version.V2, "token_id")
                .in(Version.V3, "token_id", "token_name", "symbol", "slug", "limit", "page")
                .column("TOKEN_ID", PriceEndpoint::id)
                .column(
                        "CURRENT_PRICE",
                        cell -> cell.data().market.price(cell.key().token()))
                .column("TOKEN_NAME", cell -> cell.token().name())
                .column("TOKEN_SYMBOL", PriceEndpoint::symbol)
                .column(null, "slug", cell -> cell.token().slug());
    }

    private static Object id(Cell cell) {
        return cell.stringInV2(cell.token().id());
    }

    private static Object symbol(Cell cell) {
        String symbol = cell.token().symbol();
        return cell.version() == Version.V2 ? symbol.toLowerCase(Locale.ROOT) : symbol;
    }
}
