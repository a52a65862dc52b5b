package dev.assay.core.internal.okhttp;

import java.net.URI;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as OkHttp has them. Who asks for prices asks for the same ones again, or for others at the same place, so the
 * last address is kept, and the last place that came twice running; OkHttp would take each apart from its first letter.
 * Thread-safe.
 */
final class Addresses {

    private volatile @Nullable HttpUrl last;
    private volatile @Nullable HttpUrl place;

    /** Returns the address, which is absolute. */
    HttpUrl of(URI url) {
        String text = url.toString();
        HttpUrl before = last;
        if (before != null && before.toString().equals(text)) {
            return before;
        }
        HttpUrl made = make(url, text, before);
        last = made;
        return made;
    }

    private HttpUrl make(URI url, String text, @Nullable HttpUrl before) {
        String query = url.getRawQuery();
        if (query == null || url.getRawFragment() != null) {
            return HttpUrl.get(text);
        }
        int end = text.length() - query.length() - 1;
        HttpUrl known = place;
        if (known != null
                && isAt(known.toString(), text, end)
                && known.toString().length() == end) {
            return known.newBuilder().encodedQuery(query).build();
        }
        HttpUrl made = HttpUrl.get(text);
        if (before != null && before.query() != null && isAt(before.toString(), text, end + 1)) {
            place = made.newBuilder().query(null).build();
        }
        return made;
    }

    private static boolean isAt(String known, String text, int length) {
        return known.regionMatches(0, text, 0, length);
    }
}
