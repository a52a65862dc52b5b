package dev.assay.metrics.community;

import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.HoldingsByEntity;
import dev.assay.series.Window;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote, voted or posted, and when, and by which rules somebody was left out. Order makes no difference. Immutable and
 * thread-safe; the methods return changed copies.
 */
public final class MemberLog {

    private final List<Entry> entries;
    private final String population;

    private MemberLog(List<Entry> entries, String population) {
        this.entries = entries;
        this.population = population;
    }

    /**
     * Something that a member did.
     *
     * @param author who
     * @param time when
     */
    public record Entry(String author, Instant time) {

        /** Checks the parts. */
        public Entry {
            Objects.requireNonNull(author, "author");
            Objects.requireNonNull(time, "time");
        }
    }

    /** Returns a log; nobody is left out. */
    public static MemberLog of(Collection<Entry> entries) {
        return new MemberLog(List.copyOf(entries), "");
    }

    /** Returns a copy without some authors, such as bots; results quote the rule. */
    public MemberLog without(String rule, Predicate<String> authors) {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("rule: blank");
        }
        List<Entry> kept =
                entries.stream().filter(each -> !authors.test(each.author())).toList();
        String more = "without " + rule + ": " + (entries.size() - kept.size());
        return new MemberLog(kept, population.isEmpty() ? more : population + "; " + more);
    }

    /** Returns what happened in a window. */
    public MemberLog within(Window window) {
        return new MemberLog(
                entries.stream().filter(each -> window.contains(each.time())).toList(), population);
    }

    /** Returns how many entries there are. */
    public int size() {
        return entries.size();
    }

    /** Returns the distinct authors. */
    public Set<String> authors() {
        Set<String> authors = new HashSet<>();
        entries.forEach(each -> authors.add(each.author()));
        return authors;
    }

    /** Returns how many entries each author has. */
    public Distribution byAuthor() {
        return entries.stream().collect(collector()).result();
    }

    /** Returns a collector that counts entries per author; what it makes grows, merges and has stable bytes. */
    public static Collector<Entry, ?, HoldingsByEntity> collector() {
        return HoldingsByEntity.counting(Entry::author);
    }

    @Nullable
    String population() {
        return population.isEmpty() ? null : population;
    }

    /** Returns the count and the rules. */
    @Override
    public String toString() {
        return "MemberLog[" + entries.size() + (population.isEmpty() ? "" : ", " + population) + "]";
    }
}
