package dev.assay.metrics.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.adoption.NftHoldings.Bid;
import dev.assay.metrics.adoption.NftHoldings.Spell;
import dev.assay.metrics.adoption.NftTrades.WashRule;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NftTest {

    private static final Window DAY = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400));

    private static NftSale sale(String item, String seller, String buyer, double price) {
        return new NftSale(item, Instant.EPOCH, Address.ofText(seller), Address.ofText(buyer), price);
    }

    private static final List<NftSale> SALES = List.of(
            sale("1", "a", "b", 10),
            sale("1", "b", "a", 11),
            sale("2", "a", "b", 5),
            sale("3", "c", "c", 1_000),
            new NftSale("4", DAY.to(), Address.ofText("x"), Address.ofText("y"), 1));

    @Test
    void theRuleAgainstWashTradingDecidesTheVolume() {
        assertThat(NftTrades.volume(SALES, DAY, WashRule.NONE).value()).isEqualTo(1_026);
        assertThat(NftTrades.volume(SALES, DAY, WashRule.SELF_TRADES).value()).isEqualTo(26);
        Measurement volume = NftTrades.volume(SALES, DAY, WashRule.ROUND_TRIPS);
        assertThat(volume.value()).isEqualTo(5);
        assertThat(volume.n()).isEqualTo(1);
        assertThat(volume.conventions()).containsEntry("washRule", "without sales to oneself and back and forth");
        assertThat(NftTrades.uniqueBuyers(SALES, DAY, WashRule.NONE).count()).isEqualTo(3);
        assertThat(NftTrades.uniqueBuyers(SALES, DAY, WashRule.ROUND_TRIPS).count())
                .isEqualTo(1);
        assertThatThrownBy(() -> sale("1", "a", "b", -1)).hasMessageContaining("price: negative");
        assertThatThrownBy(() -> sale("1", "a", "b", Double.POSITIVE_INFINITY)).hasMessageContaining("price: ");
    }

    @Test
    void theDepthIsOfBidsNearTheFloor() {
        List<Bid> bids = List.of(new Bid(9, 2), new Bid(8.99, 100), new Bid(11, 1));

        assertThat(NftHoldings.floorDepth(bids, 10).value()).isEqualTo(29);
        assertThat(NftHoldings.floorDepth(bids, 10, 0).value()).isEqualTo(11);
        assertThat(NftHoldings.floorDepth(bids, Double.NaN).reason()).hasValue(Reason.NO_DATA);
        assertThat(NftHoldings.floorDepth(bids, 0).reason()).hasValue(Reason.OUT_OF_DOMAIN);
        assertThat(NftHoldings.floorDepth(bids, Double.POSITIVE_INFINITY).reason())
                .hasValue(Reason.OUT_OF_DOMAIN);
        assertThatThrownBy(() -> NftHoldings.floorDepth(bids, 10, 1.1)).hasMessageContaining("band: not from 0 to 1");
        assertThatThrownBy(() -> NftHoldings.floorDepth(bids, 10, -1)).hasMessageContaining("band: not from 0 to 1");
        assertThatThrownBy(() -> new Bid(-1, 1)).hasMessageContaining("price: negative");
        assertThatThrownBy(() -> new Bid(Double.POSITIVE_INFINITY, 1)).hasMessageContaining("price: ");
        assertThatThrownBy(() -> new Bid(1, -1)).hasMessageContaining("items: negative");
    }

    @Test
    void ratiosOfACollection() {
        assertThat(NftHoldings.concentration(List.of(1L, 3L)).value()).isEqualTo(6_250);
        assertThat(NftHoldings.listingRatio(25, 100).value()).isEqualTo(0.25);
        assertThat(NftHoldings.listingRatio(101, 100).flags()).containsExactly(Flag.SUSPECT_DATA);
        assertThat(NftHoldings.listingRatio(0, 0).reason()).hasValue(Reason.ZERO_DENOMINATOR);
        assertThat(NftHoldings.royaltyCapture(1, 4).value()).isEqualTo(0.25);
    }

    private static Spell days(int days, boolean isOver) {
        return new Spell(Duration.ofDays(days), isOver);
    }

    @Test
    void whatIsStillHeldCountsAsHeldSoLong() {
        // Survival: 1 -> 4/5 at 10, then 4/5 * 2/3 = 8/15 at 30, then 8/15 * 1/2 = 4/15 at 40.
        List<Spell> spells = List.of(days(40, true), days(20, false), days(10, true), days(30, true), days(50, false));
        Measurement median = NftHoldings.holdingTime(spells);

        assertThat(median.value()).isEqualTo(40);
        assertThat(median.flags()).containsExactly(Flag.CENSORED);
        assertThat(NftHoldings.holdingTime(List.of(days(40, true), days(10, true), days(30, true)))
                        .value())
                .isEqualTo(30);
    }

    @Test
    void aHalfThatRoundingMissesIsAHalf() {
        List<Spell> each = Stream.iterate(1, day -> day + 1)
                .limit(24)
                .map(day -> days(day, true))
                .toList();

        assertThat(NftHoldings.holdingTime(each).value()).isEqualTo(12);
    }

    @Test
    void atTheSameTimeSalesComeFirst() {
        assertThat(NftHoldings.holdingTime(List.of(days(10, false), days(10, true)))
                        .value())
                .isEqualTo(10);
    }

    @Test
    void theMedianIsNotKnownWhileMostAreHeld() {
        assertThat(NftHoldings.holdingTime(List.of()).reason()).hasValue(Reason.EMPTY);
        assertThat(NftHoldings.holdingTime(List.of(days(1, true), days(9, false), days(9, false)))
                        .reason())
                .hasValue(Reason.CENSORED);
        assertThatThrownBy(() -> days(-1, true)).hasMessageContaining("time: negative");
    }

    @Test
    void everyMetricIsListedOnce() {
        List<Metric> all = Stream.of(AdoptionMetrics.all(), IncomeMetrics.all(), UserMetrics.all(), NftMetrics.all())
                .flatMap(List::stream)
                .toList();

        assertThat(all.stream().map(Metric::id)).doesNotHaveDuplicates().hasSize(33 + 11 + 7);
        assertThat(NftMetrics.all().stream().map(Metric::id)).allMatch(id -> id.startsWith("nft."));
    }
}
