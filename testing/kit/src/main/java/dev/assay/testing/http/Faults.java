package dev.assay.testing.http;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * When faults happen on a server, or on one endpoint of it.
 *
 * <pre>{@code
 * server.faults().on("price").next(2, Fault.status(503));
 * }</pre>
 *
 * <p>Counting starts when the fault is injected and sees only requests to the endpoint. Thread-safe.
 */
public final class Faults {

    private final List<Rule> rules;
    private final Predicate<SeenRequest> scope;

    private Faults(List<Rule> rules, Predicate<SeenRequest> scope) {
        this.rules = rules;
        this.scope = scope;
    }

    static Faults create() {
        return new Faults(new CopyOnWriteArrayList<>(), request -> true);
    }

    /** Returns these faults narrowed to paths that end in this one, such as {@code price} or {@code v3/price}. */
    public Faults on(String path) {
        String end = "/" + (path.startsWith("/") ? path.substring(1) : path);
        return new Faults(rules, scope.and(request -> request.path().endsWith(end)));
    }

    /** Injects the fault into the next request. */
    public Faults once(Fault fault) {
        return next(1, fault);
    }

    /**
     * Injects the fault into the next n requests.
     *
     * @throws IllegalArgumentException if n is not positive
     */
    public Faults next(int n, Fault fault) {
        positive(n, "n");
        AtomicLong left = new AtomicLong(n);
        return add(fault, request -> left.getAndDecrement() > 0);
    }

    /**
     * Injects the fault into every k-th request; every one if k is 1.
     *
     * @throws IllegalArgumentException if k is not positive
     */
    public Faults every(int k, Fault fault) {
        positive(k, "k");
        AtomicLong count = new AtomicLong();
        return add(fault, request -> count.incrementAndGet() % k == 0);
    }

    /** Injects the fault into every request. */
    public Faults always(Fault fault) {
        return add(fault, request -> true);
    }

    /**
     * Injects the fault with a probability, the same for the same seed and order of requests.
     *
     * @throws IllegalArgumentException if the probability is not in 0..1
     */
    public Faults withProbability(double probability, long seed, Fault fault) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: not in 0..1: " + probability);
        }
        Random random = new Random(seed);
        return add(fault, request -> random.nextDouble() < probability);
    }

    /** Injects the fault into every request for this page; a request without the parameter asks for page 1. */
    public Faults onPage(int page, Fault fault) {
        String wanted = Integer.toString(page);
        return add(fault, request -> request.query().getOrDefault("page", "1").equals(wanted));
    }

    /** Ends all faults of the server, whatever the endpoint. */
    public void clear() {
        rules.clear();
    }

    List<Fault> of(SeenRequest request) {
        return rules.stream()
                .filter(rule -> rule.when().test(request))
                .map(Rule::fault)
                .toList();
    }

    private Faults add(Fault fault, Predicate<SeenRequest> when) {
        rules.add(new Rule(Objects.requireNonNull(fault, "fault"), scope.and(when)));
        return this;
    }

    private static void positive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": not positive: " + value);
        }
    }

    private record Rule(Fault fault, Predicate<SeenRequest> when) {}
}
