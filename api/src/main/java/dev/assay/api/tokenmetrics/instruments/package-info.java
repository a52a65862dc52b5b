/**
 * Which token is meant. Symbols and names are not unique, so
 * {@link dev.assay.api.tokenmetrics.instruments.Instruments} resolves them, slugs and contract addresses to the service's
 * ids, once in a while, and refuses to guess: more than one candidate is an
 * {@link dev.assay.api.tokenmetrics.instruments.AmbiguousTokenException} unless a tie-break is asked for. A client's lists
 * do so by themselves when they are run. What became of a
 * renamed or dead token is declared by the caller as a {@link dev.assay.api.tokenmetrics.instruments.Succession}, and two
 * series are joined only when told to, by {@link dev.assay.api.tokenmetrics.instruments.Splice}.
 *
 * <pre>{@code
 * Tokens bitcoin = tm.instruments().tieBreak(TieBreak.MOST_EXCHANGES).resolve(Tokens.symbols("BTC"));
 * }</pre>
 */
@NullMarked
package dev.assay.api.tokenmetrics.instruments;

import org.jspecify.annotations.NullMarked;
