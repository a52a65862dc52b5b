/**
 * Payments that are made once, from any number of processes: {@link dev.assay.samples.contracts.payments.JdbcJournal} and
 * {@link dev.assay.samples.contracts.payments.JdbcLease} in one database, and
 * {@link dev.assay.samples.contracts.payments.PayInvoices} on both.
 */
@NullMarked
package dev.assay.samples.contracts.payments;

import org.jspecify.annotations.NullMarked;
