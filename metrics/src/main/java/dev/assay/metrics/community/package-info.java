/**
 * Who takes part in talk, and in what mood. Begin with {@link dev.assay.metrics.community.MemberLog}, who did something
 * and when under a named rule for bots, {@link dev.assay.metrics.community.Members} and
 * {@link dev.assay.metrics.community.Growth} for how many they are, and
 * {@link dev.assay.metrics.community.Sentiment} for their mood. Sentiment is what a classifier says of some of the
 * messages: classifier, language and coverage stand in each result, and counts of two classifiers cannot be merged.
 *
 * <pre>{@code
 * SentimentCounts week = SentimentCounts.of(new Classifier("xlm-roberta-sentiment", "1.2", "en"));
 * messages.forEach(message -> week.add(message.polarity()));
 * Measurement balance = Sentiment.balance(week);
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.community;

import org.jspecify.annotations.NullMarked;
