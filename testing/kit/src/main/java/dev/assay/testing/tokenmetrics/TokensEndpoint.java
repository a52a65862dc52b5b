package dev.assay.testing.tokenmetrics;

import java.util.List;
import java.util.Locale;

/** {@code /tokens}; reference 7.1. In v3 the lists hold texts unless expanded, UNVERIFIED. */
final class TokensEndpoint {

    private TokensEndpoint() {}

    static Endpoint create() {
        return Endpoint.at("tokens", RowSource.tokens())
                .in(
                        Version.V2,
                        "token_id",
                        "token_name",
                        "symbol",
                        "category",
                        "exchange",
                        "blockchain_address",
                        "limit",
                        "page")
                .in(
                        Version.V3,
                        "token_id",
                        "token_name",
                        "symbol",
                        "slug",
                        "expand",
                        "category",
                        "exchange",
                        "blockchain_address",
                        "limit",
                        "page")
                .tokenColumns()
                .column(null, "current_price", cell -> market(cell).price(token(cell)))
                .column(null, "market_cap", cell -> market(cell).marketCap(token(cell)))
                .column(null, "total_volume", cell -> market(cell).volume(token(cell)))
                .column(
                        null,
                        "circulating_supply",
                        cell -> Market.rounded(market(cell).supply(token(cell))))
                .column(
                        null,
                        "total_supply",
                        cell -> Market.rounded(market(cell).supply(token(cell))))
                .column(null, "max_supply", cell -> market(cell).maxSupply(token(cell)))
                .column(null, "fully_diluted_valuation", cell -> market(cell).fullyDiluted(token(cell)))
                .column(null, "high_24_h", cell -> cell.candle().high())
                .column(null, "low_24_h", cell -> cell.candle().low())
                .column(null, "price_change_percentage_24_h_in_currency", TokensEndpoint::change)
                .column("EXCHANGE_LIST", TokensEndpoint::exchanges)
                .column("CATEGORY_LIST", TokensEndpoint::categories)
                .column("CONTRACT_ADDRESS", cell -> cell.data().labels.contracts(token(cell)))
                .column(
                        "TM_LINK",
                        null,
                        cell -> "https://app.tokenmetrics.com/" + cell.token().slug())
                .column(
                        null,
                        "app_link",
                        cell -> "https://app.tokenmetrics.com/en/"
                                + cell.token().slug());
    }

    private static int token(Cell cell) {
        return cell.key().token();
    }

    private static Market market(Cell cell) {
        return cell.data().market;
    }

    private static Object change(Cell cell) {
        double open = cell.candle().open().doubleValue();
        double close = cell.candle().close().doubleValue();
        return Market.rounded(open == 0 ? 0 : Math.rint((close / open - 1) * 1e4) / 100);
    }

    static Object exchanges(Cell cell) {
        List<Labels.Exchange> exchanges = cell.data().labels.exchanges(token(cell));
        return isExpanded(cell, "exchange_list")
                ? exchanges.stream().map(Labels.Exchange::object).toList()
                : exchanges.stream().map(Labels.Exchange::id).toList();
    }

    static Object categories(Cell cell) {
        List<Labels.Category> categories = cell.data().labels.categories(token(cell));
        return isExpanded(cell, "category_list")
                ? categories.stream().map(Labels.Category::object).toList()
                : categories.stream().map(Labels.Category::slug).toList();
    }

    private static boolean isExpanded(Cell cell, String list) {
        return cell.version() == Version.V2
                || cell.query().list("expand").stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(list));
    }
}
