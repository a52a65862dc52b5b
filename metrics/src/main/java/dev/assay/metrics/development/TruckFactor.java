package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many authors would have to leave until more than half of the files had none, by the degree of authorship of Avelino,
 * Passos, Hora and Valente (2016, "A Novel Approach for Estimating Truck Factors"). Needs the history of each file.
 *
 * <p>The degree of a developer for a file is {@code 3.293 + 1.098 FA + 0.164 DL - 0.321 ln(1 + AC)}: FA is 1 for who made
 * the file, DL counts the later changes by the developer and AC those by others. Authors have at least 0.75 of the greatest
 * degree, and at least 3.293.
 */
public final class TruckFactor {

    private static final double BASE = 3.293;
    private static final double NORMALISED = 0.75;

    private TruckFactor() {}

    /**
     * The history of a file.
     *
     * @param creator who made it
     * @param changes how often each developer changed it later
     */
    public record FileHistory(String creator, Map<String, Long> changes) {

        /**
         * Copies the changes.
         *
         * @throws IllegalArgumentException if a count is negative
         */
        public FileHistory {
            changes = Map.copyOf(changes);
            changes.forEach((developer, count) -> {
                if (count < 0) {
                    throw new IllegalArgumentException("changes: negative: " + developer + " " + count);
                }
            });
        }

        /** Returns the degree of authorship of a developer. */
        public double degreeOf(String developer) {
            long all = changes.values().stream().mapToLong(Long::longValue).sum();
            long own = changes.getOrDefault(developer, 0L);
            int first = developer.equals(creator) ? 1 : 0;
            return BASE + 1.098 * first + 0.164 * own - 0.321 * Math.log1p((double) (all - own));
        }

        /** Returns the authors, sorted; none if all have done too little of what was done. */
        public Set<String> authors() {
            Map<String, Double> degrees = new TreeMap<>();
            degrees.put(creator, degreeOf(creator));
            changes.keySet().forEach(developer -> degrees.put(developer, degreeOf(developer)));
            double greatest = degrees.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            Set<String> authors = new TreeSet<>();
            degrees.forEach((developer, degree) -> {
                if (degree >= BASE && degree >= NORMALISED * greatest) {
                    authors.add(developer);
                }
            });
            return authors;
        }
    }

    /**
     * Returns the truck factor, at least 0 (more than half of the files have no author to begin with). Of authors with the
     * same number of files the first by name is removed. Undefined without files.
     */
    public static Measurement of(Collection<FileHistory> files) {
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.TRUCK_FACTOR_DOA)
                .n(files.size())
                .convention("normalised degree", NORMALISED)
                .convention("least degree", BASE)
                .convention("orphaned", "> 0.5");
        if (files.isEmpty()) {
            return draft.undefined(Reason.EMPTY);
        }
        List<Set<String>> authored = new ArrayList<>();
        files.forEach(file -> authored.add(new HashSet<>(file.authors())));
        int removed = 0;
        while (orphaned(authored) * 2 <= files.size()) {
            String greatest = greatest(authored);
            authored.forEach(authors -> authors.remove(greatest));
            removed++;
        }
        return draft.value(removed);
    }

    private static long orphaned(List<Set<String>> authored) {
        return authored.stream().filter(Set::isEmpty).count();
    }

    private static String greatest(List<Set<String>> authored) {
        Map<String, Integer> files = new HashMap<>();
        authored.forEach(authors -> authors.forEach(author -> files.merge(author, 1, Integer::sum)));
        return files.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .orElseThrow()
                .getKey();
    }
}
