package dev.assay.testing.tokenmetrics;

/** All the generated data of one server: a pure function of the settings. */
final class Data {

    final Settings settings;
    final Noise noise;
    final Universe universe;
    final Market market;
    final Labels labels;
    final Grades grades;
    final Indices indices;
    final Outlook outlook;
    final Hours hours;
    final Scores scores;
    final Moonshots moonshots;

    Data(Settings settings, Noise noise, Universe universe, Market market) {
        this.settings = settings;
        this.noise = noise;
        this.universe = universe;
        this.market = market;
        this.labels = new Labels(noise);
        this.grades = new Grades(noise);
        this.indices = new Indices(settings.indices, noise, universe, market);
        this.outlook = new Outlook(noise, universe, market);
        this.hours = new Hours(noise, market);
        this.scores = new Scores(noise);
        this.moonshots = new Moonshots(noise, universe, market);
    }
}
