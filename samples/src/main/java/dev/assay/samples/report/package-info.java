/**
 * A report on Bitcoin and Ethereum, or other tokens, as one HTML file: what following the signals would have returned,
 * drawdown, returns, volatility, grades, and what is missing. {@link dev.assay.samples.report.Report} is the program;
 * {@code Download} asks the service, {@code Study} asks the calculator, {@code ReportPage} writes. No formula is here.
 */
@NullMarked
package dev.assay.samples.report;

import org.jspecify.annotations.NullMarked;
