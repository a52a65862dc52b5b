/**
 * A report on Bitcoin and Ethereum as one HTML file: prices with signals, drawdown, grades, and what is missing.
 * {@link dev.assay.samples.report.Report} is the program; {@code Download} asks the service, {@code ReportPage} writes.
 */
@NullMarked
package dev.assay.samples.report;

import org.jspecify.annotations.NullMarked;
