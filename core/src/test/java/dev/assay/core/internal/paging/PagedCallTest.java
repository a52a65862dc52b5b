package dev.assay.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.core.Page;
import dev.assay.core.Paged;
import dev.assay.core.error.DataException;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.NotFoundException;
import dev.assay.core.error.ServerException;
import dev.assay.core.fakes.Services;
import dev.assay.core.limit.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagedCallTest {

    private final FakeList list = new FakeList();

    @Nested
    class WhereAListEnds {

        @ParameterizedTest
        @CsvSource({
            // rows, asked, clamp, requests
            "0, 10, 99, 1",
            "3, 10, 99, 2",
            "10, 10, 99, 2",
            "11, 10, 99, 2",
            "20, 10, 99, 3",
            "25, 10, 99, 3",
            "25, 10, 4, 7",
            "8, 10, 4, 3",
            "3, 10, 4, 2",
            "1, 1, 99, 2"
        })
        void isFoundWhateverTheSizeOfPages(int rows, int size, int clamp, int requests) {
            list.of(rows).clampedTo(clamp);

            assertThat(list.paged(size).toList()).isEqualTo(numbers(rows));
            assertThat(list.transport.requests()).hasSize(requests);
        }

        @Test
        void isAShortFirstPageOfAVerifiedService() {
            list.of(3);

            assertThat(list.paged(10, true, Long.MAX_VALUE).toList()).hasSize(3);
            assertThat(list.asked()).containsExactly(1);
        }

        @Test
        void isNotAFullFirstPageOfAVerifiedService() {
            list.of(10);

            assertThat(list.paged(10, true, Long.MAX_VALUE).toList()).hasSize(10);
            assertThat(list.asked()).containsExactly(1, 2);
        }

        @Test
        void isWhereAllRowsOfTheQuestionHaveCome() {
            list.of(4);

            assertThat(list.paged(10, false, 4).toList()).hasSize(4);
            assertThat(list.asked()).containsExactly(1);
        }

        @Test
        void isNotWhereARowFromFurtherBackFillsTheCount() {
            list.of(6, 5, 4, 3, 6, 5, 2, 1);

            assertThat(list.paged(2, false, 6).toList()).contains(1, 2, 3, 4, 5, 6);
        }

        @Test
        void isConfirmedIfFewerRowsCameThanTheQuestionAllows() {
            list.of(4);

            assertThat(list.paged(10, false, 5).toList()).hasSize(4);
            assertThat(list.asked()).containsExactly(1, 2);
        }
    }

    @Nested
    class RowsThatMove {

        @Test
        void areNotDoubled() {
            list.of(25).insertingAfterPage(1);

            List<Page<Integer>> pages = list.paged(10).pages().toList();

            assertThat(pages).flatExtracting(Page::rows).isEqualTo(numbers(25));
            assertThat(pages).extracting(Page::repeated).containsExactly(0, 1, 0);
        }

        @Test
        void doNotCountAgainstTheMostRows() {
            list.of(20).insertingAfterPage(1);

            assertThat(list.paged(10, false, 20).toList()).isEqualTo(numbers(20));
        }

        @Test
        void areReadToTheirEndThoughThereAreMoreThanThereCanBe() {
            list.of(15);

            assertThat(list.paged(10, false, 5).toList()).isEqualTo(numbers(15));
        }

        @Test
        void areKeptIfTheyStandTwiceOnOnePage() {
            list.of(1, 1, 2, 2, 3);

            assertThat(list.paged(10).toList()).containsExactly(1, 1, 2, 2, 3);
        }

        @Test
        void areRememberedForOnePage() {
            list.of(1, 2, 3, 4, 1);

            assertThat(list.paged(2).toList()).containsExactly(1, 2, 3, 4, 1);
        }
    }

    @Nested
    class AServiceThatIgnoresThePage {

        @Test
        void isFoundOut() {
            list.of(30).deaf();

            IncompleteListException e = catchThrowableOfType(
                    IncompleteListException.class, () -> list.paged(10).toList());

            assertThat(e.rows(Integer.class)).isEqualTo(numbers(10));
            assertThat(e).hasCauseInstanceOf(IgnoredParameterException.class);
            assertThat(((IgnoredParameterException) e.getCause()).parameter()).isEqualTo("page");
            assertThat(e.getCause())
                    .hasMessageContaining("Page 2 repeats")
                    .hasMessageContaining("HTTP 200, attempt 1 of");
            assertThat(e.isRetryable()).isFalse();
            assertThat(list.transport.requests()).hasSize(2);
        }

        @Test
        void isFoundOutThoughItsFirstPageIsShort() {
            list.of(3).deaf();

            assertThatThrownBy(() -> list.paged(10).toList()).hasCauseInstanceOf(IgnoredParameterException.class);
        }

        @Test
        void isReadAsItsErrorSays() {
            list.of(3).deaf();

            assertThatThrownBy(() -> list.paged(10).toList())
                    .cause()
                    .hasMessageContaining("if it has only one page, read that with pages().limit(1)");
            assertThat(list.paged(10).pages().limit(1).flatMap(page -> page.rows().stream()))
                    .containsExactly(1, 2, 3);
        }
    }

    @Nested
    class TheBoundOfPages {

        @Test
        void isTwentyAndKeepsWhatCame() {
            list.of(1000);

            IncompleteListException e = catchThrowableOfType(
                    IncompleteListException.class, () -> list.paged(10).toList());

            assertThat(e).hasMessageContaining("goes on after 20 pages").hasNoCause();
            assertThat(e.pages()).isEqualTo(20);
            assertThat(e.rows(Integer.class)).isEqualTo(numbers(200));
            assertThat(e.isRetryable()).isFalse();
            assertThat(list.transport.requests()).hasSize(20);
        }

        @Test
        void isLiftedOrSet() {
            list.of(300);

            assertThat(list.paged(10).all().toList()).hasSize(300);
            assertThat(list.paged(10).maxPages(31).toList()).hasSize(300);
            assertThatThrownBy(() -> list.paged(10).all().maxPages(2).toList())
                    .isInstanceOf(IncompleteListException.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> list.paged(10).maxPages(0))
                    .withMessageContaining("pages");
        }

        @Test
        void endsAStreamAfterItsRows() {
            list.of(100);
            List<Integer> came = new ArrayList<>();

            IncompleteListException e = catchThrowableOfType(
                    IncompleteListException.class,
                    () -> list.paged(10).maxPages(2).stream().forEach(came::add));

            assertThat(came).isEqualTo(numbers(20));
            assertThat(e.rows()).isEmpty();
            assertThat(e.pages()).isEqualTo(2);
        }

        @Test
        void isTheMostRequestsUnlessThePlanKnowsBetter() {
            assertThat(list.paged(10).maxRequests()).isEqualTo(OptionalInt.of(20));
            assertThat(list.paged(10).maxPages(3).maxRequests()).isEqualTo(OptionalInt.of(3));
            assertThat(list.paged(10).all().maxRequests()).isEmpty();
            assertThat(list.paged(10, false, 50).maxRequests()).isEqualTo(OptionalInt.of(6));
            assertThat(list.paged(10, false, 50).maxPages(2).maxRequests()).isEqualTo(OptionalInt.of(2));
            assertThat(list.paged(10, false, 50).all().maxRequests()).isEqualTo(OptionalInt.of(6));
            assertThat(list.transport.requests()).isEmpty();
        }
    }

    @Nested
    class AFailure {

        @Test
        void ofTheFirstPageIsThrownAsItIs() {
            list.of(30).failingAt(1, 404);

            assertThatThrownBy(() -> list.paged(10).toList()).isInstanceOf(NotFoundException.class);
        }

        @Test
        void ofALaterPageKeepsWhatCame() {
            list.of(30).failingAt(3, 503);

            IncompleteListException e = catchThrowableOfType(
                    IncompleteListException.class, () -> list.paged(10).toList());

            assertThat(e)
                    .hasMessageContaining("Page 3 failed after 20 rows: Acme failed")
                    .hasMessageContaining("r3");
            assertThat(e).hasCauseInstanceOf(ServerException.class);
            assertThat(e.rows(Integer.class)).isEqualTo(numbers(20));
            assertThat(e.pages()).isEqualTo(2);
            assertThat(e.isRetryable()).isTrue();
            assertThat(list.asked()).containsExactly(1, 2, 3, 3, 3);
            assertThatThrownBy(() -> e.rows(String.class)).isInstanceOf(ClassCastException.class);
        }

        @Test
        void ofARowKnowsItsPage() {
            list.of(5);
            Paged<Integer> paged = PagedCall.of(
                    Services.service(Services.options(list.transport, list.time)),
                    () -> new FakePlan<>(
                            NumberedPages.first(10, false, 99),
                            FakeList::call,
                            number -> {
                                throw new DataException("No day in row " + number, "$", null);
                            },
                            OptionalInt.empty()));

            assertThatThrownBy(paged::toList)
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("No day in row 1, at $ (GET https://")
                    .hasMessageContaining("HTTP 200");
        }

        @Test
        void ofAStreamComesFromItsTerminalOperation() {
            list.of(30).failingAt(2, 404);
            Stream<Integer> stream = list.paged(10).stream();

            assertThatThrownBy(stream::toList).isInstanceOf(NotFoundException.class);
        }

        @Test
        void leavesAnIteratorWhereItWas() {
            list.of(30).failingAt(2, 404);
            Iterator<Page<Integer>> pages = list.paged(10).pages().iterator();
            pages.next();
            assertThatThrownBy(pages::hasNext).isInstanceOf(NotFoundException.class);

            list.failingAt(0, 0);

            assertThat(pages.next().rows()).isEqualTo(numbers(20).subList(10, 20));
            assertThat(list.asked()).containsExactly(1, 2, 2);
        }

        @Test
        void ofAFutureIsTheSame() {
            list.of(30).failingAt(2, 404);

            assertThatThrownBy(() -> list.paged(10).async().get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IncompleteListException.class);
        }
    }

    @Nested
    class AStream {

        @Test
        void asksNothingBeforeItsTerminalOperation() {
            list.of(30);

            Stream<Integer> stream = list.paged(10).stream().filter(n -> n > 0).limit(5);
            Stream<Page<Integer>> pages = list.paged(10).pages();

            assertThat(list.transport.requests()).isEmpty();
            assertThat(stream).hasSize(5);
            assertThat(list.transport.requests()).hasSize(1);
            assertThat(pages.limit(1)).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"1, 1", "10, 1", "11, 2", "20, 2", "21, 3"})
        void asksOncePerPageReached(int limit, int requests) {
            list.of(100);

            assertThat(list.paged(10).stream().limit(limit)).hasSize(limit);
            assertThat(list.transport.requests()).hasSize(requests);
        }

        @Test
        void stopsWhenTheAnswerIsFound() {
            list.of(100);

            assertThat(list.paged(10).stream().anyMatch(n -> n == 15)).isTrue();
            assertThat(list.asked()).containsExactly(1, 2);
        }

        @Test
        void doesNotSplit() {
            list.of(45);

            List<Thread> threads = list.paged(10).stream()
                    .parallel()
                    .map(n -> Thread.currentThread())
                    .distinct()
                    .toList();

            assertThat(threads).containsExactly(Thread.currentThread());
            assertThat(list.paged(10).stream().spliterator().trySplit()).isNull();
            assertThat(list.paged(10).pages().spliterator().trySplit()).isNull();
            assertThat(list.paged(10).pages().parallel().mapToInt(Page::number)).containsExactly(1, 2, 3, 4, 5);
        }

        @Test
        void beginsAnewEachTime() {
            list.of(5);
            Paged<Integer> paged = list.paged(10);

            assertThat(paged.stream()).hasSize(5);
            assertThat(paged).containsExactlyElementsOf(numbers(5));
            assertThat(list.asked()).containsExactly(1, 2, 1, 2);
        }
    }

    @Test
    void pagesTellHowFarTheListHasCome() {
        list.of(25).failingAt(0, 0);

        List<Page<Integer>> pages = list.paged(10).pages().toList();

        assertThat(pages).extracting(Page::number).containsExactly(1, 2, 3);
        assertThat(pages).extracting(Page::requests).containsExactly(1, 2, 3);
        assertThat(pages).extracting(Page::last).containsExactly(false, false, true);
        assertThat(pages).extracting(page -> page.rows().size()).containsExactly(10, 10, 5);
    }

    @Test
    void aFutureHoldsAllRows() throws Exception {
        list.of(25);

        assertThat(list.paged(10).async().get(10, TimeUnit.SECONDS)).isEqualTo(numbers(25));
        assertThat(list.paged(10).async(Runnable::run)).isCompletedWithValue(numbers(25));
    }

    @Test
    void optionsHoldForEachRequest() {
        list.of(25);

        list.paged(10)
                .with(o -> o.header("X-Account", "a"))
                .with(o -> o.queryParameter("limit", "5"))
                .toList();

        assertThat(list.transport.requests())
                .hasSize(6)
                .allMatch(request -> "a".equals(request.headers().first("X-Account")))
                .allMatch(request -> request.url().getQuery().endsWith("limit=5"));
    }

    @Test
    void pagesWaitForTheirPermits() {
        list.of(45);
        Paged<Integer> paged = list.paged(
                Services.options(list.transport, list.time).rateLimit(RateLimit.per(Duration.ofHours(1), 2)),
                10,
                false,
                Long.MAX_VALUE);

        assertThat(paged.toList()).hasSize(45);
        assertThat(list.time.slept()).containsExactly(Duration.ofHours(1), Duration.ofHours(1));
    }

    @Test
    void aListInOnePieceIsOneRequest() {
        list.of(7);
        Paged<Integer> paged = PagedCall.of(
                Services.service(Services.options(list.transport, list.time)),
                () -> new FakePlan<>(SinglePage.WHOLE, FakeList::whole, n -> n, OptionalInt.of(1)));

        assertThat(paged.toList()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(list.transport.requests()).hasSize(1);
        assertThat(paged.maxRequests()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void placesPrintThemselves() {
        assertThat(NumberedPages.first(10, false, 9)).hasToString("page 1 of 10 rows");
    }

    private static List<Integer> numbers(int n) {
        return IntStream.rangeClosed(1, n).boxed().toList();
    }
}
