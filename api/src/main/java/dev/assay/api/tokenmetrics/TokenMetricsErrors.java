package dev.assay.api.tokenmetrics;

import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.internal.pipeline.ErrorReader;
import dev.assay.core.internal.pipeline.StandardErrors;

/** Error answers of Token Metrics: the usual ones, and the challenge of x402. */
final class TokenMetricsErrors implements ErrorReader {

    private static final int PAYMENT_REQUIRED = 402;

    private final StandardErrors usual = new StandardErrors("Token Metrics");

    @Override
    public ServiceException read(ServiceError error) {
        ServiceException plain = usual.read(error);
        X402Exception challenge = error.status() == PAYMENT_REQUIRED ? X402Exception.find(plain) : null;
        return challenge == null ? plain : challenge;
    }
}
