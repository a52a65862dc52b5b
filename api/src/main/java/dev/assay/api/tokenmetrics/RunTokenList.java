package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.instruments.TokenList;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.core.Page;
import dev.assay.core.RequestOptions;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.internal.paging.PagedCall;
import dev.assay.core.internal.paging.Preparation;
import dev.assay.core.internal.pipeline.AbortSignal;
import dev.assay.core.internal.pipeline.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The token list as one run asks for parts of it: with the run's options and abort, and counted as the run's. */
final class RunTokenList implements TokenList {

    // Tokens of one name or contract; far more than there are, so that more means that the service ignores the name.
    private static final int NAMESAKES = 200;

    private final Service service;
    private final Settings settings;
    private final Preparation run;

    RunTokenList(Service service, Settings settings, Preparation run) {
        this.service = service;
        this.settings = settings;
        this.run = run;
    }

    /** Returns the list for lookups that belong to no run. */
    static TokenList ofNoRun(Service service, Settings settings) {
        return new RunTokenList(
                service, settings, new Preparation(RequestOptions::none, new AbortSignal(), requests -> {}));
    }

    /** Returns the most pages for that many names; one more than rows fill confirms the end. */
    static int mostPages(int names, int pageSize) {
        long rows = (long) names * NAMESAKES;
        return (int) Math.min(Integer.MAX_VALUE, (rows + pageSize - 1) / pageSize + 1);
    }

    @Override
    public List<Token> find(TokensQuery query) {
        Question question = question(query);
        ListPlan<Token> plan = new ListPlan<>(service.provider(), settings, Endpoints.OfTokens.ENDPOINT, question);
        int most = mostPages(Math.max(1, query.tokens().values().size()), settings.pageSize());
        Iterator<Page<Token>> pages =
                PagedCall.pages(service, plan, this::options, run.abort()).iterator();
        List<Token> tokens = new ArrayList<>();
        int sent = 0;
        for (boolean last = false; !last; ) {
            Page<Token> page = pages.next();
            run.sent().accept(page.requests() - sent);
            sent = page.requests();
            tokens.addAll(page.rows());
            last = page.last();
            if (!last && page.number() == most) {
                throw endless(question, most);
            }
        }
        return tokens;
    }

    static Question question(TokensQuery query) {
        return Question.of(query.tokens())
                .with("category", query.categories())
                .with("exchange", query.exchanges())
                .with("blockchain_address", query.contract() == null ? List.of() : List.of(query.contract()));
    }

    @Override
    public void await(CountDownLatch over) {
        Duration limit = options().deadline().orElse(service.options().deadline());
        run.abort().await(over, service.options().timeSource(), limit);
    }

    private RequestOptions options() {
        return run.options().get().withoutQueryParameters();
    }

    private static IgnoredParameterException endless(Question question, int pages) {
        boolean contract = question.tokens().by() == Tokens.By.ALL;
        String parameter = contract
                ? "blockchain_address"
                : Selector.parameter(question.tokens().by());
        return new IgnoredParameterException(
                "The token list goes on after " + pages + " pages for "
                        + (contract ? question.others() : question.tokens())
                        + ": the service seems to ignore the parameter " + parameter,
                parameter,
                null);
    }
}
