/**
 * What is known of a chain before it is asked: {@link dev.assay.contracts.network.Network} has its id, currency, block
 * time, explorer and how it takes fees; {@link dev.assay.contracts.network.Networks} has the chains that are known by
 * default, and knows the test networks that were shut down.
 *
 * <pre>{@code
 * Network base = Networks.BASE;
 * Network mine = Network.custom(4242, "devnet").blockTime(Duration.ofMillis(500));
 * Networks.find(5).isEmpty(); // Goerli: Networks.get(5) says that it is shut down, and what replaces it
 * }</pre>
 *
 * <p>These are settings, not measurements: nothing here asks a node.
 */
@NullMarked
package dev.assay.contracts.network;

import org.jspecify.annotations.NullMarked;
