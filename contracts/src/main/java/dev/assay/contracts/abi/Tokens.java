package dev.assay.contracts.abi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of one text. */
final class Tokens {

    private static final int LONGEST = 100_000;
    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z_$][A-Za-z0-9_$.]*|[0-9]+|[()\\[\\]{},;=>])\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]*");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw problem("longer than " + LONGEST + " characters");
        }
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (end < text.length()) {
            throw problem("cannot read '" + text.charAt(end) + "' at character " + (end + 1));
        }
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    boolean peek(String token) {
        return !atEnd() && tokens.get(next).equals(token);
    }

    boolean peekIn(Set<String> words) {
        return !atEnd() && words.contains(tokens.get(next));
    }

    boolean peekName() {
        return !atEnd() && NAME.matcher(tokens.get(next)).matches();
    }

    boolean take(String token) {
        if (!peek(token)) {
            return false;
        }
        next++;
        return true;
    }

    String next() {
        if (atEnd()) {
            throw problem("ends too early");
        }
        return tokens.get(next++);
    }

    String name(String what) {
        if (!peekName()) {
            throw unexpected(what);
        }
        return next();
    }

    void expect(String token) {
        if (!take(token)) {
            throw unexpected(token);
        }
    }

    IllegalArgumentException unexpected(String wanted) {
        return problem("expected " + wanted + ", " + (atEnd() ? "it ends" : "found " + tokens.get(next)));
    }

    IllegalArgumentException problem(String what) {
        String shown = text.length() <= 200 ? text : text.substring(0, 197) + "...";
        return new IllegalArgumentException("signature: " + what + ", in: " + shown);
    }
}
