package dev.assay.metrics.development;

import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.HoldingsByEntity;
import dev.assay.series.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who contributed what and when, and by which rules somebody was left out. Order makes no difference. Immutable and
 * thread-safe; the methods return changed copies.
 */
public final class Contributions {

    private final List<Contribution> list;
    private final String population;

    private Contributions(List<Contribution> list, String population) {
        this.list = list;
        this.population = population;
    }

    /** Returns contributions; nobody is left out. */
    public static Contributions of(Collection<Contribution> contributions) {
        return new Contributions(List.copyOf(contributions), "");
    }

    /** Returns a copy without some authors, such as bots; results quote the rule. */
    public Contributions without(String rule, Predicate<String> authors) {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("rule: blank");
        }
        List<Contribution> kept =
                list.stream().filter(each -> !authors.test(each.author())).toList();
        String more = "without " + rule + ": " + (list.size() - kept.size());
        return new Contributions(kept, population.isEmpty() ? more : population + "; " + more);
    }

    /** Returns a copy without merge commits. */
    public Contributions withoutMerges() {
        return new Contributions(list.stream().filter(each -> !each.isMerge()).toList(), population);
    }

    /** Returns those of a window. */
    public Contributions within(Window window) {
        return new Contributions(
                list.stream().filter(each -> window.contains(each.time())).toList(), population);
    }

    /** Returns the contributions; unmodifiable. */
    public List<Contribution> list() {
        return list;
    }

    /** Returns how many there are. */
    public int size() {
        return list.size();
    }

    /** Returns the distinct authors. */
    public Set<String> authors() {
        Set<String> authors = new HashSet<>();
        list.forEach(each -> authors.add(each.author()));
        return authors;
    }

    /** Returns how many contributions each author made. */
    public Distribution byAuthor() {
        return list.stream()
                .collect(HoldingsByEntity.counting(Contribution::author))
                .result();
    }

    /** Returns how many contributions were made for each organisation, those that nobody knows left out. */
    public Distribution byOrganisation() {
        return list.stream()
                .filter(each -> !each.organisation().isEmpty())
                .collect(HoldingsByEntity.counting(Contribution::organisation))
                .result();
    }

    /** Returns the part of the contributions whose organisation is known; 0 without contributions. */
    public double attributed() {
        long known =
                list.stream().filter(each -> !each.organisation().isEmpty()).count();
        return list.isEmpty() ? 0 : (double) known / list.size();
    }

    /** Returns on how many days of a zone each author was active. */
    public Map<String, Long> activeDays(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        Map<String, Set<LocalDate>> days = new HashMap<>();
        list.forEach(each -> days.computeIfAbsent(each.author(), author -> new HashSet<>())
                .add(LocalDate.ofInstant(each.time(), zone)));
        Map<String, Long> counts = new HashMap<>();
        days.forEach((author, active) -> counts.put(author, (long) active.size()));
        return counts;
    }

    Map<String, Instant> firsts() {
        Map<String, Instant> firsts = new HashMap<>();
        list.forEach(each -> firsts.merge(each.author(), each.time(), (a, b) -> a.isBefore(b) ? a : b));
        return firsts;
    }

    Map<String, Instant> lasts() {
        Map<String, Instant> lasts = new HashMap<>();
        list.forEach(each -> lasts.merge(each.author(), each.time(), (a, b) -> a.isAfter(b) ? a : b));
        return lasts;
    }

    List<Instant> times() {
        List<Instant> times = new ArrayList<>();
        list.forEach(each -> times.add(each.time()));
        return times;
    }

    /** Returns by which rules somebody was left out, and how many contributions; null if by none. */
    @Nullable
    String population() {
        return population.isEmpty() ? null : population;
    }

    /** Returns the count and the rules. */
    @Override
    public String toString() {
        return "Contributions[" + list.size() + (population.isEmpty() ? "" : ", " + population) + "]";
    }
}
