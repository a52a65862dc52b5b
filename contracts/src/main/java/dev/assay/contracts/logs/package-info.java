/**
 * Events as records: the logs of a range, a scanner that follows the chain from a checkpoint, and a live stream.
 * {@link dev.assay.contracts.logs.LogQuery} is the entry, which says whose events and with which values:
 *
 * <pre>{@code
 * LogQuery<Transfer> transfers = LogQuery.of(rpc, Transfer.class).from(token);
 * List<Logged<Transfer>> some = transfers.between(19_000_000, 19_010_000).toList();
 *
 * LogScanner<Transfer> scanner =
 *         transfers.scan(19_000_000).checkpoints(CheckpointStore.file(file)).open();
 * scanner.catchUp(batch -> store(batch.removed(), batch.added()));
 * }</pre>
 *
 * <p>A log comes once or not at all: a node that lags, forgets or contradicts itself is asked again and ends in a typed
 * exception, and so does a log that does not hold its event. Logs are decoded from the bytes of the answer, without anything in
 * between; of many, {@link dev.assay.contracts.logs.LogColumns} makes no objects at all.
 */
@NullMarked
package dev.assay.contracts.logs;

import org.jspecify.annotations.NullMarked;
