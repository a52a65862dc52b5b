package dev.assay.contracts.solc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a source imports: its words, without comments and texts, at the outermost level. */
final class Imports {

    private final String text;
    private final List<String> paths = new ArrayList<>();
    private int at;
    private int depth;

    private Imports(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        Imports scan = new Imports(text);
        scan.run();
        return scan.paths;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (skipComment() || skipQuoted() != null) {
                continue;
            }
            if (Character.isJavaIdentifierStart(c)) {
                String word = word();
                if (depth == 0 && word.equals("import")) {
                    readImport();
                }
                continue;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            at++;
        }
    }

    /** The path is the text in quotes, first or after from. */
    private void readImport() {
        while (at < text.length() && text.charAt(at) != ';') {
            if (skipComment()) {
                continue;
            }
            String quoted = skipQuoted();
            if (quoted != null) {
                paths.add(quoted);
                return;
            }
            at++;
        }
    }

    private String word() {
        int from = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean skipComment() {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return true;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
            return true;
        }
        return false;
    }

    private @Nullable String skipQuoted() {
        char quote = text.charAt(at);
        if (quote != '"' && quote != '\'') {
            return null;
        }
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            content.append(text.charAt(at));
        }
        at++;
        return content.toString();
    }
}
