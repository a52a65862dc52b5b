package dev.assay.core.http;

import java.io.IOException;

/**
 * Stands before every attempt: may change the request, look at the answer, or answer itself; implemented by users.
 *
 * <p>It sees the request before credentials are put in, so it can neither leak nor change them. Called once per attempt,
 * also for retries and redirects, on the thread that makes the call. Implementations are thread-safe.
 *
 * <p>What is counted is the attempt: it takes a permit and is told to listeners, with the status of the answer that is
 * returned here or 0 if there is none, whether a request was sent or not.
 * <ul>
 *   <li>{@code next} may be called once, while {@link #intercept} runs. A second call, and one from elsewhere later, throws
 *       an {@link IllegalStateException} and sends nothing: quota and listeners would not know of that request. To repeat
 *       one is the {@linkplain dev.assay.core.client.RetryPolicy retry policy's} business.
 *   <li>Without a call of {@code next} nothing is sent, and what is returned is the answer.
 *   <li>An {@link IOException}, also one thrown after {@code next} has answered, means that there is no answer: a
 *       {@link dev.assay.core.error.TransportException} which is followed by another attempt if the request is safe to
 *       repeat. The types of it that {@link Transport} names as saying that nothing was sent must not be thrown once
 *       {@code next} has been called: even a request that is not safe to repeat would be.
 *   <li>Any other exception ends the request and reaches the caller, without secrets; an
 *       {@link dev.assay.core.error.AssayException} is treated like one of Assay's own.
 *   <li>If an exception is thrown, an answer that {@code next} gave is broken off. Who returns another answer in its place
 *       has to close it, or its connection stays in use; who changes its body uses {@link TransportResponse#withBody}.
 * </ul>
 */
@FunctionalInterface
public interface Interceptor {

    /**
     * Returns the answer, normally {@code next.send(request, context)}.
     *
     * @param next sends the request on, once
     * @throws IOException if there is no answer
     */
    TransportResponse intercept(TransportRequest request, TransportContext context, Transport next) throws IOException;
}
