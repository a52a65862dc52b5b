package dev.assay.api.tokenmetrics;

import static dev.assay.api.tokenmetrics.Accessors.common;

import dev.assay.api.tokenmetrics.grades.FundamentalClass;
import dev.assay.api.tokenmetrics.grades.FundamentalGrade;
import dev.assay.api.tokenmetrics.grades.TechnologyGrade;

/** Accessors of the rows of the grades package, beside those in {@link Accessors}. */
final class GradeAccessors {

    private GradeAccessors() {}

    static Accessors fundamental() {
        return common(
                        FundamentalGrade.class,
                        FundamentalGrade::tokenId,
                        FundamentalGrade::tokenName,
                        FundamentalGrade::tokenSymbol,
                        FundamentalGrade::slug)
                .add(FundamentalGrade.class, FundamentalGrade::date, "DATE", "date")
                .add(
                        FundamentalGrade.class,
                        FundamentalGrade::fundamentalGrade,
                        "FUNDAMENTAL_GRADE",
                        "fundamental_grade")
                .add(
                        FundamentalGrade.class,
                        row -> text(row.fundamentalClass()),
                        "FUNDAMENTAL_GRADE_CLASS",
                        "fundamental_grade_class")
                .add(FundamentalGrade.class, FundamentalGrade::communityScore, "COMMUNITY_SCORE", "community_score")
                .add(FundamentalGrade.class, FundamentalGrade::exchangeScore, "EXCHANGE_SCORE", "exchange_score")
                .add(FundamentalGrade.class, FundamentalGrade::venturesScore, "VC_SCORE", "vc_score")
                .add(FundamentalGrade.class, FundamentalGrade::tokenomicsScore, "TOKENOMICS_SCORE", "tokenomics_score")
                .add(
                        FundamentalGrade.class,
                        FundamentalGrade::defiScannerScore,
                        "DEFI_SCANNER_SCORE",
                        "defi_scanner_score");
    }

    static Accessors technology() {
        return common(
                        TechnologyGrade.class,
                        TechnologyGrade::tokenId,
                        TechnologyGrade::tokenName,
                        TechnologyGrade::tokenSymbol,
                        TechnologyGrade::slug)
                .add(TechnologyGrade.class, TechnologyGrade::date, "DATE", "date")
                .add(TechnologyGrade.class, TechnologyGrade::technologyGrade, "TECHNOLOGY_GRADE", "technology_grade")
                .add(TechnologyGrade.class, TechnologyGrade::activityScore, "ACTIVITY_SCORE", "activity_score")
                .add(TechnologyGrade.class, TechnologyGrade::securityScore, "SECURITY_SCORE", "security_score")
                .add(TechnologyGrade.class, TechnologyGrade::repositoryScore, "REPOSITORY_SCORE", "repository_score")
                .add(
                        TechnologyGrade.class,
                        TechnologyGrade::collaborationScore,
                        "COLLABORATION_SCORE",
                        "collaboration_score")
                .add(
                        TechnologyGrade.class,
                        TechnologyGrade::defiScannerScore,
                        "DEFI_SCANNER_SCORE",
                        "defi_scanner_score");
    }

    static Object text(FundamentalClass known) {
        return known == null ? null : known.text();
    }
}
