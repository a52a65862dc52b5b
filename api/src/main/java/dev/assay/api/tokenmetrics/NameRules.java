package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.instruments.TieBreak;
import java.time.Duration;

/**
 * What a client does with tokens that are not named by id.
 *
 * @param resolved whether they are looked up and asked for by id
 * @param tieBreak what decides between several of one name
 * @param keptFor how long what was found is kept
 */
record NameRules(boolean resolved, TieBreak tieBreak, Duration keptFor) {

    static final NameRules STANDARD = new NameRules(true, TieBreak.NONE, Duration.ofHours(1));

    NameRules withResolved(boolean other) {
        return new NameRules(other, tieBreak, keptFor);
    }

    NameRules withTieBreak(TieBreak other) {
        return new NameRules(resolved, other, keptFor);
    }

    NameRules withKeptFor(Duration other) {
        return new NameRules(resolved, tieBreak, other);
    }
}
