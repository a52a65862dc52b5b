package dev.assay.contracts.logs;

import dev.assay.core.time.TimeSource;
import java.time.Duration;

/**
 * How blocks are read.
 *
 * @param until the last block
 * @param keep how many blocks behind the newest are kept; 0 for those that are not final
 * @param most how many blocks are asked for at once at most
 * @param pause how long to wait at first before something is asked again
 */
record ScanSettings(long until, int keep, long most, Duration pause, TimeSource time) {

    static final ScanSettings DEFAULTS =
            new ScanSettings(Long.MAX_VALUE, 0, 1_000_000, Duration.ofMillis(250), TimeSource.system());

    ScanSettings until(long block) {
        return new ScanSettings(block, keep, most, pause, time);
    }

    ScanSettings keep(int blocks) {
        return new ScanSettings(until, blocks, most, pause, time);
    }

    ScanSettings most(long blocks) {
        return new ScanSettings(until, keep, blocks, pause, time);
    }

    ScanSettings time(TimeSource source, Duration wait) {
        return new ScanSettings(until, keep, most, wait, source);
    }

    Patience patience() {
        return new Patience(time, pause);
    }
}
