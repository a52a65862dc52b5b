package dev.assay.api.tokenmetrics.history;

import dev.assay.api.tokenmetrics.market.DateRange;

/**
 * How far a history is.
 *
 * @param window the days being read
 * @param windowsDone how many windows are read whole
 * @param windows how many there are
 * @param rows how many rows came so far, those of the window being read included
 * @param requests how many requests were sent so far, retries included
 */
public record HistoryProgress(DateRange window, int windowsDone, int windows, long rows, long requests) {}
