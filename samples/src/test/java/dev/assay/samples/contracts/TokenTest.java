package dev.assay.samples.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.testing.contracts.Contracts;
import dev.assay.testing.contracts.ContractsExtension;
import dev.assay.testing.contracts.Deployed;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// snippet: contracts-test
@ExtendWith(ContractsExtension.class)
class TokenTest {

    record NotOwner(Address caller) {}

    @Test
    void onlyTheOwnerMints(Contracts contracts) {
        Address bob = contracts.account("bob");
        Deployed token = contracts.deploy("Token.sol", "Test", "TST", contracts.account("alice"));

        token.send("mint", bob, 5);

        assertThat(token.call("balanceOf", bob)).isEqualTo(BigInteger.valueOf(5));
        NotOwner error = contracts.assertReverts(() -> token.from("bob").send("mint", bob, 5), NotOwner.class);
        assertThat(error.caller()).isEqualTo(bob);
    }
}
// end snippet
