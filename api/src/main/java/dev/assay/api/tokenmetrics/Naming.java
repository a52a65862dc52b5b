package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.instruments.Instruments;
import dev.assay.api.tokenmetrics.instruments.TokenList;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.internal.paging.Preparation;
import dev.assay.core.internal.pipeline.Service;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What a client reads its lists with, and how it finds out which tokens a name means, in the run that needs to know.
 *
 * @param service sends requests
 * @param settings how the client talks
 * @param instruments keeps what was found
 */
record Naming(Service service, Settings settings, Instruments instruments) {

    /** Returns what tokens may be named by: what can be looked up, too, where the operation then takes ids. */
    Set<Tokens.By> selectors(Endpoint<?> endpoint) {
        Set<Tokens.By> sent = endpoint.selectors(settings.version());
        if (!isResolved(endpoint)) {
            return sent;
        }
        Set<Tokens.By> all = EnumSet.copyOf(Endpoints.OfTokens.ENDPOINT.selectors(settings.version()));
        all.add(Tokens.By.CONTRACT);
        all.retainAll(EnumSet.complementOf(EnumSet.of(Tokens.By.ALL)));
        all.addAll(sent);
        return all;
    }

    /** Tells whether a run has to know first which tokens are meant. */
    boolean applies(Endpoint<?> endpoint, Tokens tokens) {
        return tokens.by() != Tokens.By.ALL && tokens.by() != Tokens.By.ID && isResolved(endpoint);
    }

    // The token list is where names are looked up: asked for a symbol, it answers with all that have it.
    private boolean isResolved(Endpoint<?> endpoint) {
        return settings.names().resolved()
                && endpoint != Endpoints.OfTokens.ENDPOINT
                && endpoint.selectors(settings.version()).contains(Tokens.By.ID);
    }

    /** Returns the most requests that takes if none fails, however little was kept. */
    int mostRequests(Endpoint<?> endpoint, Tokens tokens) {
        if (!applies(endpoint, tokens)) {
            return 0;
        }
        int names = tokens.values().size();
        int together = tokens.by() == Tokens.By.CONTRACT ? 1 : TokenList.MOST_NAMES;
        long most = (long) names / together * RunTokenList.mostPages(together, settings.pageSize());
        int rest = names % together;
        return (int)
                Math.min(Integer.MAX_VALUE, most + (rest == 0 ? 0 : RunTokenList.mostPages(rest, settings.pageSize())));
    }

    /** Returns a question that takes as many requests as the resolved one at most: a name means one token. */
    Question counted(Endpoint<?> endpoint, Question question) {
        return applies(endpoint, question.tokens())
                ? question.about(Tokens.ids(
                        LongStream.rangeClosed(1, question.tokens().values().size())
                                .toArray()))
                : question;
    }

    /** Returns the question as it is asked: by id where names are looked up. */
    Question resolved(Endpoint<?> endpoint, Question question, Preparation run) {
        if (!applies(endpoint, question.tokens())) {
            return question;
        }
        Tokens ids = instruments.over(new RunTokenList(service, settings, run)).resolve(question.tokens());
        return question.about(ids);
    }
}
