package dev.assay.metrics.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An equity of 1 at the beginning, held as units and cash. Units are kept between changes of the position wanted. Not
 * thread-safe.
 */
final class Account {

    private static final double YEAR_MILLIS = 365 * 86_400_000.0;

    private final double cost;
    private final double funding;
    private final double cashReturn;

    private double price;
    private long time;
    private double cash = 1;
    private double units;
    private double wanted;
    private double turnover;
    private final List<Trade> trades = new ArrayList<>();

    private long entryTime;
    private double entryPrice;
    private double entryEquity;
    private double entryPosition;
    private double worst;

    Account(Costs costs, double cashReturn) {
        this.cost = costs.perTrade();
        this.funding = costs.shortFunding();
        this.cashReturn = cashReturn;
    }

    void begin(double firstPrice, long firstTime) {
        price = firstPrice;
        time = firstTime;
    }

    /** Goes to the next price; idle cash earns, a short position pays. */
    void advance(double newPrice, long newTime) {
        double years = (newTime - time) / YEAR_MILLIS;
        double held = Math.abs(units) * price;
        double idle = Math.max(0, equity() - held);
        cash += idle * (Math.pow(1 + cashReturn, years) - 1);
        if (units < 0) {
            cash -= held * funding * years;
        }
        price = newPrice;
        time = newTime;
        reach(newPrice, newPrice);
    }

    /** Sees how far a bar went against the position. */
    void reach(double high, double low) {
        if (units > 0) {
            worst = Math.min(worst, low / entryPrice - 1);
        } else if (units < 0) {
            worst = Math.min(worst, 1 - high / entryPrice);
        }
    }

    double equity() {
        return units == 0 ? cash : cash + units * price;
    }

    double fraction() {
        double equity = equity();
        return equity > 0 ? units * price / equity : 0;
    }

    double turnover() {
        return turnover;
    }

    /** Trades to a part of the equity, unless that is what was wanted last. */
    void hold(double position) {
        if (position == wanted) {
            return;
        }
        if (wanted != 0 && (position == 0 || (position > 0) != (wanted > 0))) {
            resize(0);
            trades.add(trade(Instant.ofEpochMilli(time)));
            wanted = 0;
        }
        if (wanted == 0 && position != 0) {
            entryTime = time;
            entryPrice = price;
            entryEquity = equity();
            entryPosition = position;
            worst = 0;
        }
        resize(position);
        wanted = position;
    }

    /** Trades so that the position is the part wanted of what the costs leave. */
    private void resize(double position) {
        double equity = equity();
        double held = units * price;
        double left = position * equity >= held
                ? (equity + cost * held) / (1 + cost * position)
                : (equity - cost * held) / (1 - cost * position);
        double change = position * left - held;
        // Costs may eat what was to be sold.
        if (position != 0 && (change > 0) != (position * equity > held)) {
            return;
        }
        turnover += Math.abs(change) / equity;
        units = position == 0 ? 0 : position * left / price;
        cash = left - (position == 0 ? 0 : position * left);
    }

    /** Ends with nothing. */
    void ruin() {
        cash = 0;
        units = 0;
        trades.add(new Trade(
                Instant.ofEpochMilli(entryTime),
                entryPrice,
                Instant.ofEpochMilli(time),
                price,
                entryPosition,
                -1,
                worst));
        wanted = 0;
    }

    private Trade trade(@Nullable Instant exit) {
        return new Trade(
                Instant.ofEpochMilli(entryTime),
                entryPrice,
                exit,
                price,
                entryPosition,
                equity() / entryEquity - 1,
                worst);
    }

    List<Trade> trades() {
        List<Trade> all = new ArrayList<>(trades);
        if (wanted != 0) {
            all.add(trade(null));
        }
        return all;
    }
}
