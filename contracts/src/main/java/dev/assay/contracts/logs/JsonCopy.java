package dev.assay.contracts.logs;

import java.io.IOException;

/** Writes down a value again as it steps through it. */
final class JsonCopy {

    private static final String[] WORDS = {"null", "true", "false"};

    private final JsonBytes json;
    private final StringBuilder text = new StringBuilder();

    private JsonCopy(JsonBytes json) {
        this.json = json;
    }

    /** Returns the value that stands here. */
    static String of(JsonBytes json) throws IOException {
        JsonCopy copy = new JsonCopy(json);
        copy.value(0);
        return copy.text.toString();
    }

    private void value(int depth) throws IOException {
        if (depth > JsonBytes.DEEPEST) {
            throw json.problem("nested more than " + JsonBytes.DEEPEST + " deep");
        }
        if (json.take('{')) {
            text.append('{');
            for (boolean more = !json.take('}'); more; more = json.more('}')) {
                separate();
                quoted();
                json.expect(':');
                text.append(':');
                value(depth + 1);
            }
            text.append('}');
        } else if (json.take('[')) {
            text.append('[');
            for (boolean more = !json.take(']'); more; more = json.more(']')) {
                separate();
                value(depth + 1);
            }
            text.append(']');
        } else if (json.peek() == '"') {
            quoted();
        } else {
            word();
        }
    }

    private void separate() {
        char last = text.charAt(text.length() - 1);
        if (last != '{' && last != '[') {
            text.append(',');
        }
    }

    private void quoted() throws IOException {
        json.string();
        text.append('"').append(json.text()).append('"');
    }

    private void word() throws IOException {
        for (String word : WORDS) {
            if (json.literal(word)) {
                text.append(word);
                return;
            }
        }
        json.number();
        text.append(json.text());
    }
}
