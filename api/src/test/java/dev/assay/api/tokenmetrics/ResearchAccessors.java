package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.research.AiReport;
import dev.assay.api.tokenmetrics.research.CorrelatedToken;
import dev.assay.api.tokenmetrics.research.Correlation;
import dev.assay.api.tokenmetrics.research.CryptoInvestor;
import dev.assay.api.tokenmetrics.research.Forecast;
import dev.assay.api.tokenmetrics.research.Level;
import dev.assay.api.tokenmetrics.research.Prediction;
import dev.assay.api.tokenmetrics.research.PricePrediction;
import dev.assay.api.tokenmetrics.research.ResistanceSupport;
import dev.assay.api.tokenmetrics.research.Scenario;

/** The accessors of research; see {@link Accessors}. */
final class ResearchAccessors {

    private ResearchAccessors() {}

    static Accessors resistanceSupport() {
        return Accessors.common(
                        ResistanceSupport.class,
                        ResistanceSupport::tokenId,
                        ResistanceSupport::tokenName,
                        ResistanceSupport::tokenSymbol,
                        ResistanceSupport::slug)
                .add(ResistanceSupport.class, ResistanceSupport::date, "DATE", "date")
                .add(ResistanceSupport.class, ResistanceSupport::price, "price")
                .add(ResistanceSupport.class, ResistanceSupport::resistance1, "resistance_1")
                .add(ResistanceSupport.class, ResistanceSupport::resistance2, "resistance_2")
                .add(ResistanceSupport.class, ResistanceSupport::resistance3, "resistance_3")
                .add(ResistanceSupport.class, ResistanceSupport::support1, "support_1")
                .add(ResistanceSupport.class, ResistanceSupport::support2, "support_2")
                .add(ResistanceSupport.class, ResistanceSupport::support3, "support_3")
                .add(
                        ResistanceSupport.class,
                        ResistanceSupport::levels,
                        "HISTORICAL_RESISTANCE_SUPPORT_LEVELS",
                        "historical_resistance_support_levels")
                .add(ResistanceSupport.class, ResistanceSupport::link, "TM_LINK", "app_link");
    }

    static Accessors level() {
        return new Accessors().add(Level.class, Level::date, "date").add(Level.class, Level::level, "level");
    }

    static Accessors correlation() {
        return Accessors.common(
                        Correlation.class,
                        Correlation::tokenId,
                        Correlation::tokenName,
                        Correlation::tokenSymbol,
                        Correlation::slug)
                .add(Correlation.class, Correlation::date, "DATE", "date")
                .add(Correlation.class, Correlation::correlated, "TOP_CORRELATION", "top_correlation");
    }

    static Accessors correlatedToken() {
        return new Accessors()
                .add(CorrelatedToken.class, CorrelatedToken::correlation, "correlation")
                .add(CorrelatedToken.class, CorrelatedToken::tokenName, "token");
    }

    static Accessors report() {
        return new Accessors()
                .add(AiReport.class, AiReport::tokenId, "TOKEN_ID", "token_id")
                .add(AiReport.class, AiReport::tokenName, "TOKEN_NAME", "token_name")
                .add(AiReport.class, AiReport::tokenSymbol, "TOKEN_SYMBOL", "token_symbol", "SYMBOL")
                .add(
                        AiReport.class,
                        AiReport::investmentAnalysisPointer,
                        "INVESTMENT_ANALYSIS_POINTER",
                        "investment_analysis_pointer")
                .add(AiReport.class, AiReport::investmentAnalysis, "INVESTMENT_ANALYSIS", "investment_analysis")
                .add(AiReport.class, AiReport::deepDive, "DEEP_DIVE", "deep_dive")
                .add(AiReport.class, AiReport::codeReview, "CODE_REVIEW", "code_review")
                .add(AiReport.class, AiReport::traderReport, "TRADER_REPORT")
                .add(AiReport.class, AiReport::fundamentalReport, "FUNDAMENTAL_REPORT")
                .add(AiReport.class, AiReport::technologyReport, "TECHNOLOGY_REPORT");
    }

    static Accessors investor() {
        return new Accessors()
                .add(CryptoInvestor.class, CryptoInvestor::name, "INVESTOR_NAME", "investor_name", "INVESTOR")
                .add(CryptoInvestor.class, CryptoInvestor::website, "INVESTOR_WEBSITE", "investor_website")
                .add(CryptoInvestor.class, CryptoInvestor::twitter, "INVESTOR_TWITTER", "investor_twitter")
                .add(CryptoInvestor.class, CryptoInvestor::roundCount, "ROUND_COUNT", "round_count")
                .add(CryptoInvestor.class, CryptoInvestor::roiAverage, "ROI_AVERAGE", "roi_average")
                .add(CryptoInvestor.class, CryptoInvestor::roiMedian, "ROI_MEDIAN", "roi_median")
                .add(CryptoInvestor.class, CryptoInvestor::score, "INVESTOR_SCORE");
    }

    static Accessors prediction() {
        return Accessors.common(
                        PricePrediction.class,
                        PricePrediction::tokenId,
                        PricePrediction::tokenName,
                        PricePrediction::tokenSymbol,
                        PricePrediction::slug)
                .add(PricePrediction.class, PricePrediction::date, "DATE", "date")
                .add(PricePrediction.class, PricePrediction::prediction, "PRICE_PREDICTION", "price_prediction")
                .add(PricePrediction.class, PricePrediction::forecasts, "FORECASTS_FOR_NEXT_7_DAYS")
                .add(PricePrediction.class, PricePrediction::predictedReturn7d, "PREDICTED_RETURNS_7D");
    }

    static Accessors forecast() {
        return new Accessors()
                .add(Forecast.class, Forecast::forecast, "forecast")
                .add(Forecast.class, Forecast::lower, "forecast_lower")
                .add(Forecast.class, Forecast::upper, "forecast_upper");
    }

    static Accessors nested() {
        return new Accessors()
                .add(Prediction.class, Prediction::predictedDate, "predicted_date")
                .add(Prediction.class, Prediction::categoryName, "category_name")
                .add(Prediction.class, Prediction::currentPrice, "current_price")
                .add(Prediction.class, Prediction::tokenMarketCap, "token_mcap")
                .add(Prediction.class, Prediction::totalMarketCap, "total_mcap")
                .add(Prediction.class, Prediction::selfPastPerformance, "self_past_performance")
                .add(Prediction.class, Prediction::averagePastPerformance, "avg_past_performance")
                .add(Prediction.class, Prediction::similarTokensInfo, "similar_tokens_info")
                .add(Prediction.class, Prediction::scenarios, "price_prediction", "scenario_prediction");
    }

    static Accessors scenario() {
        return new Accessors()
                .add(Scenario.class, Scenario::scenario, "scenario")
                .add(Scenario.class, Scenario::totalMarketCap, "total_mcap_scenario")
                .add(Scenario.class, Scenario::bearPrice, "predicted_price_bear")
                .add(Scenario.class, Scenario::basePrice, "predicted_price_base")
                .add(Scenario.class, Scenario::moonPrice, "predicted_price_moon")
                .add(Scenario.class, Scenario::bearRoi, "predicted_roi_bear")
                .add(Scenario.class, Scenario::baseRoi, "predicted_roi_base")
                .add(Scenario.class, Scenario::moonRoi, "predicted_roi_moon")
                .add(Scenario.class, Scenario::bearMarketCap, "predicted_mcap_bear")
                .add(Scenario.class, Scenario::baseMarketCap, "predicted_mcap_base")
                .add(Scenario.class, Scenario::moonMarketCap, "predicted_mcap_moon")
                .add(Scenario.class, Scenario::bearFullyDilutedValuation, "predicted_fdv_bear")
                .add(Scenario.class, Scenario::baseFullyDilutedValuation, "predicted_fdv_base")
                .add(Scenario.class, Scenario::moonFullyDilutedValuation, "predicted_fdv_moon");
    }
}
