package dev.assay.api.tokenmetrics.instruments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What decides between several tokens of one symbol or name. */
public enum TieBreak {

    /** Nothing: it is an error. */
    NONE {
        @Override
        Optional<Instrument> choose(String asked, List<Instrument> candidates) {
            return Optional.empty();
        }
    },

    /**
     * The one whose name is exactly what was asked for, whatever the case; else the one that most exchanges trade. Where
     * two are traded by as many, it is an error still.
     */
    MOST_EXCHANGES {
        @Override
        Optional<Instrument> choose(String asked, List<Instrument> candidates) {
            List<Instrument> named = candidates.stream()
                    .filter(each -> each.name().equalsIgnoreCase(asked))
                    .toList();
            if (named.size() == 1) {
                return Optional.of(named.get(0));
            }
            List<Instrument> sorted = candidates.stream()
                    .sorted(Comparator.comparingInt(Instrument::exchanges).reversed())
                    .toList();
            return sorted.get(0).exchanges() > sorted.get(1).exchanges()
                    ? Optional.of(sorted.get(0))
                    : Optional.empty();
        }
    };

    /** Chooses one of two or more; empty if it cannot. */
    abstract Optional<Instrument> choose(String asked, List<Instrument> candidates);
}
