package dev.assay.core.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one poll.
 *
 * @param fresh the new rows
 * @param event what to tell the listener, or null
 * @param failure what ends the feed, or null
 * @param last whether nothing comes after the rows
 * @param due when the next poll may begin, on the monotonic clock
 */
record Outcome<T>(
        List<T> fresh, @Nullable FeedEvent event, @Nullable Throwable failure, boolean last, long due) {}
