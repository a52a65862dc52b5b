/**
 * What the service has found out about tokens and about those who invest in them:
 * {@link dev.assay.api.tokenmetrics.research.ResistanceSupport},
 * {@link dev.assay.api.tokenmetrics.research.PricePrediction},
 * {@link dev.assay.api.tokenmetrics.research.Correlation}, {@link dev.assay.api.tokenmetrics.research.AiReport} and
 * {@link dev.assay.api.tokenmetrics.research.CryptoInvestor} are rows, the others are parts of them;
 * {@link dev.assay.api.tokenmetrics.research.CorrelationQuery} says which correlations are asked for.
 */
@NullMarked
package dev.assay.api.tokenmetrics.research;

import org.jspecify.annotations.NullMarked;
