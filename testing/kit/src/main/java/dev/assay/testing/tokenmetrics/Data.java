package dev.assay.testing.tokenmetrics;

/** All the generated data of one server: a pure function of the settings. */
final class Data {

    final Noise noise;
    final Universe universe;
    final Market market;
    final Labels labels;
    final Grades grades;
    final Hours hours;
    final Scores scores;
    final Moonshots moonshots;

    Data(Noise noise, Universe universe, Market market) {
        this.noise = noise;
        this.universe = universe;
        this.market = market;
        this.labels = new Labels(noise);
        this.grades = new Grades(noise);
        this.hours = new Hours(noise, market);
        this.scores = new Scores(noise);
        this.moonshots = new Moonshots(noise, universe, market);
    }
}
