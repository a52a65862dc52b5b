/** Settings shared by all clients: {@link dev.assay.core.client.ClientOptions}. */
@NullMarked
package dev.assay.core.client;

import org.jspecify.annotations.NullMarked;
