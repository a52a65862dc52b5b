package dev.assay.samples.report;

/**
 * What a list cost.
 *
 * @param list the list's name
 * @param pages how many pages it has
 * @param requests how many requests that took, retries included
 * @param rows how many rows came
 */
record Cost(String list, int pages, int requests, int rows) {}
