package dev.assay.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.starters.Starter;
import dev.assay.contracts.starters.Starters;
import java.math.BigInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ContractsExtension.class)
class StartersOnChainTest {

    private Contracts contracts;
    private Address alice;
    private Address bob;

    @BeforeEach
    void names(Contracts contracts) {
        this.contracts = contracts;
        alice = contracts.account("alice");
        bob = contracts.account("bob");
    }

    private Deployed deploy(Starter starter, Object... arguments) {
        return contracts.deploy(contracts.compile(starter.project()).artifact(starter.name()), arguments);
    }

    @Test
    void keepsANumber() {
        Deployed storage = deploy(Starters.simpleStorage());
        Receipt receipt = storage.from("bob").send("set", 42);
        assertThat(storage.call("get")).isEqualTo(BigInteger.valueOf(42));
        assertThat(receipt.events("ValueChanged")).hasSize(1);
    }

    @Test
    void countsForItsOwner() {
        Deployed counter = deploy(Starters.counter(), alice);
        counter.send("increment");
        assertThat(counter.call("count")).isEqualTo(BigInteger.ONE);
        contracts.assertReverts(() -> counter.from("bob").send("increment"), "OwnableUnauthorizedAccount");
    }

    @Test
    void boundsStopsAndCountsVotesOfAToken() {
        Starter starter = Starters.erc20("Test", "TST")
                .capped(BigInteger.valueOf(100))
                .first(BigInteger.TEN)
                .mintable()
                .pausable()
                .votes()
                .burnable()
                .starter();
        Deployed token = deploy(starter, alice, bob);
        BigInteger one = BigInteger.TEN.pow(18);

        assertThat(token.call("balanceOf", alice)).isEqualTo(one.multiply(BigInteger.TEN));
        token.send("delegate", alice);
        assertThat(token.call("getVotes", alice)).isEqualTo(one.multiply(BigInteger.TEN));
        contracts.assertReverts(
                () -> token.from("bob").send("mint", bob, one.multiply(BigInteger.valueOf(91))), "ERC20ExceededCap");
        token.from("bob").send("pause");
        contracts.assertReverts(() -> token.send("transfer", bob, 1), "EnforcedPause");
        assertThat(token.call("nonces", alice)).isEqualTo(BigInteger.ZERO);
    }

    @Test
    void numbersDeedsAndCountsItems() {
        Deployed deeds = deploy(
                Starters.erc721("Deeds", "DED")
                        .mintable()
                        .enumerable()
                        .uriStorage()
                        .starter(),
                alice);
        deeds.send("mint", bob, "first");
        deeds.send("mint", bob, "second");
        assertThat(deeds.call("tokenURI", 1)).isEqualTo("second");
        assertThat(deeds.call("tokenOfOwnerByIndex", bob, 0)).isEqualTo(BigInteger.ZERO);

        Deployed items = deploy(
                Starters.erc1155("Items", "https://items.example/{id}")
                        .mintable()
                        .supply()
                        .starter(),
                alice);
        items.send("mint", bob, 7, 5, Bytes.EMPTY);
        assertThat(items.call("balanceOf", bob, 7)).isEqualTo(BigInteger.valueOf(5));
        assertThat(items.call("totalSupply(uint256)", 7)).isEqualTo(BigInteger.valueOf(5));
    }

    @Test
    void sharesAVault() {
        Deployed token = deploy(Starters.erc20("Test", "TST").starter());
        Deployed vault = deploy(
                Starters.vault("Vault", "vTST").decimalsOffset(3).permit().starter(), token);
        contracts.deal(token.address(), bob, BigInteger.valueOf(50));
        token.from("bob").send("approve", vault, 50);

        vault.from("bob").send("deposit", 50, bob);

        assertThat(vault.call("balanceOf", bob)).isEqualTo(BigInteger.valueOf(50_000));
        assertThat(vault.call("decimals")).isEqualTo(BigInteger.valueOf(21));
        assertThat(vault.call("totalAssets")).isEqualTo(BigInteger.valueOf(50));
    }
}
