package dev.assay.contracts.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many calls on nodes that do not do what others do. */
class ReadsTest {

    private static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000a55a1");
    private static final AbiCodec<List<?>> RESULTS = AbiCodec.of(List.of("(bool,bytes)[]"));
    private static final AbiCodec<List<?>> CALLS = AbiCodec.of(List.of("(address,bool,bytes)[]"));

    private static List<Call<BigInteger>> calls(Chain chain, int count) {
        Kinds kinds = chain.bind(Kinds.class, TOKEN);
        List<Call<BigInteger>> calls = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            calls.add(kinds.balance(
                    Address.copyOf(Bytes32.of(BigInteger.valueOf(i)).toArray(), 12)));
        }
        return calls;
    }

    /** A node whose contracts answer with the argument. */
    private abstract static class Echo extends OddNode {

        @Override
        JsonNode answer(String method, JsonNode params) {
            return switch (method) {
                case "eth_getBlockByNumber" -> header();
                case "eth_getCode" -> code();
                default -> call(params);
            };
        }

        JsonNode code() {
            return text("0x");
        }

        abstract JsonNode call(JsonNode params);

        static JsonNode direct(JsonNode params) {
            return text("0x" + params.get(0).get("data").asText().substring(10));
        }

        static JsonNode together(Bytes encoded) {
            List<Object> results = new ArrayList<>();
            for (Object call : (List<?>) CALLS.decode(encoded).get(0)) {
                Bytes data = (Bytes) ((List<?>) call).get(2);
                results.add(List.<Object>of(true, data.slice(4, data.size())));
            }
            return text(RESULTS.encode(List.of(results)).toHex());
        }

        static boolean isDeployment(JsonNode params) {
            return !params.get(0).has("to");
        }

        static JsonNode deployment(JsonNode params) {
            Bytes data = Bytes.parse(params.get(0).get("data").asText());
            int code = Aggregate3.creation(List.of()).size() - 64;
            return together(data.slice(code, data.size()));
        }
    }

    @Test
    void triesADeploymentWhereOverridesAreNotTaken() {
        Echo node = new Echo() {
            @Override
            JsonNode call(JsonNode params) {
                return params.size() == 3 ? error(-32602, "too many arguments, want at most 2") : deployment(params);
            }
        };
        Chain chain = node.chain();

        List<BigInteger> values = chain.reads().run(calls(chain, 100)).values();

        assertThat(values).hasSize(100).startsWith(BigInteger.ONE).endsWith(BigInteger.valueOf(100));
        assertThat(node.requests).isEqualTo(3);
    }

    @Test
    void asksOneByOneWhereNothingElseIsTaken() {
        Echo node = new Echo() {
            @Override
            JsonNode call(JsonNode params) {
                boolean plain = params.size() == 2 && !isDeployment(params);
                return plain ? direct(params) : error(-32000, "not here");
            }
        };
        node.batches = false;
        Chain chain = node.chain();

        assertThat(chain.reads().run(calls(chain, 5)).values()).hasSize(5).endsWith(BigInteger.valueOf(5));
    }

    @Test
    void takesNoAnswerThatIsNotOfTheCalls() {
        Echo node = new Echo() {
            @Override
            JsonNode code() {
                return text("0x6000");
            }

            @Override
            JsonNode call(JsonNode params) {
                boolean aggregate = params.get(0).get("to").asText().equals(Network.MULTICALL3.toHex());
                return aggregate ? text(RESULTS.encode(List.of(List.of())).toHex()) : direct(params);
            }
        };
        Chain chain = node.chain();

        assertThat(chain.reads().run(calls(chain, 6)).values()).endsWith(BigInteger.valueOf(6));
    }

    @Test
    void findsTheCallThatANodeRefuses() {
        Echo node = new Echo() {
            @Override
            JsonNode code() {
                return text("0x6000");
            }

            @Override
            JsonNode call(JsonNode params) {
                String data = params.get(0).get("data").asText();
                if (data.contains("0".repeat(62) + "07")) {
                    return error(-32000, "out of gas");
                }
                boolean aggregate = params.get(0).get("to").asText().equals(Network.MULTICALL3.toHex());
                return aggregate ? together(Bytes.parse("0x" + data.substring(10))) : direct(params);
            }
        };
        Chain chain = node.chain();

        List<Outcome<BigInteger>> outcomes = chain.read(calls(chain, 9));

        assertThat(outcomes.get(6).failure()).containsInstanceOf(RpcException.class);
        assertThat(outcomes.stream().filter(Outcome::isSuccess)).hasSize(8);
    }

    @Test
    void waitsForANodeThatIsBusyInABatch() {
        Echo node = new Echo() {
            private int busy;

            @Override
            JsonNode call(JsonNode params) {
                return busy++ < 4 ? error(-32005, "rate limit exceeded") : direct(params);
            }
        };
        Chain chain = node.chain();

        assertThat(chain.reads().byBatches().run(calls(chain, 3)).values()).endsWith(BigInteger.valueOf(3));
    }

    /** A node that lacks a block, or is busy, for some calls of each method; it has Multicall3. */
    private static class Lagging extends Echo {

        private final Map<String, Integer> left = new HashMap<>();

        Lagging(int calls) {
            List.of("eth_getBlockByNumber", "eth_getCode", "eth_call").forEach(method -> left.put(method, calls));
        }

        @Override
        JsonNode answer(String method, JsonNode params) {
            if (left.merge(method, -1, Integer::sum) < 0) {
                return super.answer(method, params);
            }
            boolean pinned = params.toString().contains("blockHash");
            return pinned ? error(-32000, "header not found") : error(429, "compute units exceeded");
        }

        @Override
        JsonNode code() {
            return text("0x6000");
        }

        @Override
        JsonNode call(JsonNode params) {
            Bytes data = Bytes.parse(params.get(0).get("data").asText());
            return together(data.slice(4, data.size()));
        }
    }

    @Test
    void waitsForABackendThatLagsBehindThePinnedBlock() {
        Lagging node = new Lagging(2);
        Chain chain = node.chain();

        assertThat(chain.reads().run(calls(chain, 100)).values()).hasSize(100).endsWith(BigInteger.valueOf(100));
        assertThat(Collections.frequency(node.asked, "eth_call")).isEqualTo(3);
    }

    @Test
    void asksForNoSmallerPartsOfWhatIsOnAMissingBlock() {
        Lagging node = new Lagging(2);
        node.left.put("eth_call", Integer.MAX_VALUE);
        Chain chain = node.chain();

        List<Outcome<BigInteger>> outcomes = chain.read(calls(chain, 100));

        assertThat(outcomes)
                .hasSize(100)
                .allSatisfy(outcome -> assertThat(outcome.failure())
                        .get()
                        .isInstanceOfSatisfying(
                                RpcException.class,
                                e -> assertThat(e.isMissingBlock()).isTrue())
                        .matches(AssayException::isRetryable));
        assertThat(Collections.frequency(node.asked, "eth_call")).isEqualTo(3);
    }

    @Test
    void waitsForTheCodeOfWhatAnswersNothing() {
        Lagging node = new Lagging(0) {
            @Override
            JsonNode call(JsonNode params) {
                return text("0x");
            }
        };
        node.left.put("eth_getCode", 3);
        Chain chain = node.chain();
        List<Call<BigInteger>> calls = List.of(
                chain.bind(Kinds.class, Address.ZERO).balance(TOKEN),
                chain.bind(Kinds.class, TOKEN).balance(TOKEN));

        List<Outcome<BigInteger>> outcomes =
                chain.reads().byBatches().run(calls).outcomes();

        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.failure())
                        .get()
                        .isInstanceOfSatisfying(
                                EmptyAnswerException.class,
                                e -> assertThat(e.hasCode()).contains(true)));
    }

    @Test
    void keepsWhatOneCallMapsItselfToDeath() {
        Chain chain = new Lagging(0).chain();
        List<Call<BigInteger>> calls = new ArrayList<>(calls(chain, 3));
        calls.set(1, calls.get(1).map(value -> value.divide(BigInteger.ZERO)));

        List<Outcome<BigInteger>> outcomes = chain.read(calls);

        assertThat(outcomes).extracting(Outcome::isSuccess).containsExactly(true, false, true);
        assertThat(outcomes.get(1).failure().orElseThrow())
                .isInstanceOf(DataException.class)
                .hasCauseInstanceOf(ArithmeticException.class)
                .hasMessageContaining("balanceOf")
                .hasMessageContaining("cannot be mapped");
    }

    @Test
    void keepsWhatWasReadWhereTheNodeDoesNotShowCode() {
        Echo node = new Echo() {
            @Override
            JsonNode code() {
                return error(-32601, "eth_getCode is not offered");
            }

            @Override
            JsonNode call(JsonNode params) {
                JsonNode answer = direct(params);
                return answer.asText().endsWith("2") ? text("0x") : answer;
            }
        };
        Chain chain = node.chain();

        List<Outcome<BigInteger>> outcomes =
                chain.reads().byBatches().run(calls(chain, 3)).outcomes();

        assertThat(outcomes).extracting(Outcome::isSuccess).containsExactly(true, false, true);
        assertThat(outcomes.get(1).failure().orElseThrow())
                .isInstanceOfSatisfying(
                        EmptyAnswerException.class, e -> assertThat(e.hasCode()).isEmpty());
    }

    @Test
    void triesMulticallWhereTheNodeDoesNotShowItsCode() {
        Lagging node = new Lagging(0) {
            @Override
            JsonNode code() {
                return error(-32601, "eth_getCode is not offered");
            }
        };
        Chain chain = node.chain();

        assertThat(chain.reads().run(calls(chain, 100)).values()).hasSize(100).endsWith(BigInteger.valueOf(100));
        assertThat(Collections.frequency(node.asked, "eth_call")).isEqualTo(1);
    }

    @Test
    void overridesOnABlockBeforeMulticallWasThereAlsoAfterANewerRead() {
        Lagging node = new Lagging(0) {
            private boolean old;

            @Override
            JsonNode call(JsonNode params) {
                boolean nobody = old && params.size() == 2;
                old = true;
                return nobody ? text("0x") : super.call(params);
            }
        };
        Chain chain = node.chain();
        chain.read(calls(chain, 100));

        List<BigInteger> values =
                chain.reads().at(BlockRef.number(16)).run(calls(chain, 100)).values();

        assertThat(values).hasSize(100).endsWith(BigInteger.valueOf(100));
        assertThat(Collections.frequency(node.asked, "eth_call")).isEqualTo(3);
    }

    @Test
    void refusesToReadOnNoBlock() {
        OddNode node = new OddNode() {
            @Override
            JsonNode answer(String method, JsonNode params) {
                return method.equals("eth_getCode") ? text("0x") : JSON.nullNode();
            }
        };
        Chain chain = node.chain();

        assertThatThrownBy(() -> chain.reads().at(BlockRef.number(5)).run(calls(chain, 1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("does not have block 5");
    }

    @Test
    void refusesOptionsThatCannotBe() {
        assertThatThrownBy(() -> CallOptions.at(-1)).hasMessageContaining("number must not be negative");
        assertThatThrownBy(() -> CallOptions.none().gas(0)).hasMessageContaining("limit must be above 0");
        assertThatThrownBy(() -> CallOptions.paying(BigInteger.ONE.negate())).hasMessageContaining("wei must not be");
        assertThatThrownBy(() -> Chain.connect("http://127.0.0.1:1").reads().maxBytes(0))
                .hasMessageContaining("bytes");
        assertThatThrownBy(() -> Chain.connect("http://127.0.0.1:1").reads().gas(1, 0))
                .hasMessageContaining("each");
    }
}
