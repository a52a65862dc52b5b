package dev.assay.metrics.accumulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every accumulator promises: neither order nor partition changes a bit, and bytes give the state back. */
class AddressLawsTest {

    /** With the bytes that the first version wrote for the events of {@link #few}; later versions have to read them. */
    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(
                    "DistinctAddresses",
                    DistinctAddresses::new,
                    (to, event) -> to.add(event.address),
                    DistinctAddresses::fromBytes,
                    "a1010000000300000000000000010000000000000002000000030000000000000001000000000000000200000004"
                            + "ffffffffffffffff000000000000000000000005"),
            new Kind<>(
                    "ApproximateAddresses",
                    () -> ApproximateAddresses.create(4),
                    (to, event) -> to.add(event.address),
                    ApproximateAddresses::fromBytes,
                    "a2010000001000000000000c0000000c00000c000000"),
            new Kind<>(
                    "AddressSums",
                    AddressSums::new,
                    (to, event) -> to.add(event.address, event.amount),
                    AddressSums::fromBytes,
                    "a3010000000300000000000000010000000000000002000000030000000000000001000000000000000200000004"
                            + "ffffffffffffffff00000000000000000000000500000001c600000011"
                            + "0100000000000000000000000000000000"
                            + "0000000107"),
            new Kind<>(
                    "TransactionTotals",
                    TransactionTotals::new,
                    (to, event) -> to.add(
                            event.period % 2 == 0, event.amount, event.period, event.amount.abs(), BigInteger.ONE),
                    TransactionTotals::fromBytes,
                    "a40100000000000000030000000000000001000000010b"
                            + "000000110100000000000000000000000000000041000000010400000001cd"),
            new Kind<>(
                    "ActivityByPeriod",
                    () -> ActivityByPeriod.of(PeriodUnit.WEEK),
                    (to, event) -> to.add(event.address, event.period),
                    ActivityByPeriod::fromBytes,
                    "a501020000000300000000000000010000000000000002000000030000000000000001000000000000000200000004"
                            + "ffffffffffffffff000000000000000000000005"
                            + "00000003000000000000000200000001050000000000000003000000010200000000000000040000000101"));

    static Stream<Kind<?>> kinds() {
        return KINDS.stream();
    }

    private static List<Event> few() {
        return List.of(
                new Event(Address.of(1, 2, 3), BigInteger.valueOf(-58), 2),
                new Event(Address.of(1, 2, 4), BigInteger.TWO.pow(128), 3),
                new Event(Address.of(-1, 0, 5), BigInteger.valueOf(7), 2),
                new Event(Address.of(1, 2, 3), BigInteger.ZERO, 4));
    }

    private static List<Event> many(Random random) {
        return IntStream.range(0, 400)
                .mapToObj(i -> new Event(
                        Address.of(random.nextInt(5), 0, random.nextInt(20)),
                        new BigInteger(random.nextInt(200), random),
                        random.nextInt(12) - 3))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <A extends Accumulator<A, ?>> void neitherOrderNorPartitionChangesABit(Kind<A> kind) {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<Event> events = new ArrayList<>(many(random));
            byte[] whole = kind.of(events).toBytes();

            Collections.shuffle(events, random);
            List<A> parts = new ArrayList<>();
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + random.nextInt(100));
                parts.add(kind.of(events.subList(from, to)));
                from = to;
            }
            assertThat(kind.fold(parts).toBytes())
                    .as("left to right, seed " + seed)
                    .isEqualTo(whole);
            assertThat(kind.tree(parts.stream().map(kind::copy).toList()).toBytes())
                    .as("as a tree, seed " + seed)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <A extends Accumulator<A, ?>> void anEmptyOneChangesNothingAndMergingLeavesTheOther(Kind<A> kind) {
        A some = kind.of(few());
        byte[] before = some.toBytes();
        A empty = kind.empty.get();

        some.merge(kind.empty.get());
        empty.merge(some);

        assertThat(some.toBytes()).isEqualTo(before);
        assertThat(empty.toBytes()).isEqualTo(before);
        assertThat(empty.result()).hasToString(some.result().toString());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <A extends Accumulator<A, ?>> void bytesGiveTheStateBackAndItGoesOn(Kind<A> kind) {
        List<Event> events = many(new Random(5));
        A straight = kind.of(events);
        A read = kind.copy(kind.of(events.subList(0, 200)));
        events.subList(200, 400).forEach(event -> kind.add.accept(read, event));

        assertThat(read.toBytes()).isEqualTo(straight.toBytes());
        assertThat(read.result()).hasToString(straight.result().toString());
        assertThat(kind.copy(kind.empty.get()).toBytes())
                .isEqualTo(kind.empty.get().toBytes());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <A extends Accumulator<A, ?>> void bytesOfTheFirstVersionAreRead(Kind<A> kind) {
        byte[] old = HexFormat.of().parseHex(kind.firstVersion);

        A read = kind.read.apply(old);

        assertThat(read.toBytes()).isEqualTo(kind.of(few()).toBytes());
        assertThat(HexFormat.of().formatHex(read.toBytes())).isEqualTo(kind.firstVersion);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <A extends Accumulator<A, ?>> void otherBytesAreRefusedWithWhatIsWrong(Kind<A> kind) {
        byte[] good = kind.of(few()).toBytes();
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> kind.read.apply(cut))
                    .as("cut at " + length)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("bytes: ");
        }
        assertThatThrownBy(() -> kind.read.apply(Arrays.copyOf(good, good.length + 1)))
                .hasMessageContaining("bytes: 1 too many");
        assertThatThrownBy(() -> kind.read.apply(changed(good, 0, 0x11))).hasMessageContaining("another accumulator");
        assertThatThrownBy(() -> kind.read.apply(changed(good, 1, 2)))
                .hasMessageContaining("bytes: version 2, known are 1 to 1");
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <A extends Accumulator<A, ?>> void collectsInParallelStreams(Kind<A> kind) {
        List<Event> events = many(new Random(6));

        A collected = events.parallelStream().collect(Accumulators.accumulating(kind.empty, kind.add));

        assertThat(collected.toBytes()).isEqualTo(kind.of(events).toBytes());
    }

    private record Event(Address address, BigInteger amount, long period) {}

    private record Kind<A extends Accumulator<A, ?>>(
            String name, Supplier<A> empty, BiConsumer<A, Event> add, Function<byte[], A> read, String firstVersion) {

        A of(List<Event> events) {
            A made = empty.get();
            events.forEach(event -> add.accept(made, event));
            return made;
        }

        A copy(A from) {
            return read.apply(from.toBytes());
        }

        A fold(List<A> parts) {
            A all = empty.get();
            parts.forEach(all::merge);
            return all;
        }

        A tree(List<A> parts) {
            if (parts.size() == 1) {
                return parts.get(0);
            }
            A left = tree(parts.subList(0, parts.size() / 2));
            left.merge(tree(parts.subList(parts.size() / 2, parts.size())));
            return left;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
