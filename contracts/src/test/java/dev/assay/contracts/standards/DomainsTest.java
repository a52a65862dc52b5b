package dev.assay.contracts.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.typed.TypedDomain;
import dev.assay.core.error.DataException;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestChainExtension.class)
class DomainsTest {

    private static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000a55a1");
    private static final Address DOLLAR = Address.parse("0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48");
    private static final String SELECTOR =
            AbiFunction.parse("function eip712Domain()").selector().toHex().substring(2);

    @Test
    void givesADomainThatIsTheContractsOwn(TestChain node) {
        Chain chain = Chain.connect(node.url());

        node.setCode(TOKEN.toHex(), telling(31337, TOKEN));

        assertThat(Domains.of(chain, TOKEN)).isEqualTo(TypedDomain.of("USD Coin", "2", 31337, TOKEN));
    }

    @Test
    void refusesTheDomainOfAnotherContractOrChain(TestChain node) {
        Chain chain = Chain.connect(node.url());

        node.setCode(TOKEN.toHex(), telling(31337, DOLLAR));
        assertThatThrownBy(() -> Domains.of(chain, TOKEN))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("verifyingContract is " + DOLLAR + ", not " + TOKEN);
        node.setCode(TOKEN.toHex(), telling(1, TOKEN));
        assertThatThrownBy(() -> Domains.of(chain, TOKEN))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("chainId is 1, not 31337");
    }

    /** Code that answers eip712Domain() and reverts on all else. */
    private static String telling(long chainId, Address verifying) {
        Bytes answer = AbiCodec.of(List.of("bytes1", "string", "string", "uint256", "address", "bytes32", "uint256[]"))
                .encode(List.<Object>of(
                        Bytes.parse("0x0f"),
                        "USD Coin",
                        "2",
                        BigInteger.valueOf(chainId),
                        verifying,
                        Bytes32.ZERO,
                        List.of()));
        String size = String.format("61%04x", answer.size());
        String head = "5f3560e01c63" + SELECTOR + "146011575f5ffd5b";
        return "0x" + head + size + "601e5f39" + size + "5ff3" + answer.toHex().substring(2);
    }
}
