package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ActivityByPeriodTest {

    @Test
    void countsAreThoseOfSets() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Map<Long, Set<Integer>> sets = new TreeMap<>();
            ActivityByPeriod activity = ActivityByPeriod.of(PeriodUnit.DAY);
            for (int i = 0; i < 300; i++) {
                int period = random.nextInt(15) - 5;
                int user = random.nextInt(60);
                sets.computeIfAbsent((long) period, key -> new HashSet<>()).add(user);
                activity.add(Address.of(0, 0, user), period);
            }
            compare(activity.result(), sets);
        }
    }

    private static void compare(PeriodActivity activity, Map<Long, Set<Integer>> sets) {
        assertThat(activity.periods()).isEqualTo(sets.keySet());
        for (long period = -7; period < 12; period++) {
            Set<Integer> now = in(sets, period);
            Set<Integer> before = in(sets, period - 1);
            Set<Integer> earlier = union(sets, -100, period);
            Set<Integer> fresh = minus(now, earlier);
            assertThat(activity.active(period)).isEqualTo(now.size());
            assertThat(activity.fresh(period)).isEqualTo(fresh.size());
            assertThat(activity.common(period, period - 1))
                    .isEqualTo(both(now, before).size());
            assertThat(activity.reactivated(period))
                    .isEqualTo(both(minus(now, before), earlier).size());
            for (long later = period; later < 12; later++) {
                assertThat(activity.retained(period, later))
                        .isEqualTo(both(fresh, in(sets, later)).size());
                assertThat(activity.retainedFrom(period, 12).get((int) (later - period)))
                        .isEqualTo(both(fresh, union(sets, later, 12)).size());
                assertThat(activity.activeWithin(period, later))
                        .isEqualTo(union(sets, period, later).size());
            }
        }
    }

    private static Set<Integer> in(Map<Long, Set<Integer>> sets, long period) {
        return sets.getOrDefault(period, Set.of());
    }

    private static Set<Integer> union(Map<Long, Set<Integer>> sets, long from, long to) {
        Set<Integer> union = new HashSet<>();
        sets.forEach((period, users) -> {
            if (period >= from && period < to) {
                union.addAll(users);
            }
        });
        return union;
    }

    private static Set<Integer> both(Set<Integer> left, Set<Integer> right) {
        Set<Integer> both = new HashSet<>(left);
        both.retainAll(right);
        return both;
    }

    private static Set<Integer> minus(Set<Integer> left, Set<Integer> right) {
        Set<Integer> rest = new HashSet<>(left);
        rest.removeAll(right);
        return rest;
    }

    @Test
    void timesFallIntoTheirPeriods() {
        ActivityByPeriod activity = ActivityByPeriod.of(PeriodUnit.MONTH);
        activity.add(Address.ZERO, Instant.parse("2024-02-29T23:59:59Z"));

        assertThat(activity.unit()).isEqualTo(PeriodUnit.MONTH);
        assertThat(activity.result().first()).hasValue(649);
        assertThat(activity.result().last()).hasValue(649);
        assertThat(activity).hasToString("ActivityByPeriod[1 addresses, 1 times MONTH]");
        assertThat(activity.result()).hasToString("PeriodActivity[1 times MONTH]");
    }

    @Test
    void aResultDoesNotGrow() {
        ActivityByPeriod activity = ActivityByPeriod.of(PeriodUnit.DAY);
        PeriodActivity none = activity.result();
        activity.add(Address.ZERO, 3);
        PeriodActivity one = activity.result();
        activity.add(Address.of(0, 0, 1), 3);
        activity.merge(activity);

        assertThat(none.first()).isEmpty();
        assertThat(none.last()).isEmpty();
        assertThat(one.active(3)).isEqualTo(1);
        assertThat(activity.result().active(3)).isEqualTo(2);
    }

    @Test
    void otherUnitsAreNotMerged() {
        assertThatThrownBy(() -> ActivityByPeriod.of(PeriodUnit.DAY).merge(ActivityByPeriod.of(PeriodUnit.WEEK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit: WEEK into DAY");
        assertThatThrownBy(() -> ActivityByPeriod.of(PeriodUnit.DAY).result().activeWithin(3, 2))
                .hasMessageContaining("to: before from");
    }

    @Test
    void bytesThatContradictThemselvesAreRefused() {
        byte[] unknownUnit = {(byte) 0xA5, 1, 9};
        assertThatThrownBy(() -> ActivityByPeriod.fromBytes(unknownUnit)).hasMessageContaining("bytes: no unit 9");
        byte[] nobody = {(byte) 0xA5, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1};
        assertThatThrownBy(() -> ActivityByPeriod.fromBytes(nobody))
                .hasMessageContaining("bytes: activity of an address that is not there");
        byte[] twice = new byte[46];
        twice[0] = (byte) 0xA1;
        twice[1] = 1;
        twice[5] = 2;
        assertThatThrownBy(() -> DistinctAddresses.fromBytes(twice)).hasMessageContaining("bytes: an address twice");
    }
}
