package dev.assay.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.holders.Accounting;
import dev.assay.contracts.holders.HolderCount;
import dev.assay.contracts.holders.Holders;
import dev.assay.contracts.holders.UnreconciledException;
import dev.assay.core.error.DataException;
import dev.assay.testing.chain.TestChain;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ContractsExtension.class)
class HoldersOnChainTest {

    private Contracts contracts;
    private TestChain chain;
    private Address alice;
    private Address bob;

    @BeforeEach
    void begin(Contracts contracts) {
        this.contracts = contracts;
        this.chain = contracts.chain();
        this.alice = contracts.account("alice");
        this.bob = contracts.account("bob");
    }

    private HolderCount count(Deployed token, Accounting rules) {
        return Holders.of(contracts.rpc(), token.address()).by(rules).at(chain.blockNumber());
    }

    private static Map<Address, BigInteger> amounts(Address one, long amount, Address other, long rest) {
        return Map.of(one, BigInteger.valueOf(amount), other, BigInteger.valueOf(rest));
    }

    private Deployed wrapped() {
        Deployed token = contracts.deploy("Holdings.sol:Wrapped");
        token.value(BigInteger.valueOf(1000)).send("deposit");
        token.from("bob").value(BigInteger.valueOf(50)).send("deposit");
        token.send("transfer", bob, 300);
        token.from("bob").send("withdraw", 100);
        return token;
    }

    @Test
    void countsWrappedEther() {
        HolderCount.Reconciled count = count(wrapped(), Accounting.weth9()).reconciled();

        assertThat(count.balances()).isEqualTo(amounts(alice, 700, bob, 250));
        assertThat(count.supply()).isEqualTo(950);
        assertThat(count.sampled()).isEqualTo(2);
    }

    @Test
    void theZeroAddressHoldsWrappedEther() {
        Deployed token = wrapped();
        token.send("transfer", Address.ZERO, 700);

        assertThat(count(token, Accounting.weth9()).reconciled().balances())
                .isEqualTo(amounts(Address.ZERO, 700, bob, 250));
    }

    @Test
    void wrappedEtherIsNoPlainToken() {
        HolderCount count = count(wrapped(), Accounting.erc20());

        assertThat(reason(count)).isEqualTo(HolderCount.Reason.NEGATIVE_BALANCE);
        assertThatThrownBy(count::reconciled)
                .isInstanceOf(UnreconciledException.class)
                .hasMessageContaining("NEGATIVE_BALANCE");
    }

    @Test
    void etherThatWasForcedUponAWrapperDoesNotReconcile() {
        Deployed token = wrapped();
        chain.setBalance(token.address().toHex(), BigInteger.valueOf(951));
        chain.mine();

        assertThat(reason(count(token, Accounting.weth9()))).isEqualTo(HolderCount.Reason.SUM_DIFFERS);
    }

    private Deployed staked() {
        Deployed token = contracts.deploy("Holdings.sol:Staked");
        token.value(BigInteger.valueOf(600)).send("submit");
        token.send("rebase", 900);
        token.from("bob").value(BigInteger.valueOf(300)).send("submit");
        token.send("transfer", bob, 150);
        token.send("rebase", 1300);
        return token;
    }

    @Test
    void countsSharesWhateverTheyAreWorth() {
        Deployed token = staked();
        // 600 for the first; then 300 buy 300 * 600 / 900, and 150 are 150 * 800 / 1200 of them.
        HolderCount.Reconciled count = count(token, Accounting.shares()).reconciled();
        assertThat(count.balances()).isEqualTo(amounts(alice, 500, bob, 300));
        assertThat(count.supply()).isEqualTo(800);

        token.send("burnShares", 100);

        assertThat(count(token, Accounting.shares()).reconciled().balances()).isEqualTo(amounts(alice, 400, bob, 300));
    }

    @Test
    void balancesThatAreComputedOfSharesDoNotReconcile() {
        // 600 and 300 were minted, and what is there is 1300.
        assertThat(reason(count(staked(), Accounting.erc20()))).isEqualTo(HolderCount.Reason.SUM_DIFFERS);
    }

    @Test
    void aMintWithoutAnEventDoesNotReconcile() {
        Deployed token = contracts.deploy("Holdings.sol:Silent");
        token.send("mint", 1000, true);
        token.send("mint", 1, false);

        assertThat(reason(count(token, Accounting.erc20()))).isEqualTo(HolderCount.Reason.SUM_DIFFERS);
    }

    @Test
    void aFeeWithoutAnEventDoesNotReconcile() {
        Deployed token = contracts.deploy("Holdings.sol:Silent");
        token.send("mint", 1000, true);
        token.send("transfer", bob, 100);

        assertThat(count(token, Accounting.erc20())).isInstanceOfSatisfying(HolderCount.Unreconciled.class, failed -> {
            assertThat(failed.reason()).isEqualTo(HolderCount.Reason.SAMPLE_DIFFERS);
            assertThat(failed.detail()).isEqualTo(bob + " has 100 by its events, balanceOf says 90");
        });
    }

    @Test
    void countsAsOfABlockThatIsPast() {
        Deployed token = contracts.deploy("Holdings.sol:Silent");
        token.send("mint", 1000, true);
        long block = chain.blockNumber();
        token.send("transfer", bob, 100);

        HolderCount count = Holders.of(contracts.rpc(), token.address()).at(block);

        assertThat(count.reconciled().balances()).isEqualTo(Map.of(alice, BigInteger.valueOf(1000)));
    }

    @Test
    void saysThatThereIsNoToken() {
        Holders nobody = Holders.of(contracts.rpc(), Address.parse("0x00000000000000000000000000000000000a55a1"));

        assertThatThrownBy(() -> nobody.at(chain.blockNumber()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("totalSupply with nothing");
    }

    private static HolderCount.Reason reason(HolderCount count) {
        assertThat(count).isInstanceOf(HolderCount.Unreconciled.class);
        return ((HolderCount.Unreconciled) count).reason();
    }
}
