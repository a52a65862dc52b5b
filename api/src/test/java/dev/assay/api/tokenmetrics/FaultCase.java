package dev.assay.api.tokenmetrics;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.InvalidRequestException;
import dev.assay.core.error.NotFoundException;
import dev.assay.core.error.PaymentRequiredException;
import dev.assay.core.error.PermissionException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.SizeLimitException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import dev.assay.core.http.Headers;
import dev.assay.testing.http.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault and what has to come of it.
 *
 * @param mended whether another attempt mends it if it happens once
 * @param slow whether it takes a timeout to notice
 * @param type the error if it happens always, or once and cannot be mended
 */
record FaultCase(String name, Fault fault, boolean mended, boolean slow, Class<? extends AssayException> type) {

    static List<FaultCase> all() {
        List<FaultCase> cases = new ArrayList<>();
        connection(cases);
        statuses(cases);
        redirects(cases);
        bodies(cases);
        return cases;
    }

    private static void connection(List<FaultCase> cases) {
        cases.add(mended("reset", Fault.reset(), TransportException.class));
        cases.add(mended("cut in headers", Fault.cutInHeaders(), TransportException.class));
        cases.add(mended("truncated", Fault.truncated(), TransportException.class));
        cases.add(mended("reset in body", Fault.resetInBody(), TransportException.class));
        cases.add(mended("truncated chunk", Fault.truncatedChunk(), TransportException.class));
        cases.add(slow("stall", Fault.stall()));
        cases.add(slow("trickle", Fault.trickle(Duration.ofMillis(50))));
        cases.add(slow("delay", Fault.delay(Duration.ofSeconds(30))));
        cases.add(fatal("endless body", Fault.endlessBody(), SizeLimitException.class));
        cases.add(fatal("compressed bomb", Fault.compressedBomb(256 << 20), SizeLimitException.class));
    }

    private static void statuses(List<FaultCase> cases) {
        for (int status : new int[] {408, 425, 500, 502, 503, 504, 520, 599}) {
            cases.add(mended("status " + status, Fault.status(status), ServerException.class));
        }
        cases.add(mended("503, come back now", Fault.status(503, "Retry-After", "0"), ServerException.class));
        cases.add(mended("429 without a hint", Fault.status(429), RateLimitException.class));
        cases.add(mended("429, come back now", Fault.status(429, "Retry-After", "0"), RateLimitException.class));
        cases.add(mended("429, reset now", Fault.status(429, "X-RateLimit-Reset", "0"), RateLimitException.class));
        cases.add(fatal("429 for an hour", Fault.status(429, "Retry-After", "3600"), RateLimitException.class));
        for (int status : new int[] {400, 405, 409, 413, 422, 451}) {
            cases.add(fatal("status " + status, Fault.status(status), InvalidRequestException.class));
        }
        cases.add(fatal("status 401", Fault.status(401), AuthenticationException.class));
        cases.add(fatal("status 402", Fault.status(402), PaymentRequiredException.class));
        cases.add(fatal("status 403", Fault.status(403), PermissionException.class));
        cases.add(fatal("status 404", Fault.status(404), NotFoundException.class));
        cases.add(fatal("status 410", Fault.status(410), NotFoundException.class));
        cases.add(mended("page of a proxy, 502", Fault.htmlPage(502), ServerException.class));
        cases.add(fatal("page of a proxy, 403", Fault.htmlPage(403), PermissionException.class));
        cases.add(fatal("400 without a body", Fault.emptyBody(400), InvalidRequestException.class));
        cases.add(fatal("400 with {}", json(400, "{}"), InvalidRequestException.class));
        cases.add(fatal("304", Fault.emptyBody(304), ServiceException.class));
    }

    private static void redirects(List<FaultCase> cases) {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            cases.add(mended("redirect to itself, " + status, Fault.redirectToSelf(status), ServiceException.class));
        }
        cases.add(fatal("redirect to another host", Fault.redirectElsewhere(307), ServiceException.class));
        cases.add(fatal("redirect to nowhere", Fault.emptyBody(302), ServiceException.class));
        cases.add(fatal("redirect to a file", redirect("file:///etc/passwd"), ServiceException.class));
        cases.add(fatal("redirect to nonsense", redirect("http://[:::"), ServiceException.class));
    }

    private static void bodies(List<FaultCase> cases) {
        cases.add(mended("malformed JSON", Fault.malformedJson(), TransportException.class));
        cases.add(mended("no body", Fault.emptyBody(200), TransportException.class));
        cases.add(mended("no content", Fault.emptyBody(204), TransportException.class));
        cases.add(fatal("page of a proxy, 200", Fault.htmlPage(200), DataException.class));
        cases.add(fatal("plain text, 200", Fault.plainText(200, "upstream not ready"), DataException.class));
        cases.add(fatal("error inside 200", Fault.errorInside200("Some thing wrong"), ServiceException.class));
        cases.add(fatal("wrong length", Fault.wrongLength(99), DataException.class));
        cases.add(fatal("deep nesting", Fault.deepNesting(100), DataException.class));
        cases.add(fatal("bottomless nesting", Fault.deepNesting(100_000), DataException.class));
        cases.add(fatal("null for a body", json(200, "null"), DataException.class));
        cases.add(fatal("a list for a body", json(200, "[]"), DataException.class));
        cases.add(fatal("no rows member", json(200, "{}"), DataException.class));
        cases.add(fatal("null for rows", json(200, "{\"success\":true,\"data\":null}"), DataException.class));
        cases.add(fatal("an object for rows", json(200, "{\"success\":true,\"data\":{}}"), DataException.class));
        cases.add(fatal("numbers for rows", json(200, "{\"success\":true,\"data\":[1,2]}"), DataException.class));
        cases.add(fatal("rows twice", json(200, "{\"data\":[],\"data\":[]}"), DataException.class));
        cases.add(fatal("two bodies", json(200, "{\"data\":[]}{\"data\":[]}"), DataException.class));
        cases.add(fatal("rows without columns", json(200, "{\"data\":[{}]}"), DataException.class));
    }

    @Override
    public String toString() {
        return name;
    }

    private static FaultCase mended(String name, Fault fault, Class<? extends AssayException> type) {
        return new FaultCase(name, fault, true, false, type);
    }

    private static FaultCase slow(String name, Fault fault) {
        return new FaultCase(name, fault, true, true, TimeoutException.class);
    }

    private static FaultCase fatal(String name, Fault fault, Class<? extends AssayException> type) {
        return new FaultCase(name, fault, false, false, type);
    }

    private static Fault json(int status, String body) {
        return Fault.respond(status, Headers.of("Content-Type", "application/json"), body);
    }

    private static Fault redirect(String location) {
        return Fault.respond(302, Headers.of("Location", location), "");
    }
}
