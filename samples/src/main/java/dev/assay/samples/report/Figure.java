package dev.assay.samples.report;

import java.util.List;

/**
 * The place of a chart with what belongs around it: what it says, its key, what it hides, and a description for those who
 * do not see it. {@code page.js} draws. Texts are HTML where nothing else is said.
 *
 * @param chart which kind, as {@code page.js} calls it
 * @param index of the token or pair it is of
 * @param height in pixels
 * @param title what it shows
 * @param reading what there is to see in it, one sentence or two
 * @param keys what the marks in it mean
 * @param hides what it does not show
 * @param label what it is, as plain text
 * @param values where its values are: a table in {@code details}, or a link to one
 */
record Figure(
        String chart,
        int index,
        int height,
        String title,
        String reading,
        List<Key> keys,
        String hides,
        String label,
        String values) {

    private static final int COLOURS = 5;

    /**
     * A mark and its meaning.
     *
     * @param kind classes of the mark: a shape and a colour
     * @param name what it stands for, as plain text
     */
    record Key(String kind, String name) {

        static Key line(int token, String name) {
            return new Key("line " + colour(token), name);
        }
    }

    /** Returns the class of a token's colour. */
    static String colour(int token) {
        return "c" + token % COLOURS;
    }

    /** Returns where the values by day of a token are. */
    static String byDay(int token) {
        return "<p class=\"values\"><a href=\"#days-" + token + "\">Every value by day</a></p>";
    }

    String html() {
        StringBuilder key = new StringBuilder();
        for (Key each : keys) {
            key.append("<li><span class=\"key ").append(each.kind()).append("\"></span>");
            key.append(Html.escape(each.name())).append("</li>");
        }
        return """
                <figure class="chart"><figcaption><h3>%s</h3><p class="reading">%s</p></figcaption>
                <ul class="keys">%s</ul>
                <div class="plot" data-chart="%s" data-index="%d" data-height="%d" data-label="%s"></div>
                <p class="hides"><strong>What it hides:</strong> %s</p>%s</figure>
                """.formatted(title, reading, key, chart, index, height, Html.escape(label), hides, values);
    }
}
