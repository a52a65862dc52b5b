package dev.assay.contracts.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RpcExceptionTest {

    private static RpcException refused(String reason) {
        return new RpcException("eth_call", -32000, reason, null, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "header not found",
                "header for hash not found",
                "Unknown block",
                "block not found: hash 0x01",
                "block range extends beyond current head block",
                "requested block range [1, 9] is beyond latest executed block 8",
                "requested to block 9 after last accepted block 8",
            })
    void knowsThatABlockIsMissing(String reason) {
        assertThat(refused(reason).isMissingBlock()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finalized block not found",
                "safe block not found",
                "execution reverted: unknown block",
                "missing trie node",
                "hash is not currently canonical",
                "block range is too wide",
            })
    void takesNothingElseForAMissingBlock(String reason) {
        assertThat(refused(reason).isMissingBlock()).isFalse();
    }
}
