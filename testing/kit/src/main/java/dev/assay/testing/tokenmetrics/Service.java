package dev.assay.testing.tokenmetrics;

import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportResponse;
import dev.assay.testing.http.FakeServer;
import dev.assay.testing.http.SeenRequest;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Answers as Token Metrics does: path, key, limits, parameters, rows, in this order. */
final class Service implements FakeServer.Handler {

    // RFC 9110, 5.6.7
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST_LIMIT = 100;

    private final Settings settings;
    private final Data data;
    private final Gate gate;
    private final RowCache cache = new RowCache();
    private final AtomicLong ids = new AtomicLong();

    Service(Settings settings, Data data) {
        this.settings = settings;
        this.data = data;
        this.gate = new Gate(settings);
    }

    Gate gate() {
        return gate;
    }

    @Override
    public TransportResponse answer(SeenRequest request) {
        Reply reply = reply(request);
        Headers headers = reply.headers()
                .and("Content-Type", "application/json; charset=utf-8")
                .and("x-request-id", String.format(Locale.ROOT, "fake-%08d", ids.incrementAndGet()))
                .and("Date", HTTP_DATE.format(settings.time.now()));
        return TransportResponse.of(reply.status(), headers, reply.body());
    }

    private Reply reply(SeenRequest request) {
        Version version = version(request.path());
        if (version == Version.V2 && ChatOperation.isAsked(request)) {
            Reply refused = gate.refuse(request, version);
            return refused == null ? chat(request) : refused;
        }
        Endpoint endpoint =
                version == null ? null : Endpoints.byPath().get(request.path().substring(4));
        if (version == null
                || endpoint == null
                || !endpoint.isIn(version)
                || !request.method().equals("GET")) {
            return Reply.failure(404, "Not Found");
        }
        Reply refused = gate.refuse(request, version);
        return refused == null ? rows(request, endpoint, version) : refused;
    }

    private Reply chat(SeenRequest request) {
        try {
            return Reply.ok(ChatOperation.answer(request.body(), settings.nestedChat));
        } catch (BadRequest bad) {
            return Reply.failure(400, bad.text());
        }
    }

    private Reply rows(SeenRequest request, Endpoint endpoint, Version version) {
        try {
            DateNames dates = version == Version.V2 ? settings.v2Dates : settings.v3Dates;
            Query query = Query.of(request.query(), endpoint.accepted(version, dates), dates);
            return Reply.ok(Envelope.success(page(request, endpoint, version, query), pagination(endpoint, query)));
        } catch (BadRequest bad) {
            return settings.emptyBadRequests ? new Reply(400, Headers.none(), "{}") : Reply.failure(400, bad.text());
        }
    }

    private @Nullable Map<String, Long> pagination(Endpoint endpoint, Query query) {
        Long total = endpoint.total(data, query);
        if (total == null) {
            return null;
        }
        int limit = query.integer(Query.LIMIT, DEFAULT_LIMIT, 1, MOST_LIMIT);
        Map<String, Long> pagination = new LinkedHashMap<>();
        pagination.put("total", total);
        pagination.put("totalPages", (total + limit - 1) / limit);
        return pagination;
    }

    private List<Map<String, @Nullable Object>> page(
            SeenRequest request, Endpoint endpoint, Version version, Query query) {
        String required = endpoint.required(version);
        if (required != null && !query.has(required)) {
            throw new BadRequest("Some thing wrong");
        }
        int limit = query.integer(endpoint.size(), DEFAULT_LIMIT, 1, MOST_LIMIT);
        long page = query.integer(Query.PAGE, 1, 1, Integer.MAX_VALUE);
        // Without paging a list of ids is answered whole, and everything in one page of the usual size. UNVERIFIED.
        boolean whole = !endpoint.isPaged(version) && (query.has("token_id") || query.has(Indices.ID));
        int count = whole ? Integer.MAX_VALUE : limit;
        long shift = (page - 1) * request.insertedRows();
        long from = Math.max(0, (page - 1) * limit - shift);
        RowList list = cache.get(endpoint, version, query, () -> endpoint.rows.rows(data, query));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (RowKey key : list.slice(from, count)) {
            rows.add(endpoint.row(new Cell(data, key, version, query)));
        }
        return rows;
    }

    private static @Nullable Version version(String path) {
        for (Version version : Version.values()) {
            if (path.startsWith("/" + version.path() + "/")) {
                return version;
            }
        }
        return null;
    }
}
