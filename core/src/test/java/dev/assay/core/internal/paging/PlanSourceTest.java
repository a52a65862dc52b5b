package dev.assay.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.Page;
import dev.assay.core.Paged;
import dev.assay.core.fakes.Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a run asks before its first page is a part of the run. */
class PlanSourceTest {

    private final FakeList list = new FakeList();
    private final List<Preparation> prepared = new ArrayList<>();
    private OptionalInt requests = OptionalInt.of(3);
    private boolean failing;

    private Paged<Integer> paged() {
        return PagedCall.of(Services.service(Services.options(list.transport, list.time)), new PlanSource<>() {
            @Override
            public int preparing() {
                return 5;
            }

            @Override
            public OptionalInt requests() {
                return requests;
            }

            @Override
            public PagePlan<Integer> plan(Preparation run) {
                if (failing) {
                    throw new IllegalStateException("not now");
                }
                prepared.add(run);
                run.sent().accept(2);
                run.sent().accept(1);
                return new FakePlan<>(
                        NumberedPages.first(10, false, Long.MAX_VALUE), FakeList::call, number -> number, requests);
            }
        });
    }

    @Test
    void itsRequestsCountAsTheRuns() {
        list.of(15);

        List<Page<Integer>> pages = paged().pages().toList();

        assertThat(pages).extracting(Page::requests).containsExactly(4, 5);
        assertThat(prepared).hasSize(1);
    }

    @Test
    void itsRequestsAreInTheBoundToldBefore() {
        assertThat(paged().maxRequests()).hasValue(8);
        assertThat(paged().maxPages(2).maxRequests()).hasValue(7);
        requests = OptionalInt.empty();
        assertThat(paged().maxRequests()).hasValue(25);
        assertThat(paged().all().maxRequests()).isEmpty();
        requests = OptionalInt.of(Integer.MAX_VALUE);
        assertThat(paged().all().maxRequests()).hasValue(Integer.MAX_VALUE);
        assertThat(prepared).isEmpty();
    }

    @Test
    void everyRunIsPreparedAnewWhenItsFirstPageIsAskedFor() {
        list.of(3);
        Paged<Integer> paged = paged();

        Iterator<Integer> rows = paged.iterator();
        assertThat(prepared).isEmpty();
        rows.next();
        paged.toList();

        assertThat(prepared).hasSize(2);
    }

    @Test
    void itKnowsTheOptionsOfTheRun() {
        list.of(3);

        paged().with(o -> o.deadline(Duration.ofSeconds(7))).toList();

        assertThat(prepared.get(0).options().get().deadline()).hasValue(Duration.ofSeconds(7));
        assertThat(prepared.get(0).abort().aborted()).isFalse();
    }

    @Test
    void aRunThatCouldNotBePreparedCanBeGoneOnWith() {
        list.of(3);
        failing = true;
        Iterator<Integer> rows = paged().iterator();
        assertThatThrownBy(rows::hasNext).hasMessage("not now");

        failing = false;

        assertThat(IntStream.range(0, 3).mapToObj(i -> rows.next())).hasSize(3);
        assertThat(rows.hasNext()).isFalse();
    }
}
