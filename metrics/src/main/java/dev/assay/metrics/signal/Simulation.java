package dev.assay.metrics.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a schedule through prices, close by close. */
final class Simulation {

    private final PricePath path;
    private final Schedule schedule;
    private final Account account;

    private final double[] returns;
    private final double[] equity;
    private final double[] positions;
    private final int[] bars;
    private int periods;
    private double before = 1;
    private @Nullable Instant ruined;

    private Simulation(PricePath path, Schedule schedule, Account account) {
        this.path = path;
        this.schedule = schedule;
        this.account = account;
        this.returns = new double[path.size()];
        this.equity = new double[path.size()];
        this.positions = new double[path.size()];
        this.bars = new int[path.size()];
    }

    /** Runs; prices that are not sound are not traded at all. */
    static Simulation run(PricePath path, Schedule schedule, Costs costs, double cashReturn, boolean sound) {
        Simulation simulation = new Simulation(path, schedule, new Account(costs, cashReturn));
        for (int bar = schedule.first() / 2; sound && bar < path.size() && simulation.ruined == null; bar++) {
            simulation.bar(bar);
        }
        return simulation;
    }

    private void bar(int bar) {
        int open = 2 * bar;
        if (path.hasOpen(bar) && open >= schedule.first()) {
            price(open, path.open(bar), path.start(bar));
            trade(open);
        }
        if (open >= schedule.first() || open + 1 > schedule.first()) {
            account.reach(path.high(bar), path.low(bar));
        }
        price(open + 1, path.close(bar), path.end(bar));
        if (open + 1 > schedule.first()) {
            period(bar);
        }
        trade(open + 1);
    }

    private void price(int key, double price, long time) {
        if (key == schedule.first()) {
            account.begin(price, time);
        } else {
            account.advance(price, time);
        }
        if (account.equity() <= 0 && ruined == null) {
            account.ruin();
            ruined = Instant.ofEpochMilli(time);
        }
    }

    private void trade(int key) {
        double wanted = schedule.wanted(key);
        // What opens at the last price has no time to earn.
        boolean last = key == 2 * path.size() - 1;
        if (!Double.isNaN(wanted) && ruined == null && !last) {
            account.hold(wanted);
        }
    }

    private void period(int bar) {
        double now = account.equity();
        returns[periods] = now / before - 1;
        equity[periods] = now;
        positions[periods] = account.fraction();
        bars[periods++] = bar;
        before = now;
    }

    /** Returns the return of each close from the first price on. */
    double[] returns() {
        return Arrays.copyOf(returns, periods);
    }

    double[] equity() {
        return Arrays.copyOf(equity, periods);
    }

    /** Returns the part of the equity that was held into each close. */
    double[] positions() {
        return Arrays.copyOf(positions, periods);
    }

    int[] bars() {
        return Arrays.copyOf(bars, periods);
    }

    /** Returns what 1 has become. */
    double finalEquity() {
        return account.equity();
    }

    double turnover() {
        return account.turnover();
    }

    List<Trade> trades() {
        return new ArrayList<>(account.trades());
    }

    @Nullable
    Instant ruined() {
        return ruined;
    }
}
