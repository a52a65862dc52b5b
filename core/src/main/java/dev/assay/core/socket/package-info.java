/**
 * A WebSocket that stays up: {@link dev.assay.core.socket.SocketConnection} connects, subscribes, reconnects, and tells
 * its consumer wherever something may be missing.
 *
 * <p>It carries the price feeds and chain subscriptions and knows nothing of what the messages mean. What happens is read
 * as a sequence of {@link dev.assay.core.socket.SocketEvent}s; how it is done is set in
 * {@link dev.assay.core.socket.ConnectionOptions}.
 *
 * <pre>{@code
 * ConnectionOptions options = ConnectionOptions.defaults()
 *         .idleTimeout(Duration.ofSeconds(5))
 *         .subscription(session -> session.send(subscribe));
 * try (SocketConnection socket = SocketConnection.open(URI.create("wss://ws.kraken.com/v2"), options)) {
 *     for (SocketEvent event : socket) {
 *         if (event instanceof SocketEvent.Text message) {
 *             handle(message.text());
 *         }
 *     }
 * }
 * }</pre>
 */
@NullMarked
package dev.assay.core.socket;

import org.jspecify.annotations.NullMarked;
