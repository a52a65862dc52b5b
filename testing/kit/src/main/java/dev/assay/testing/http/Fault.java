package dev.assay.testing.http;

import dev.assay.core.http.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One thing that goes wrong in the field. {@link Faults} says when it happens.
 *
 * <p>Immutable and thread-safe. Several faults can meet in one answer: what they change in the request and in the body
 * adds up, of two that break the connection the later one acts.
 */
public final class Fault {

    private final String name;
    private final UnaryOperator<SeenRequest> question;
    private final Change change;

    private Fault(String name, UnaryOperator<SeenRequest> question, Change change) {
        this.name = name;
        this.question = question;
        this.change = change;
    }

    /** Resets the connection (RST) in place of an answer. */
    public static Fault reset() {
        return wire("reset", Wires.RESET);
    }

    /** Ends the connection in the middle of the headers. */
    public static Fault cutInHeaders() {
        return wire("cut in headers", Wires.CUT_IN_HEADERS);
    }

    /** Ends the connection halfway through a body whose {@code Content-Length} promises all of it. */
    public static Fault truncated() {
        return wire("truncated", Wires.cut(false));
    }

    /** Resets the connection (RST) halfway through a body whose {@code Content-Length} promises all of it. */
    public static Fault resetInBody() {
        return wire("reset in body", Wires.cut(true));
    }

    /** Ends the connection within a chunk of a chunked body. */
    public static Fault truncatedChunk() {
        return wire("truncated chunk", Wires.cutInChunk());
    }

    /** Reads the request and never answers. */
    public static Fault stall() {
        return wire("stall", Wires.STALL);
    }

    /**
     * Sends the body one byte at a time.
     *
     * @throws IllegalArgumentException if the duration is not positive
     */
    public static Fault trickle(Duration perByte) {
        return wire("trickle", Wires.trickle(positive(perByte, "perByte")));
    }

    /**
     * Waits before the headers.
     *
     * @throws IllegalArgumentException if the duration is not positive
     */
    public static Fault delay(Duration delay) {
        positive(delay, "delay");
        return body("delay", answer -> answer.delayedBy(delay));
    }

    /** Sends the right body followed by spaces without end. */
    public static Fault endlessBody() {
        return wire("endless body", Wires.endless());
    }

    /**
     * Sends the right body followed by that many spaces, compressed about a thousandfold with gzip, whether the client
     * asked for compression or not.
     */
    public static Fault compressedBomb(long bytes) {
        return wire("compressed bomb", Wires.bomb(bytes));
    }

    /** Answers with a status, the usual error envelope, and headers given as alternating names and values. */
    public static Fault status(int status, String... namesAndValues) {
        String body = "{\"success\":false,\"message\":\"Injected status " + status + "\",\"length\":0,\"data\":[]}";
        return respond(status, jsonType(Headers.of(namesAndValues)), body);
    }

    /** Answers with this status, these headers and this body in place of the real answer. */
    public static Fault respond(int status, Headers headers, String body) {
        Answer answer = Answer.of(status, headers, Objects.requireNonNull(body, "body"));
        return new Fault("status " + status, UnaryOperator.identity(), (request, server, real) -> answer);
    }

    /** Answers with an HTML page, as proxies do. */
    public static Fault htmlPage(int status) {
        Headers html = Headers.of("Content-Type", "text/html; charset=utf-8");
        String page = "<!DOCTYPE html><html><body><h1>" + status + "</h1><p>The proxy is unhappy.</p></body></html>";
        return respond(status, html, page);
    }

    /** Answers with plain text. */
    public static Fault plainText(int status, String text) {
        return respond(status, Headers.of("Content-Type", "text/plain; charset=utf-8"), text);
    }

    /** Answers with a status and no body at all. */
    public static Fault emptyBody(int status) {
        return respond(status, Headers.none(), "");
    }

    /** Answers 200 with {@code "success": false} and the message. */
    public static Fault errorInside200(String message) {
        String quoted = Json.write(message);
        return respond(
                200,
                jsonType(Headers.none()),
                "{\"success\":false,\"message\":" + quoted + ",\"length\":0,\"data\":[]}");
    }

    /** Drops the last bracket of the body, with a {@code Content-Length} that fits. */
    public static Fault malformedJson() {
        return text("malformed JSON", body -> body.substring(0, Math.max(0, body.length() - 1)));
    }

    /** Puts this in the member {@code length} of the envelope, whatever the number of rows. */
    public static Fault wrongLength(long length) {
        return text("wrong length", body -> JsonEdits.member(body, "length", Long.toString(length)));
    }

    /** Adds a column no reference knows to each row. */
    public static Fault extraColumn(String column, String json) {
        return text("extra column", body -> JsonEdits.column(body, column, json, true));
    }

    /** Replaces the value of a column, where present, in each row; with null, a number too long, a word unknown... */
    public static Fault columnValue(String column, String json) {
        return text("column value", body -> JsonEdits.column(body, column, json, false));
    }

    /** Leaves a column out of each row. */
    public static Fault missingColumn(String column) {
        return text("missing column", body -> JsonEdits.withoutColumn(body, column));
    }

    /** Replaces the value of a column, where present, by an integer of that many digits. */
    public static Fault giganticNumber(String column, int digits) {
        return text("gigantic number", body -> JsonEdits.column(body, column, "9".repeat(digits), false));
    }

    /** Adds a column {@code deep} made of that many nested lists to each row. */
    public static Fault deepNesting(int depth) {
        String json = "[".repeat(depth) + "]".repeat(depth);
        return text("deep nesting", body -> JsonEdits.splice(body, "deep", json));
    }

    /** Redirects to the same path and query on a second server, {@link FakeServer#elsewhere}. */
    public static Fault redirectElsewhere(int status) {
        return redirect(status, (request, server) -> server.elsewhere().url().resolve(request.target()));
    }

    /** Redirects to the same path and query on this server. */
    public static Fault redirectToSelf(int status) {
        return redirect(status, (request, server) -> server.url().resolve(request.target()));
    }

    /** Treats the parameter as if it had not been sent, without a word. */
    public static Fault ignoredParameter(String parameter) {
        Objects.requireNonNull(parameter, "parameter");
        return question("ignored " + parameter, request -> request.without(parameter));
    }

    /** Answers every page with the first one. */
    public static Fault samePage() {
        return ignoredParameter("page");
    }

    /** Takes any greater {@code limit} for this one, without a word. */
    public static Fault clampedLimit(int limit) {
        return question("clamped limit", request -> {
            String asked = request.query().getOrDefault("limit", "");
            boolean greater = asked.matches("[0-9]{1,9}") && Integer.parseInt(asked) > limit;
            return greater ? request.with("limit", Integer.toString(limit)) : request;
        });
    }

    /** Behaves as if rows were inserted at the front between any two pages, so that a page repeats the end of the last. */
    public static Fault rowsInserted(int rows) {
        return question("rows inserted", request -> request.withInsertedRows(rows));
    }

    /** Behaves as if rows were removed from the front between any two pages, so that rows fall between them. */
    public static Fault rowsRemoved(int rows) {
        return question("rows removed", request -> request.withInsertedRows(-rows));
    }

    SeenRequest question(SeenRequest request) {
        return question.apply(request);
    }

    Answer change(SeenRequest request, FakeServer server, Supplier<Answer> real) {
        return change.change(request, server, real);
    }

    @Override
    public String toString() {
        return "Fault[" + name + "]";
    }

    private static Fault redirect(int status, Target target) {
        return new Fault("redirect", UnaryOperator.identity(), (request, server, real) -> {
            String location = target.of(request, server).toString();
            return Answer.of(status, Headers.of("Location", location), "");
        });
    }

    private static Fault wire(String name, Wire wire) {
        return body(name, answer -> answer.withWire(wire));
    }

    private static Fault text(String name, UnaryOperator<String> edit) {
        return body(name, answer -> answer.withBytes(edit.apply(answer.text()).getBytes(StandardCharsets.UTF_8)));
    }

    private static Fault body(String name, UnaryOperator<Answer> edit) {
        return new Fault(name, UnaryOperator.identity(), (request, server, real) -> edit.apply(real.get()));
    }

    private static Fault question(String name, UnaryOperator<SeenRequest> edit) {
        return new Fault(name, edit, (request, server, real) -> real.get());
    }

    private static Headers jsonType(Headers headers) {
        return headers.has("Content-Type") ? headers : headers.and("Content-Type", "application/json; charset=utf-8");
    }

    private static Duration positive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + ": not positive: " + duration);
        }
        return duration;
    }

    @FunctionalInterface
    private interface Change {
        Answer change(SeenRequest request, FakeServer server, Supplier<Answer> real);
    }

    @FunctionalInterface
    private interface Target {
        URI of(SeenRequest request, FakeServer server);
    }
}
