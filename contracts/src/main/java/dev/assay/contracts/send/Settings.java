package dev.assay.contracts.send;

import dev.assay.contracts.network.Network;
import dev.assay.core.time.TimeSource;
import java.math.BigInteger;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a sender sends. */
record Settings(
        @Nullable Network network,
        SendJournal journal,
        @Nullable Lease lease,
        @Nullable BigInteger feeCap,
        Duration holdFor,
        int gasMarginPercent,
        int bumpPercent,
        TimeSource time) {}
