package dev.assay.samples.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.BindingException;
import dev.assay.contracts.chain.BlockRef;
import dev.assay.contracts.chain.Call;
import dev.assay.contracts.chain.CallOptions;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.chain.EmptyAnswerException;
import dev.assay.contracts.chain.Outcome;
import dev.assay.contracts.chain.ReadResult;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.revert.RevertException;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.Sender;
import dev.assay.testing.contracts.Contracts;
import dev.assay.testing.contracts.ContractsExtension;
import dev.assay.testing.contracts.Deployed;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The blocks of docs/contracts/calling.md. */
@ExtendWith(ContractsExtension.class)
class CallingPageTest {

    // snippet: calling-interface
    interface Vault {
        @Solidity("function balanceOf(address owner) view returns (uint256)")
        BigInteger balanceOf(Address owner); // a read gives the value

        @Solidity("function balanceOf(address owner) view returns (uint256)")
        Call<BigInteger> balance(Address owner); // or a call to be made later

        @Solidity("function deposit() payable returns (uint256 shares)")
        Pending deposit(CallOptions options); // a change is a transaction

        @Solidity("error TooSmall(uint256 least)")
        record TooSmall(BigInteger least) {} // what it reverts with
    }
    // end snippet

    interface Unfit {
        @Solidity("function transfer(address to, uint256 amount) returns (bool)")
        Pending transfer(Address to, boolean amount);
    }

    private String url;
    private LocalKey key;
    private Deployed deployed;
    private Address address;

    @BeforeEach
    void deploy(Contracts contracts) {
        url = contracts.chain().url();
        key = LocalKey.parse(contracts.chain().account("bob").privateKey());
        deployed = contracts.deploy("Vault.sol");
        address = deployed.address();
    }

    @Test
    void readsAndSends() {
        Address owner = key.address();
        BigInteger wei = BigInteger.valueOf(5_000);
        deployed.from(owner).value(BigInteger.valueOf(1_200)).send("deposit");

        // snippet: calling-bind
        Chain chain = Chain.connect(url);
        Vault vault = chain.bind(Vault.class, address);
        BigInteger mine = vault.balanceOf(owner);

        Chain sending = chain.with(Sender.of(chain.rpc(), key));
        sending.bind(Vault.class, address).deposit(CallOptions.paying(wei)).await();
        // end snippet

        assertThat(mine).isEqualTo(1_200);
        assertThat(vault.balanceOf(owner)).isEqualTo(6_200);
        assertThat(chain.balance(address).get()).isEqualTo(6_200);
    }

    @Test
    void decodesWhatItRevertsWith() {
        Chain chain = Chain.connect(url);
        Vault vault = chain.with(Sender.of(chain.rpc(), key)).bind(Vault.class, address);

        RevertException failed = catchThrowableOfType(
                RevertException.class, () -> vault.deposit(CallOptions.paying(BigInteger.valueOf(999))));

        assertThat(failed.error(Vault.TooSmall.class)).contains(new Vault.TooSmall(BigInteger.valueOf(1_000)));
        assertThat(failed.invocation().sender()).isEqualTo(key.address());
    }

    @Test
    void complainsBeforeARequestIsMade() {
        Chain nowhere = Chain.connect("http://127.0.0.1:1");

        // The page quotes it, from a package of its own.
        assertThatThrownBy(() -> nowhere.bind(Unfit.class, address))
                .isInstanceOf(BindingException.class)
                .hasMessage(Unfit.class.getName() + " cannot be bound:\n"
                        + "- Unfit.transfer(Address, boolean): parameter 2: transfer.amount (uint256) cannot be boolean,"
                        + " only BigInteger, long or int,"
                        + " in: function transfer(address to, uint256 amount) returns (bool)");
    }

    @Test
    void readsMany(Contracts contracts) {
        Chain chain = Chain.connect(url);
        Vault vault = chain.bind(Vault.class, address);
        Address alice = contracts.account("alice");
        List<Address> owners = List.of(alice, key.address());
        deployed.from(alice).value(BigInteger.valueOf(1_000)).send("deposit");
        // What Anvil calls final is some blocks back.
        contracts.chain().mine(100);
        deployed.from(alice).value(BigInteger.valueOf(2_000)).send("deposit");

        // snippet: calling-many
        List<Call<BigInteger>> calls = owners.stream().map(vault::balance).toList();
        List<Outcome<BigInteger>> all = chain.read(calls); // newest block; each a value or a failure
        ReadResult<BigInteger> then = chain.reads().at(BlockRef.FINALIZED).run(calls);
        List<BigInteger> balances = then.values(); // or then.outcomes()
        // end snippet

        assertThat(all).extracting(Outcome::value).containsExactly(BigInteger.valueOf(3_000), BigInteger.ZERO);
        assertThat(balances).containsExactly(BigInteger.valueOf(1_000), BigInteger.ZERO);
    }

    @Test
    void keepsTheFailureOfACall() {
        Chain chain = Chain.connect(url);
        Vault nothing = chain.bind(Vault.class, key.address());
        Vault vault = chain.bind(Vault.class, address);

        List<Outcome<BigInteger>> all = chain.read(List.of(nothing.balance(address), vault.balance(address)));

        assertThat(all.get(0).failure()).containsInstanceOf(EmptyAnswerException.class);
        assertThat(all.get(1).value()).isZero();
    }

    @Test
    void callsWithoutAnInterface() {
        deployed.from("bob").value(BigInteger.valueOf(1_500)).send("deposit");

        List<?> results = Chain.connect(url)
                .call(address, "function balanceOf(address) view returns (uint256)", key.address())
                .get();

        assertThat(results).isEqualTo(List.of(BigInteger.valueOf(1_500)));
    }
}
