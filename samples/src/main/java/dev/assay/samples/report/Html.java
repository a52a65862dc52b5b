package dev.assay.samples.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Text for a page. */
final class Html {

    private Html() {}

    /** Returns the text so that a browser shows it and obeys none of it, between tags or in quotes. */
    static String escape(@Nullable Object value) {
        String text = Format.plain(value);
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(letter);
            }
        }
        return safe.toString();
    }

    /** Returns a row of cells, the first of which names it; the texts are escaped here. */
    static String row(Object first, @Nullable Object... cells) {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">")
                .append(escape(first))
                .append("</th>");
        for (Object cell : cells) {
            row.append("<td>").append(escape(cell)).append("</td>");
        }
        return row.append("</tr>\n").toString();
    }

    /** Returns the row of headings; the texts are escaped here. */
    static String head(String... names) {
        StringBuilder row = new StringBuilder("<thead><tr>");
        for (String name : names) {
            row.append("<th scope=\"col\">").append(escape(name)).append("</th>");
        }
        return row.append("</tr></thead>\n").toString();
    }

    /**
     * Returns a table that scrolls, by keyboard too.
     *
     * @param caption HTML
     * @param name what the table is called, as text
     * @param tall whether it scrolls downwards as well
     * @param head HTML
     * @param rows HTML
     */
    static String table(String caption, String name, boolean tall, String head, String rows) {
        return "<div class=\"scroll" + (tall ? " tall" : "") + "\" tabindex=\"0\" role=\"region\" aria-label=\""
                + escape(name) + "\"><table><caption>" + caption + "</caption>\n" + head + "<tbody>\n" + rows
                + "</tbody></table></div>\n";
    }

    /** Returns the mark of sample data behind a title, or nothing for live data. */
    static String mark(boolean sample) {
        return sample ? " <span class=\"mark\">sample data</span>" : "";
    }

    /** Returns the mark of what is generated, or nothing for live data. */
    static String generated(boolean sample) {
        return sample ? " <span class=\"mark\">generated, means nothing</span>" : "";
    }

    /** Returns a day that is not broken at its hyphens. */
    static String day(LocalDate day) {
        return "<span class=\"day\">" + day + "</span>";
    }

    /** Returns what opens on demand; the summary is text, the content HTML. */
    static String details(String summary, String content) {
        return "<details><summary>" + escape(summary) + "</summary>" + content + "</details>\n";
    }
}
