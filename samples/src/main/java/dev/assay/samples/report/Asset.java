package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.QuantMetrics;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.series.TimeSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token.
 *
 * @param id its number
 * @param name its name
 * @param symbol its symbol
 * @param price the current price in USD, or null
 * @param grade the current grade, or null
 * @param quant the quantmetrics that the service serves, or null
 * @param closes the closes in USD by day; days without one are left out
 * @param series the closes as the calculator takes them
 * @param signals the signals by day
 * @param coverage what is missing
 */
record Asset(
        long id,
        String name,
        String symbol,
        @Nullable BigDecimal price,
        @Nullable TmGrade grade,
        @Nullable QuantMetrics quant,
        NavigableMap<LocalDate, BigDecimal> closes,
        TimeSeries series,
        NavigableMap<LocalDate, TradingSignal> signals,
        List<Coverage> coverage) {}
