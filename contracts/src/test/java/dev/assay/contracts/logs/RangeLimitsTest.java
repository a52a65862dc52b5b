package dev.assay.contracts.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.rpc.RpcException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeLimitsTest {

    private static RpcException refused(int code, String reason) {
        return new RpcException("eth_getLogs", code, reason, null, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-32005 | query returned more than 10000 results | 0",
                "-32005 | query returned more than 10000 results. Try with this block range [0x3e8, 0x44b]. | 100",
                "-32602 | range 1000000 exceeds limit of 10000 | 10000",
                "-32000 | query exceeds max results 20000, retry with the range 1000-1249 | 250",
                "-32602 | Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no "
                        + "limit on the response size, or you can request any block range with a cap of 10K logs in the response. "
                        + "Based on your parameters and the response size limit, this block range should work: [0x3e8, 0x3f1] | 10",
                "-32614 | eth_getLogs is limited to a 10,000 range | 10000",
                "-32600 | block range is too wide | 0",
                "-32000 | exceed maximum block range: 5000 | 5000",
                "-32000 | Block range is too large | 0",
                "-32600 | ranges over 10000 blocks are not supported on freetier | 10000",
                "-32005 | logs matched by query exceeds limit of 10000 | 0",
                "-32000 | requested too many blocks from 1 to 9999, maximum is set to 2048 | 2048",
                "-32002 | query timeout exceeded | 0",
                "-32008 | Response size is larger than 150MB limit. response size too large | 0",
            })
    void knowsTheWordsOfProviders(int code, String reason, long suggested) {
        assertThat(RangeLimits.says(refused(code, reason))).isTrue();
        assertThat(RangeLimits.suggested(refused(code, reason), 1000)).isEqualTo(suggested);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid argument 0: hex string without 0x prefix",
                "daily request count exceeded, request rate limited: rate limit exceeded",
                "too many requests, at most 10 per second",
                "missing trie node",
                "unknown block",
                "block range extends beyond current head block",
                "requested block range [4096, 8192] is beyond latest executed block 4000 (node is still syncing)",
                "requested to block 23734227 after last accepted block 23734226",
            })
    void letsOtherErrorsBe(String reason) {
        assertThat(RangeLimits.says(refused(-32000, reason))).isFalse();
    }

    @Test
    void narrowsAndComesBack() {
        Span span = new Span(2000, 100_000);

        span.answered(2000);
        assertThat(span.size()).isEqualTo(4000);
        assertThat(span.refused(4000, 0)).isTrue();
        assertThat(span.size()).isEqualTo(2000);
        span.answered(2000);
        assertThat(span.size()).isEqualTo(3000);
        assertThat(span.refused(3000, 2500)).isTrue();
        span.answered(2500);
        assertThat(span.size()).isEqualTo(2500);
        assertThat(span.refused(1, 0)).isFalse();
    }
}
