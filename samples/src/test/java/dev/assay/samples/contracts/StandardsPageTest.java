package dev.assay.samples.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.chain.Call;
import dev.assay.contracts.chain.CallOptions;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.chain.Outcome;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.revert.RevertException;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.standards.Domains;
import dev.assay.contracts.standards.EnsName;
import dev.assay.contracts.standards.GovernanceIds;
import dev.assay.contracts.standards.access.AccessControl;
import dev.assay.contracts.standards.ens.Ens;
import dev.assay.contracts.standards.governance.Governor;
import dev.assay.contracts.standards.governance.ProposalState;
import dev.assay.contracts.standards.governance.Support;
import dev.assay.contracts.standards.governance.TimelockController;
import dev.assay.contracts.standards.governance.Votes;
import dev.assay.contracts.standards.token.Erc20;
import dev.assay.contracts.standards.token.Erc20Permit;
import dev.assay.contracts.standards.token.Permit;
import dev.assay.contracts.starters.Starter;
import dev.assay.contracts.starters.Starters;
import dev.assay.contracts.tx.Signature;
import dev.assay.testing.contracts.Contracts;
import dev.assay.testing.contracts.ContractsExtension;
import dev.assay.testing.contracts.Deployed;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The blocks of docs/contracts/standards.md. */
@ExtendWith(ContractsExtension.class)
class StandardsPageTest {

    // snippet: standards-own
    interface VotesToken extends Erc20Permit, Votes {} // and methods of your own
    // end snippet

    private Contracts contracts;
    private Chain chain;
    private LocalKey key;
    private Address owner;
    private Address shop;
    private Address address;

    @BeforeEach
    void deploy(Contracts contracts) {
        this.contracts = contracts;
        key = LocalKey.parse(contracts.chain().account("bob").privateKey());
        owner = key.address();
        shop = contracts.account("alice");
        chain = Chain.of(contracts.rpc()).with(Sender.of(contracts.rpc(), key));
        address = deploy(
                Starters.erc20("Votes", "VOT")
                        .permit()
                        .votes()
                        .first(BigInteger.TEN)
                        .starter(),
                owner);
    }

    private Address deploy(Starter starter, Object... arguments) {
        return contracts
                .deploy(contracts.compile(starter.project()).artifact(starter.name()), arguments)
                .address();
    }

    @Test
    void readsSendsAndKeepsCalls() {
        BigInteger amount = BigInteger.TWO;
        List<Address> owners = List.of(owner, shop);
        long older = chain.blockNumber().get();
        List<String> refused = new ArrayList<>();

        // snippet: standards-token
        Erc20 token = chain.bind(Erc20.class, address);
        String symbol = token.symbol(); // also of MKR, whose symbol is 32 bytes
        BigInteger balance = token.balanceOf(owner);
        try {
            token.transfer(shop, amount).await(); // also of USDT, which answers nothing
        } catch (RevertException e) {
            e.error(Erc20.InsufficientBalance.class).ifPresent(error -> refused.add("has " + error.balance()));
        }
        // end snippet

        // snippet: standards-later
        List<Call<BigInteger>> calls = owners.stream()
                .map(who -> Call.of(token, t -> t.balanceOf(who)))
                .toList();
        List<Outcome<BigInteger>> balances = chain.read(calls); // one trip, one block
        BigInteger before =
                Call.of(token, Erc20::totalSupply).with(CallOptions.at(older)).get();
        Draft draft = Call.draft(token, t -> t.transfer(shop, amount)); // for a proposal, a Safe, another sender
        // end snippet

        BigInteger all = BigInteger.TEN.pow(19);
        assertThat(symbol).isEqualTo("VOT");
        assertThat(balance).isEqualTo(all).isEqualTo(before);
        assertThat(balances).extracting(Outcome::value).containsExactly(all.subtract(amount), amount);
        assertThat(draft.to()).contains(address);
        assertThat(refused).isEmpty();
        assertThat(chain.bind(VotesToken.class, address).delegates(owner)).isEqualTo(Address.ZERO);
    }

    @Test
    void allowsByASignature() {
        Address spender = owner;
        LocalKey holder = LocalKey.parse(contracts.chain().account("alice").privateKey());
        BigInteger amount = BigInteger.TEN;
        Instant deadline = contracts.chain().time().plusSeconds(600);

        // snippet: standards-permit
        Erc20Permit token = chain.bind(Erc20Permit.class, address);
        Permit permit = Permit.of(holder.address(), spender, amount, token.nonces(holder.address()), deadline);
        Signature signature = holder.sign(permit.typedData(Domains.of(chain, address)));
        token.permit(permit, signature).await(); // sent by whoever has the signature
        // end snippet

        assertThat(token.allowance(holder.address(), spender)).isEqualTo(amount);
    }

    @Test
    void proposes() {
        Address timelock = deploy(Starters.timelock(), 60, List.of(), List.of(Address.ZERO), owner);
        Address house =
                deploy(Starters.governor("House").votingDelay(0).votingPeriod(9).starter(), address, timelock);
        chain.bind(AccessControl.class, timelock)
                .grantRole(TimelockController.PROPOSER_ROLE, house)
                .await();
        chain.bind(Votes.class, address).delegate(owner).await();
        Erc20 token = chain.bind(Erc20.class, address);
        BigInteger amount = BigInteger.ONE;

        // snippet: standards-govern
        Governor governor = chain.bind(Governor.class, house);
        Draft pay = Call.draft(token, t -> t.transfer(shop, amount));
        List<Address> targets = List.of(pay.to().orElseThrow());
        List<BigInteger> values = List.of(pay.value());
        List<Bytes> data = List.of(pay.data());
        governor.propose(targets, values, data, "Pay the shop.").await();

        Bytes32 description = GovernanceIds.descriptionHash("Pay the shop.");
        BigInteger id = GovernanceIds.proposalId(targets, values, data, description);
        ProposalState state = governor.state(id); // PENDING
        // end snippet

        contracts.chain().mine(2);
        governor.castVote(id, Support.FOR).await();
        assertThat(state).isEqualTo(ProposalState.PENDING);
        assertThat(governor.hasVoted(id, owner)).isTrue();
    }

    @Test
    void asksForNames() {
        Deployed names = contracts.deploy("Names.sol");
        contracts
                .chain()
                .setCode(Ens.REGISTRY.toHex(), chain.code(names.address()).get().toHex());
        Deployed registry = contracts.at(Ens.REGISTRY, names.abi());
        Bytes32 node = EnsName.parse("shop.eth").namehash();
        registry.send("set", node, shop);
        registry.send("setText", node, "url", "https://shop.example");
        registry.send(
                "setName",
                EnsName.parse(shop.toHex().substring(2) + ".addr.reverse").namehash(),
                "shop.eth");

        // snippet: standards-ens
        Ens ens = Ens.of(chain);
        Optional<Address> found = ens.address("shop.eth");
        Optional<String> url = ens.text("shop.eth", "url");
        Optional<EnsName> name = ens.name(shop); // only if the name stands for the account
        // end snippet

        assertThat(found).contains(shop);
        assertThat(url).contains("https://shop.example");
        assertThat(name).contains(EnsName.parse("shop.eth"));
    }
}
