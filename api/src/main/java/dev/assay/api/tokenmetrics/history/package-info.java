/**
 * Years of days: {@link dev.assay.api.tokenmetrics.history.History} cuts a range into windows that neither overlap nor
 * leave a day out, reads them one after the other, and proves what came: days asked, served and not served. Lists over
 * days, such as {@code tm.dailyOhlcv(query)}, hand one out by
 * {@link dev.assay.api.tokenmetrics.history.DatedList#history()}.
 *
 * <pre>{@code
 * HistoryResult<DailyOhlcv> years = tm.dailyOhlcv(query.since(day)).history().get();
 * System.out.println(years.rows().size() + " rows, complete: " + years.isComplete());
 * }</pre>
 */
@NullMarked
package dev.assay.api.tokenmetrics.history;

import org.jspecify.annotations.NullMarked;
