package dev.assay.contracts.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Bytes32;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a consumer has: refuses what it has twice and what it never had. */
final class Ledger {

    record Place(Bytes32 block, long index) {}

    private final Map<Place, Logged<Transfer>> logs = new HashMap<>();
    long removed;

    void take(LogBatch<Transfer> batch) {
        batch.logs().forEach(this::take);
    }

    void take(Logged<Transfer> log) {
        Place place = new Place(log.blockHash(), log.logIndex());
        if (log.removed()) {
            removed++;
            require(logs.remove(place) != null, log, "removed, never added");
        } else {
            require(logs.put(place, log) == null, log, "added twice");
        }
    }

    private static void require(boolean good, Logged<Transfer> log, String problem) {
        if (!good) {
            throw new AssertionError(problem + ": " + log);
        }
    }

    void dropFrom(long block) {
        logs.values().removeIf(log -> log.blockNumber() >= block);
    }

    int size() {
        return logs.size();
    }

    void assertIs(FakeChain chain) {
        assertIs(chain.transfers()
                .collect(Collectors.toMap(
                        log -> new Place(log.blockHash(), log.logIndex()),
                        log -> Transfer.TYPE.decode(log.topics(), log.data()))));
    }

    void assertIs(Map<Place, Transfer> expected) {
        Map<Place, Transfer> actual = new HashMap<>();
        logs.forEach((place, log) -> actual.put(place, log.event()));
        // Not by AssertJ, which would print a hundred thousand.
        assertThat(actual.size()).isEqualTo(expected.size());
        assertThat(actual.equals(expected)).isTrue();
    }
}
