package dev.assay.core.internal.okhttp;

import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as OkHttp has them. Who asks for prices asks for the same ones again, or for others at the same place, so the
 * last address is kept, and the last place that came twice running; OkHttp would take each apart from its first letter.
 * Thread-safe.
 */
final class Addresses {

    private volatile @Nullable HttpUrl last;
    private final AtomicReference<@Nullable Place> place = new AtomicReference<>();

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
        // A builder serves one thread: it is taken out, and others do without meanwhile.
        Place known = place.getAndSet(null);
        if (known != null && known.text().length() == end && isAt(known.text(), text, end)) {
            HttpUrl made = known.builder().encodedQuery(query).build();
            place.set(known);
            return made;
        }
        HttpUrl made = HttpUrl.get(text);
        boolean again = before != null && before.query() != null && isAt(before.toString(), text, end + 1);
        place.set(again ? Place.of(made) : known);
        return made;
    }

    private static boolean isAt(String known, String text, int length) {
        return known.regionMatches(0, text, 0, length);
    }

    /** Where addresses differ in their query only, and what makes them. */
    private record Place(String text, HttpUrl.Builder builder) {

        static Place of(HttpUrl url) {
            HttpUrl bare = url.newBuilder().query(null).build();
            return new Place(bare.toString(), bare.newBuilder());
        }
    }
}
