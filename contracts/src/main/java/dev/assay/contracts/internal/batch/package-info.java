/** Many calls of JSON-RPC in few requests; not for users. */
@NullMarked
package dev.assay.contracts.internal.batch;

import org.jspecify.annotations.NullMarked;
