package dev.assay.core.internal.paging;

import dev.assay.core.Paged;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.fakes.ScriptedTransport;
import dev.assay.core.fakes.Services;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.internal.pipeline.CallSpec;
import dev.assay.core.internal.pipeline.QueryString;
import dev.assay.core.internal.pipeline.Service;
import dev.assay.core.row.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list of numbers behind a server that can be made to misbehave, one number a line. */
final class FakeList {

    final ManualTime time = ManualTime.running();
    final ScriptedTransport transport = new ScriptedTransport().step((request, context) -> answer(request));
    private List<Integer> rows = List.of();
    private int largest = Integer.MAX_VALUE;
    private boolean deaf;
    private int insertAfter;
    private int failAt;
    private int failWith;

    /** Holds the numbers 1 to n. */
    FakeList of(int n) {
        rows = IntStream.rangeClosed(1, n).boxed().toList();
        return this;
    }

    /** Holds these numbers. */
    FakeList of(Integer... numbers) {
        rows = List.of(numbers);
        return this;
    }

    /** Hands out at most that many a page, whatever it is asked. */
    FakeList clampedTo(int size) {
        largest = size;
        return this;
    }

    /** Ignores the parameter page. */
    FakeList deaf() {
        deaf = true;
        return this;
    }

    /** Puts a row in front once that page was handed out, so that all others move. */
    FakeList insertingAfterPage(int page) {
        insertAfter = page;
        return this;
    }

    /** Fails at that page. */
    FakeList failingAt(int page, int status) {
        failAt = page;
        failWith = status;
        return this;
    }

    Paged<Integer> paged(int size) {
        return paged(size, false, Long.MAX_VALUE);
    }

    Paged<Integer> paged(int size, boolean verified, long most) {
        return paged(Services.options(transport, time), size, verified, most);
    }

    Paged<Integer> paged(ClientOptions.Builder options, int size, boolean verified, long most) {
        Service service = Services.service(options);
        OptionalInt requests = most == Long.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) (most / size + 1));
        return PagedCall.of(
                service,
                () -> new FakePlan<>(
                        NumberedPages.first(size, verified, most), FakeList::call, number -> number, requests));
    }

    /** Returns which pages were asked for. */
    List<Integer> asked() {
        return transport.requests().stream()
                .map(request -> parameter(request, "page"))
                .toList();
    }

    static CallSpec<PageBody<Integer>> call(PageCursor cursor) {
        return call("/list", cursor);
    }

    /** Asks for everything, whatever the place adds. */
    static CallSpec<PageBody<Integer>> whole(PageCursor cursor) {
        return call("/list?limit=1000&page=1", cursor);
    }

    private static CallSpec<PageBody<Integer>> call(String path, PageCursor cursor) {
        QueryString query = QueryString.behind(Services.get(path).url());
        cursor.ask(query);
        return CallSpec.get(
                "acme/list",
                query.toUri(),
                (head, body) -> new PageBody<>(
                        new String(body.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .map(Integer::valueOf)
                                .toList(),
                        Row.of(Map.of())));
    }

    private TransportResponse answer(TransportRequest request) {
        int page = deaf ? 1 : parameter(request, "page");
        if (page == failAt) {
            return TransportResponse.of(failWith, Headers.of("X-Request-Id", "r" + page), "no");
        }
        int size = Math.min(parameter(request, "limit"), largest);
        int from = Math.min(rows.size(), (page - 1) * size);
        List<Integer> part = rows.subList(from, Math.min(rows.size(), from + size));
        if (page == insertAfter) {
            List<Integer> moved = new ArrayList<>(List.of(1000 + page));
            moved.addAll(rows);
            rows = moved;
        }
        return TransportResponse.of(
                200, Headers.none(), part.stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }

    private static int parameter(TransportRequest request, String name) {
        var matcher =
                Pattern.compile("[?&]" + name + "=(\\d+)").matcher(request.url().toString());
        if (!matcher.find()) {
            throw new AssertionError("no " + name + " in " + request.url());
        }
        return Integer.parseInt(matcher.group(1));
    }
}
