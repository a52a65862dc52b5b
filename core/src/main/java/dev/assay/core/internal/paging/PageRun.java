package dev.assay.core.internal.paging;

import dev.assay.core.Page;
import dev.assay.core.RequestOptions;
import dev.assay.core.Response;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.CallSite;
import dev.assay.core.internal.error.Amend;
import dev.assay.core.internal.pipeline.AbortSignal;
import dev.assay.core.internal.pipeline.CallSpec;
import dev.assay.core.internal.pipeline.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run through a list: remembers where it is and, to leave out repeats, the keys of one page. Not thread-safe. */
final class PageRun<T> {

    /** As many keys are looked through faster than they are hashed. */
    private static final int FEW = 8;

    private final Service service;
    private final PlanSource<T> source;
    private final Supplier<RequestOptions> options;
    private final AbortSignal abort;
    private @Nullable PagePlan<T> plan;
    private @Nullable PageCursor next;
    private Collection<Object> keysBefore = List.of();
    private int pages;
    private int requests;
    private long total;

    PageRun(Service service, PlanSource<T> source, Supplier<RequestOptions> options, AbortSignal abort) {
        this.service = service;
        this.source = source;
        this.options = options;
        this.abort = abort;
    }

    boolean hasNext() {
        return plan == null || next != null;
    }

    int pages() {
        return pages;
    }

    /** Returns how many requests it has sent so far, retries included. */
    int requests() {
        return requests;
    }

    /** Fetches the next page; at a failure the run stays where it was, so a second call asks for the same page. */
    Page<T> fetch() {
        PagePlan<T> current = plan();
        PageCursor cursor = Objects.requireNonNull(next, "next");
        CallSpec<PageBody<T>> call = current.call(cursor).asPage();
        Response<PageBody<T>> response = service.execute(call, options.get(), abort);
        try {
            return take(current, cursor, response);
        } catch (AssayException e) {
            if (e.call().isEmpty()) {
                Amend.belongTo(e, site(call, response));
            }
            throw e;
        }
    }

    private PagePlan<T> plan() {
        PagePlan<T> made = plan;
        if (made == null) {
            made = source.plan(new Preparation(options, abort, sent -> requests += sent));
            next = made.first();
            plan = made;
        }
        return made;
    }

    private CallSite site(CallSpec<?> call, Response<?> response) {
        return new CallSite(
                call.operation(),
                call.method(),
                withoutQuery(call.url()),
                response.status(),
                response.requestId(),
                response.attempts(),
                response.attempts());
    }

    private Page<T> take(PagePlan<T> current, PageCursor cursor, Response<PageBody<T>> response) {
        List<T> all = response.value().rows();
        Collection<Object> keys = all.size() <= FEW ? new ArrayList<>(all.size()) : new HashSet<>(2 * all.size());
        // There is nothing yet that a first page could repeat.
        boolean allFresh = keysBefore.isEmpty();
        List<T> fresh = allFresh ? all : new ArrayList<>(all.size());
        long different = total;
        for (int i = 0; i < all.size(); i++) {
            T row = all.get(i);
            Object key = current.key(row);
            boolean first = !keys.contains(key) && keys.add(key);
            if (allFresh) {
                different += first ? 1 : 0;
            } else if (!keysBefore.contains(key)) {
                fresh.add(row);
                different += first ? 1 : 0;
            }
        }
        int repeated = all.size() - fresh.size();
        PageFacts facts = new PageFacts(
                all.size(),
                repeated,
                different,
                response.headers(),
                response.value().envelope());
        next = cursor.next(facts).orElse(null);
        keysBefore = keys;
        total = different;
        pages++;
        requests += response.attempts();
        return new Page<>(fresh, pages, repeated, requests, next == null, response.headers());
    }

    private static String withoutQuery(URI url) {
        String text = url.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }
}
