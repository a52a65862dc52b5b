package dev.assay.contracts.standards;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Call;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.chain.Outcome;
import dev.assay.contracts.typed.TypedDomain;
import dev.assay.core.error.DataException;
import java.util.List;

/** Finds the domain that a contract's typed data are signed for. */
public final class Domains {

    /** What is asked of contracts that do not tell their domain. */
    interface Parts extends Erc5267 {
        @Solidity("function DOMAIN_SEPARATOR() view returns (bytes32)")
        Bytes32 separator();

        @Solidity("function name() view returns (string)")
        String name();

        @Solidity("function version() view returns (string)")
        String version();
    }

    private Domains() {}

    /**
     * Returns the domain of a contract: the one it tells by ERC-5267, else the one of name, version, chain and address whose
     * hash is its {@code DOMAIN_SEPARATOR()}; where it has no {@code version()}, 1 and none are tried. Blocks for three
     * requests at most.
     *
     * @throws DataException if there is none whose hash the contract has, so that nothing is signed in vain; or if the one it
     *     tells is another contract's or chain's, see {@link TypedDomain#toldBy}
     * @throws dev.assay.core.error.AssayException if the node gives no good answer
     */
    public static TypedDomain of(Chain chain, Address contract) {
        Parts parts = chain.bind(Parts.class, contract);
        List<Outcome<Object>> answers = chain.read(List.of(
                Call.of(parts, Parts::eip712Domain),
                Call.of(parts, Parts::separator),
                Call.of(parts, Parts::name),
                Call.of(parts, Parts::version)));
        Bytes32 separator =
                answers.get(1).isSuccess() ? (Bytes32) answers.get(1).value() : null;
        List<TypedDomain> tried = answers.get(0).isSuccess()
                ? List.of(((TypedDomain) answers.get(0).value()).toldBy(contract, chain.id()))
                : guesses(answers.get(2), answers.get(3), chain.id(), contract);
        for (TypedDomain domain : tried) {
            boolean told = separator == null && answers.get(0).isSuccess();
            if (told || domain.separator().equals(separator)) {
                return domain;
            }
        }
        throw new DataException(
                "The domain of " + contract + " cannot be told: DOMAIN_SEPARATOR() is " + separator + ", tried were "
                        + tried,
                null,
                answers.get(0).failure().orElse(null));
    }

    private static List<TypedDomain> guesses(Outcome<?> name, Outcome<?> version, long chainId, Address contract) {
        if (!name.isSuccess()) {
            return List.of();
        }
        TypedDomain bare =
                TypedDomain.EMPTY.name((String) name.value()).chainId(chainId).verifyingContract(contract);
        return version.isSuccess()
                ? List.of(bare.version((String) version.value()), bare)
                : List.of(bare.version("1"), bare);
    }
}
