package dev.assay.core.internal.pipeline;

import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServiceError;
import dev.assay.core.limit.Quota;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.observe.WaitReason;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gets leave to send from the quota, waiting within the bound of one request. */
final class Permits {

    private final Quota quota;
    private final String provider;
    private final @Nullable Duration bound;
    private final Run<?> run;
    private Duration waited = Duration.ZERO;

    Permits(Quota quota, String provider, @Nullable Duration bound, Run<?> run) {
        this.quota = quota;
        this.provider = provider;
        this.bound = bound;
        this.run = run;
    }

    /** Returns how long this request has waited for permits so far. */
    Duration waited() {
        return waited;
    }

    /**
     * Returns leave to send.
     *
     * @throws RateLimitException if there is none within the bound
     * @throws InterruptedCallException if the wait is interrupted or the run aborted
     */
    Quota.Permit acquire() {
        Duration before = waited;
        boolean reported = false;
        try {
            while (true) {
                Quota.Answer answer = quota.ask(this);
                if (answer instanceof Quota.Permit permit) {
                    granted(waited.minus(before));
                    return permit;
                }
                if (answer instanceof Quota.Exhausted exhausted) {
                    throw refused(exhausted.scope(), exhausted.limit(), exhausted.retryAfter(), "is used up");
                }
                Quota.Wait wait = (Quota.Wait) answer;
                if (bound != null && waited.plus(wait.duration()).compareTo(bound) > 0) {
                    throw refused(
                            wait.scope(),
                            wait.limit(),
                            wait.duration(),
                            "is reached, and waiting " + wait.duration().toSeconds() + " s would pass permitWait, "
                                    + bound.toSeconds() + " s");
                }
                if (isLongPause(wait)) {
                    throw refused(wait.scope(), wait.limit(), wait.duration(), "");
                }
                if (!reported) {
                    run.waits(wait.duration(), WaitReason.PERMIT);
                    reported = true;
                }
                waited = waited.plus(run.sleep(wait.askAfter()));
            }
        } catch (RuntimeException | Error e) {
            quota.leave(this);
            throw e;
        }
    }

    private void granted(Duration after) {
        RequestListener listeners = run.listeners();
        if (listeners != null) {
            listeners.permitted(run.info(), after);
        }
    }

    // On the service's order, not by our count; nobody waits longer for it than the request that was told so itself.
    private boolean isLongPause(Quota.Wait wait) {
        Duration longest = run.service().options().retry().maxServerWait();
        return wait.limit() == 0 && wait.duration().compareTo(longest) > 0;
    }

    private RateLimitException refused(
            RateLimitException.Scope scope, long limit, @Nullable Duration retryAfter, String why) {
        String what = limit == 0
                ? provider + " has asked us to pause"
                : "The limit of " + limit + " requests per "
                        + (scope == RateLimitException.Scope.UNKNOWN
                                ? "window"
                                : scope.name().toLowerCase(Locale.ROOT))
                        + " for " + provider + " " + why;
        String message = what + "; nothing was sent"
                + (retryAfter == null ? "" : ", come back in " + retryAfter.toSeconds() + " s");
        return new RateLimitException(message, ServiceError.notSent(retryAfter), scope, limit);
    }
}
