package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What v2 had and later clients have not; reference 7.18, 7.20, 7.27 and 7.28. */
final class WithdrawnEndpoints {

    private static final List<String> LABELS = List.of("negative", "neutral", "positive");
    private static final List<String> SCORES = List.of(
            "DEFI_USAGE_SCORE",
            "COMMUNITY_SCORE",
            "EXCHANGE_SCORE",
            "VC_SCORE",
            "TOKENOMICS_SCORE",
            "DEFI_SCANNER_SCORE",
            "ACTIVITY_SCORE",
            "SECURITY_SCORE",
            "REPOSITORY_SCORE",
            "COLLABORATION_SCORE");

    private WithdrawnEndpoints() {}

    static Stream<Endpoint> create() {
        return Stream.of(traderGrades(), investorGrades(), sentiments(), scenarioAnalysis());
    }

    private static Endpoint traderGrades() {
        return graded("trader-grades", "traderGrade", (data, key) -> data.grades.tmGrade(key.token(), key.day()))
                .column("TA_GRADE", cell -> percent(cell, 140))
                .column("QUANT_GRADE", cell -> cell.data().grades.quantGrade(token(cell), day(cell)))
                .column("TM_TRADER_GRADE", cell -> cell.data().grades.tmGrade(token(cell), day(cell)))
                .column(
                        "TM_TRADER_GRADE_24H_PCT_CHANGE",
                        cell -> cell.data().grades.percentChange(token(cell), day(cell)));
    }

    private static Endpoint investorGrades() {
        Endpoint endpoint = graded(
                        "investor-grades", "investorGrade", (data, key) -> data.grades.fundamentalGrade(key.token()))
                .column("TM_INVESTOR_GRADE", cell -> cell.data().grades.fundamentalGrade(token(cell)))
                .column("TM_INVESTOR_GRADE_7D_PCT_CHANGE", cell -> BigDecimal.ZERO)
                .column("FUNDAMENTAL_GRADE", cell -> percent(cell, 141))
                .column("TECHNOLOGY_GRADE", cell -> percent(cell, 142))
                .column("VALUATION_GRADE", cell -> percent(cell, 143));
        for (int i = 0; i < SCORES.size(); i++) {
            int salt = 150 + i;
            endpoint = endpoint.column(SCORES.get(i), cell -> score(cell, salt));
        }
        return endpoint;
    }

    private static Endpoint graded(String path, String parameter, Grade grade) {
        return Endpoint.at(path, RowSource.tokenDays(false, (data, query) -> atLeast(data, query, parameter, grade)))
                .in(
                        Version.V2,
                        "token_id",
                        "symbol",
                        "category",
                        "exchange",
                        "marketcap",
                        "fdv",
                        "volume",
                        parameter,
                        parameter + "PercentChange",
                        "limit",
                        "page")
                .dated()
                .tokenColumns()
                .column("DATE", Cell::plainDate);
    }

    private static @Nullable Predicate<RowKey> atLeast(Data data, Query query, String parameter, Grade grade) {
        BigDecimal least = query.decimal(parameter);
        BigDecimal change = query.decimal(parameter + "PercentChange");
        if (least == null && change == null) {
            return null;
        }
        return key -> (least == null || grade.of(data, key).compareTo(least) >= 0)
                && (change == null
                        || data.grades.percentChange(key.token(), key.day()).compareTo(change) >= 0);
    }

    private static Endpoint sentiments() {
        Endpoint endpoint = Endpoint.at(
                        "sentiments",
                        RowSource.numbered((data, query) ->
                                data.market.lastDay((int[]) null) - data.market.firstDay((int[]) null) + 1))
                .in(Version.V2, "limit", "page")
                .column(
                        "DATETIME",
                        cell -> LocalDate.ofEpochDay(cell.data().market.firstDay((int[]) null) + token(cell))
                                + " 10:00:00.000");
        int salt = 160;
        for (String source : List.of("MARKET", "NEWS", "REDDIT", "TWITTER")) {
            int own = salt++;
            endpoint = endpoint.column(source + "_SENTIMENT_GRADE", cell -> percent(cell, own))
                    .column(
                            source + "_SENTIMENT_LABEL",
                            cell -> LABELS.get(percent(cell, own).intValue() / 34));
            if (!source.equals("MARKET")) {
                endpoint = endpoint.column(source + "_SUMMARY", cell -> "Headlines:\n\n1. Nothing, made from a seed");
            }
        }
        return endpoint;
    }

    private static Endpoint scenarioAnalysis() {
        return Endpoint.at("scenario-analysis", RowSource.tokens())
                .in(Version.V2, "token_id", "symbol", "limit", "page")
                .tokenColumns()
                .column("DATE", cell -> cell.isOld() ? cell.plainDate() : cell.isoDate())
                .column(
                        "SCENARIO_PREDICTION",
                        cell -> cell.isOld()
                                ? Column.LEFT_OUT
                                : cell.data().outlook.prediction(token(cell), "scenario_prediction"))
                .column(
                        "SCENARIO_ANALYSIS",
                        cell -> cell.isOld() ? cell.data().outlook.scenarios(token(cell)) : Column.LEFT_OUT);
    }

    private static BigDecimal percent(Cell cell, int salt) {
        return BigDecimal.valueOf(cell.data().noise.below(10_000, token(cell), day(cell), salt), 2);
    }

    // From 1.5 to 10; null for about one in five.
    private static @Nullable BigDecimal score(Cell cell, int salt) {
        int value = cell.data().noise.below(1_000, token(cell), 0, salt);
        return value < 200 ? null : BigDecimal.valueOf(150 + (value - 200) * 850L / 799, 2);
    }

    private static int token(Cell cell) {
        return cell.key().token();
    }

    private static long day(Cell cell) {
        return cell.key().day();
    }

    /** The grade that a filter is held against. */
    @FunctionalInterface
    private interface Grade {
        BigDecimal of(Data data, RowKey key);
    }
}
