package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.indices.Icon;
import dev.assay.api.tokenmetrics.indices.Index;
import dev.assay.api.tokenmetrics.indices.IndexHolding;
import dev.assay.api.tokenmetrics.indices.IndexPerformance;

/** The accessors of indices; see {@link Accessors}. */
final class IndexAccessors {

    private IndexAccessors() {}

    static Accessors index() {
        return new Accessors()
                .add(Index.class, Index::id, "ID", "id")
                .add(Index.class, Index::name, "NAME", "name")
                .add(Index.class, Index::ticker, "TICKER", "ticker")
                .add(Index.class, Index::price, "PRICE", "price")
                .add(Index.class, Index::coins, "COINS", "coins")
                .add(Index.class, Index::change24h, "24H", "24_h")
                .add(Index.class, Index::change7d, "7D", "7_d")
                .add(Index.class, Index::change1m, "1M", "1_m")
                .add(Index.class, Index::volume24h, "24H_VOLUME", "24_h_volume")
                .add(Index.class, Index::grade, "INDEX_GRADE", "index_grade")
                .add(Index.class, Index::allTime, "ALL_TIME", "all_time")
                .add(Index.class, Index::marketCap, "MARKET_CAP", "market_cap")
                .add(Index.class, Index::topGainers, "TOP_GAINERS_ICONS", "top_gainers_icons");
    }

    static Accessors icon() {
        return new Accessors()
                .add(Icon.class, Icon::name, "name")
                .add(Icon.class, Icon::large, "large")
                .add(Icon.class, Icon::small, "small")
                .add(Icon.class, Icon::thumb, "thumb");
    }

    static Accessors holding() {
        return new Accessors()
                .add(IndexHolding.class, IndexHolding::tokenId, "TOKEN_ID", "token_id")
                .add(IndexHolding.class, IndexHolding::tokenName, "TOKEN_NAME", "token_name")
                .add(IndexHolding.class, IndexHolding::tokenSymbol, "TOKEN_SYMBOL", "token_symbol")
                .add(IndexHolding.class, IndexHolding::coin, "COIN", "coin")
                .add(IndexHolding.class, IndexHolding::coinGeckoId, "CG_ID", "cg_id")
                .add(IndexHolding.class, IndexHolding::weight, "WEIGHT", "weight")
                .add(IndexHolding.class, IndexHolding::marketCap, "MARKET_CAP", "market_cap")
                .add(IndexHolding.class, IndexHolding::price, "PRICE", "price")
                .add(IndexHolding.class, IndexHolding::currentRoi, "CURRENT_ROI", "current_roi")
                .add(IndexHolding.class, IndexHolding::grade, "TRADER_GRADE", "tm_grade", "trader_grade")
                .add(
                        IndexHolding.class,
                        IndexHolding::gradeChange24h,
                        "TRADER_GRADE_CHANGE_24H",
                        "tm_grade_change_24_h",
                        "trader_grade_change_24_h")
                .add(IndexHolding.class, IndexHolding::icon, "ICON", "icon")
                .add(IndexHolding.class, IndexHolding::date, "DATE", "date");
    }

    static Accessors performance() {
        return new Accessors()
                .add(IndexPerformance.class, IndexPerformance::id, "ID", "id")
                .add(IndexPerformance.class, IndexPerformance::date, "DATE", "date")
                .add(
                        IndexPerformance.class,
                        IndexPerformance::cumulativeRoi,
                        "INDEX_CUMULATIVE_ROI",
                        "index_cumulative_roi")
                .add(IndexPerformance.class, IndexPerformance::marketCap, "MARKET_CAP", "market_cap")
                .add(IndexPerformance.class, IndexPerformance::volume, "VOLUME", "volume")
                .add(IndexPerformance.class, IndexPerformance::fullyDilutedValuation, "FDV", "fdv");
    }
}
