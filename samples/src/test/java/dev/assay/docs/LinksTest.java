package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");

    @Test
    void everyRelativeLinkLeadsToAFileAndAHeadingThatExist() throws IOException {
        List<String> broken = new ArrayList<>();

        for (Path file : Repository.pages()) {
            Page page = Page.read(file);
            List<String> prose = page.prose();
            for (int i = 0; i < prose.size(); i++) {
                Matcher links = LINK.matcher(withoutCode(prose.get(i)));
                while (links.find()) {
                    String link = links.group(1);
                    if (!link.matches("[a-z]+:.*") && !resolves(page, link)) {
                        broken.add(page.position(i) + ": " + link);
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    private static boolean resolves(Page page, String link) throws IOException {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target =
                path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0
                || !target.toString().endsWith(".md")
                || headings(Page.read(target)).contains(link.substring(hash + 1));
    }

    /** Returns the anchors of the page's headings: lower case, spaces to hyphens, no other punctuation. */
    private static List<String> headings(Page page) {
        return page.prose().stream()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "").strip().toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static String withoutCode(String line) {
        return line.replaceAll("`[^`]*`", "");
    }
}
