package dev.assay.samples.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, numbers and texts as JSON that may stand in a script element, too. */
final class Json {

    private static final MathContext DIGITS = new MathContext(6);

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** Adds a member; null is null. */
    Json with(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(member -> text(member.getKey()) + ":" + of(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns a value as JSON; doubles have six digits, what is not finite is null. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? plain(new BigDecimal(number).round(DIGITS)) : "null";
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        boolean bare = value instanceof Number || value instanceof Boolean || value instanceof Json;
        return bare ? value.toString() : text(value.toString());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns a JSON text no letter of which can end a script element. */
    static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            boolean plain = letter >= ' ' && letter < 0x7f && "\"\\<>&'".indexOf(letter) < 0;
            json.append(plain ? String.valueOf(letter) : String.format("\\u%04x", (int) letter));
        }
        return json.append('"').toString();
    }
}
