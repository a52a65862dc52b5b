package dev.assay.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.SkipException;

/** The rules of Reactive Streams, as their authors test them. */
class FeedRulesTest {

    /** How the authors name what they leave to reading. */
    private static final String NOT_TESTED = "untested_";

    @TestFactory
    Stream<DynamicTest> keepsTheRules() {
        return rules().map(rule -> dynamicTest(rule.getName(), checking(rule)));
    }

    @Test
    void findsTheRules() {
        assertThat(rules().count()).isEqualTo(38);
    }

    private static Stream<Method> rules() {
        return Arrays.stream(FlowPublisherVerification.class.getMethods())
                .filter(method -> method.isAnnotationPresent(org.testng.annotations.Test.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static Executable checking(Method rule) {
        return () -> {
            Verification verification = new Verification();
            verification.setUp();
            try {
                rule.invoke(verification);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof SkipException && rule.getName().startsWith(NOT_TESTED)) {
                    Assumptions.abort(e.getCause().getMessage());
                }
                throw e.getCause();
            }
        };
    }

    private static final class Verification extends FlowPublisherVerification<Long> {

        Verification() {
            super(new TestEnvironment(500, 100));
        }

        @Override
        public Flow.Publisher<Long> createFlowPublisher(long elements) {
            if (elements > 1_000) {
                AtomicLong next = new AtomicLong();
                return fast(previous -> Poll.of(LongStream.generate(next::getAndIncrement)
                        .limit(10)
                        .boxed()
                        .toList()));
            }
            return fast(previous ->
                            Poll.of(LongStream.range(0, elements).boxed().toList()))
                    .maxPolls(1);
        }

        @Override
        public Flow.Publisher<Long> createFailedFlowPublisher() {
            Feed<Long> failing = fast(previous -> {
                throw new IllegalStateException("the source is broken");
            });
            return subscriber -> failing.subscribe(new Impatient(subscriber));
        }

        private static Feed<Long> fast(FeedSource<Long> source) {
            return Feed.of(source, row -> row).allowUnderAMinute().every(Duration.ofNanos(1));
        }
    }

    /** Requests a row by itself, since a feed that nobody asks for anything does not find out that it has failed. */
    private record Impatient(Flow.Subscriber<? super Long> to) implements Flow.Subscriber<Long> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            to.onSubscribe(subscription);
            subscription.request(1);
        }

        @Override
        public void onNext(Long row) {
            to.onNext(row);
        }

        @Override
        public void onError(Throwable failure) {
            to.onError(failure);
        }

        @Override
        public void onComplete() {
            to.onComplete();
        }
    }
}
