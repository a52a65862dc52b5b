package dev.assay.core.internal.socket.wire;

import java.time.Duration;

/**
 * What holds for every wire of a {@link Dialer}.
 *
 * @param openTimeout from dialling until the server has agreed
 * @param pingInterval how often to ping; zero for never
 * @param maxMessageBytes the bound of one message
 */
public record WireSettings(Duration openTimeout, Duration pingInterval, long maxMessageBytes) {}
