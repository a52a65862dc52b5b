package dev.assay.contracts.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assay.core.time.TimeSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.SkipException;

/** The rules of Reactive Streams, as their authors test them. */
class LogStreamRulesTest {

    private static final String NOT_TESTED = "untested_";
    private static final int LOGS = 1_000;
    private static final FakeNode NODE = new FakeNode(FakeChain.ofTransfers(LOGS + 300)).withoutFinal();

    @AfterAll
    static void close() {
        NODE.close();
    }

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

    private static final class Verification extends FlowPublisherVerification<Logged<Transfer>> {

        Verification() {
            super(new TestEnvironment(2_000, 200));
        }

        @Override
        public Flow.Publisher<Logged<Transfer>> createFlowPublisher(long elements) {
            LogScan<Transfer> scan = scan();
            if (elements == 0) {
                // The first block has none.
                return scan.until(0).stream();
            }
            return elements > LOGS ? scan.stream() : scan.until(elements).stream();
        }

        @Override
        public Flow.Publisher<Logged<Transfer>> createFailedFlowPublisher() {
            CheckpointStore broken = new CheckpointStore() {
                @Override
                public java.util.Optional<Checkpoint> load() {
                    throw new IllegalStateException("the store is broken");
                }

                @Override
                public void save(Checkpoint checkpoint) {}
            };
            LogStream<Transfer> failing = scan().checkpoints(broken).stream();
            return subscriber -> failing.subscribe(new Impatient(subscriber));
        }

        private static LogScan<Transfer> scan() {
            return LogQuery.of(NODE.rpc(TimeSource.system()), Transfer.TYPE)
                    .scan(0)
                    .pollEvery(Duration.ofMillis(5));
        }
    }

    /** Requests a log by itself, since a stream that nobody asks for anything does not find out that it has failed. */
    private record Impatient(Flow.Subscriber<? super Logged<Transfer>> to)
            implements Flow.Subscriber<Logged<Transfer>> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            to.onSubscribe(subscription);
            subscription.request(1);
        }

        @Override
        public void onNext(Logged<Transfer> log) {
            to.onNext(log);
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
