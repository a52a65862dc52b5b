package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesWhatABrowserWouldObey() {
        assertThat(Html.escape("<b title=\"a\" id='b'>&amp;</b>"))
                .isEqualTo("&lt;b title=&quot;a&quot; id=&#39;b&#39;&gt;&amp;amp;&lt;/b&gt;");
    }

    @Test
    void showsADashForNothing() {
        assertThat(Html.row("a", null, 1)).contains("<td>–</td><td>1</td>");
    }

    @Test
    void jsonInAScriptCannotEndIt() {
        assertThat(Json.text("</script>\u2028\"\\")).isEqualTo("\"\\u003c/script\\u003e\\u2028\\u0022\\u005c\"");
    }
}
