package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time, sleep, randomness and threads are injected, so each has its one place. */
class TimeAndChanceTest {

    private static final String CLOCK = "dev.assay.core.time.SystemTime";

    /** Where a random generator gets its seed if the caller gave none. */
    private static final String SEED = "dev.assay.core.internal.chance.Randomness";

    /** Where keys and their salts are drawn, which must have no seed. */
    private static final Set<String> SECRETS = Set.of(
            "dev.assay.contracts.keys.LocalKey",
            "dev.assay.contracts.keys.Mnemonic",
            "dev.assay.contracts.keys.WalletFile");

    /** Where threads are made, daemons all. */
    private static final Set<String> THREADS = Set.of(
            "dev.assay.core.internal.threads.DaemonPool",
            "dev.assay.core.internal.pipeline.Watchdog",
            "dev.assay.core.internal.socket.wire.Dialer",
            "dev.assay.contracts.solc.Processes",
            "dev.assay.testing.chain.AnvilProcess",
            "dev.assay.testing.contracts.Together",
            "dev.assay.testing.http.ExitWatch");

    /** What waits in real time, whatever the clock says: for sockets that hang, and for requests in a test. */
    private static final Set<String> WAITERS =
            Set.of("dev.assay.core.internal.pipeline.Watchdog", "dev.assay.testing.http.Traffic");

    private static final List<Call> READS_TIME = List.of(
            new Call("java.lang.System", "nanoTime"),
            new Call("java.lang.System", "currentTimeMillis"),
            new Call("java.lang.Thread", "sleep"),
            new Call("java.util.concurrent.TimeUnit", "sleep"),
            new Call("java.util.concurrent.locks.LockSupport", "parkNanos"),
            new Call("java.util.concurrent.locks.LockSupport", "parkUntil"),
            new Call("java.time.Clock", "system"),
            new Call("java.time.Clock", "systemUTC"),
            new Call("java.time.Clock", "systemDefaultZone"),
            new Call("java.time.Clock", "tickMillis"),
            new Call("java.time.Clock", "tickSeconds"),
            new Call("java.time.Clock", "tickMinutes"));

    private static final List<Call> DRAWS = List.of(
            new Call("java.lang.Math", "random"),
            new Call("java.lang.StrictMath", "random"),
            new Call("java.util.UUID", "randomUUID"),
            new Call("java.util.concurrent.ThreadLocalRandom", "current"),
            new Call("java.util.random.RandomGenerator", "getDefault"),
            new Call("java.util.random.RandomGenerator", "of"),
            new Call("java.util.Collections", "shuffle"));

    private static final List<Call> STARTS_THREADS = List.of(
            new Call("java.lang.Thread", "<init>"),
            new Call("java.lang.Thread", "startVirtualThread"),
            new Call("java.util.Timer", "<init>"),
            new Call("java.util.concurrent.ThreadPoolExecutor", "<init>"),
            new Call("java.util.concurrent.ScheduledThreadPoolExecutor", "<init>"),
            new Call("java.util.concurrent.ForkJoinPool", "<init>"),
            new Call("java.util.concurrent.ForkJoinPool", "commonPool"));

    @ParameterizedTest
    @EnumSource
    void onlyOneClassReadsTheMachinesClocks(Artifact artifact) {
        List<String> found = accesses(artifact)
                .filter(access -> matches(access, READS_TIME) || isNow(access))
                .filter(access -> !isIn(access, Set.of(CLOCK)) && !isIn(access, WAITERS))
                .map(JavaAccess::getDescription)
                .toList();

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyOneClassDrawsWithoutASeed(Artifact artifact) {
        List<String> found = accesses(artifact)
                .filter(access -> matches(access, DRAWS) || isUnseeded(access))
                .filter(access -> !isIn(access, Set.of(SEED)) && !isIn(access, SECRETS))
                .map(JavaAccess::getDescription)
                .toList();

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void threadsComeFromNamedClassesOnly(Artifact artifact) {
        List<String> found = accesses(artifact)
                .filter(access -> matches(access, STARTS_THREADS) || isHiddenPool(access))
                .filter(access -> !isIn(access, THREADS))
                .map(JavaAccess::getDescription)
                .toList();

        assertThat(found).isEmpty();
    }

    private static Stream<JavaAccess<?>> accesses(Artifact artifact) {
        return artifact.classes().stream().flatMap(type -> type.getAccessesFromSelf().stream());
    }

    private static boolean matches(JavaAccess<?> access, List<Call> calls) {
        return calls.stream()
                .anyMatch(call -> access.getTargetOwner().getName().equals(call.owner())
                        && access.getName().equals(call.name()));
    }

    /** Tells whether it is a {@code now()} of java.time that takes no clock, or the date of this moment. */
    private static boolean isNow(JavaAccess<?> access) {
        boolean now = access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && !parameters(access).contains("java.time.Clock");
        return now
                || (isConstructor(access, "java.util.Date")
                        && parameters(access).isEmpty());
    }

    private static boolean isUnseeded(JavaAccess<?> access) {
        boolean generator =
                isConstructor(access, "java.util.Random") || isConstructor(access, "java.util.SplittableRandom");
        return (generator && parameters(access).isEmpty()) || isConstructor(access, "java.security.SecureRandom");
    }

    /** Tells whether it runs on threads that the JDK chooses: a factory of Executors, or the common pool. */
    private static boolean isHiddenPool(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        boolean factory = owner.equals("java.util.concurrent.Executors")
                && access.getName().startsWith("new");
        boolean async = owner.equals("java.util.concurrent.CompletableFuture")
                && access.getName().endsWith("Async")
                && !parameters(access).contains("java.util.concurrent.Executor");
        return factory || async || access.getName().equals("parallelStream");
    }

    private static boolean isConstructor(JavaAccess<?> access, String owner) {
        return access.getTargetOwner().getName().equals(owner)
                && access.getName().equals("<init>");
    }

    private static List<String> parameters(JavaAccess<?> access) {
        if (access.getTarget() instanceof CodeUnitAccessTarget target) {
            return target.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList();
        }
        return List.of();
    }

    private static boolean isIn(JavaAccess<?> access, Set<String> places) {
        String owner = access.getOriginOwner().getName();
        return places.stream().anyMatch(place -> owner.equals(place) || owner.startsWith(place + "$"));
    }

    private record Call(String owner, String name) {}
}
