/**
 * Lists that are asked for again and again: {@link dev.assay.core.feed.Feed} hands out each row once, when it is new, as a
 * {@link java.util.concurrent.Flow.Publisher} or to a plain consumer. Every list of a client has one:
 *
 * <pre>{@code
 * try (FeedRun run = tm.price(Tokens.ids(3375)).feed().forEach(price -> System.out.println(price.currentPrice()))) {
 *     run.join();
 * }
 * }</pre>
 *
 * <p>{@link dev.assay.core.feed.FeedEvent} tells what happens beside the rows, polls that failed above all.
 */
@NullMarked
package dev.assay.core.feed;

import org.jspecify.annotations.NullMarked;
