package dev.assay.samples.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.chain.BlockRef;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.inspect.Fact;
import dev.assay.contracts.inspect.Inspect;
import dev.assay.contracts.inspect.Inspection;
import dev.assay.contracts.inspect.Party;
import dev.assay.contracts.inspect.Power;
import dev.assay.contracts.inspect.Standard;
import dev.assay.testing.contracts.Contracts;
import dev.assay.testing.contracts.ContractsExtension;
import dev.assay.testing.contracts.Deployed;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The blocks of docs/contracts/inspecting.md. */
@ExtendWith(ContractsExtension.class)
class InspectingPageTest {

    private Chain chain;
    private Address address;
    private Address alice;
    private Address bob;
    private long block;

    @BeforeEach
    void deploy(Contracts contracts) {
        chain = Chain.connect(contracts.chain().url());
        alice = contracts.account("alice");
        bob = contracts.account("bob");
        Deployed code = contracts.deploy("Club.sol:ClubToken");
        var start = AbiFunction.parse("start(address)").encode(List.of(alice));
        address = contracts
                .deploy("Club.sol:ClubProxy", code.address(), bob, start)
                .address();
        block = contracts.chain().blockNumber();
    }

    @Test
    void looksAtAnAddress() {
        // snippet: inspecting-at
        Inspection seen = Inspect.on(chain).at(address);
        Address code = seen.proxy().implementation().value(); // whose code runs there
        Party admin = seen.admin().value(); // who may replace it: a ProxyAdmin
        Party last = admin.last(); // and who owns that in the end
        List<Address> minters =
                seen.roles().value().find("MINTER_ROLE").orElseThrow().addresses();
        System.out.println(seen.summary());
        // end snippet

        assertThat(code).isNotEqualTo(address);
        assertThat(last.address()).isEqualTo(bob);
        assertThat(minters).containsExactly(alice);
        assertThat(seen.summary())
                .isEqualTo("contract " + address + " on block " + block + "\n"
                        + "  code: " + seen.code().size() + " bytes, hash " + seen.codeHash() + "\n"
                        + "  proxy: transparent to " + code + "\n"
                        + "  admin: PROXY_ADMIN " + admin.address() + ", owned by ACCOUNT " + bob + "\n"
                        + "  role: DEFAULT_ADMIN_ROLE [" + alice + "]\n"
                        + "  role: MINTER_ROLE [" + alice + "]\n"
                        + "  token: Club (CLB), decimals 18, supply 0\n"
                        + "  standards: ERC165, ERC20, ACCESS_CONTROL\n"
                        + "  mint: mint(address,uint256)\n"
                        + "  upgrade: the proxy's, by its admin, upgradeToAndCall(address,bytes)");
    }

    @Test
    void tellsWhatIsNotThereFromWhatIsNotKnown() {
        Inspection seen = Inspect.on(chain).at(address);

        // snippet: inspecting-facts
        Fact<Party> owner = seen.owner();
        boolean none = owner.isAbsent(); // there is no owner(): its code was read to the end
        boolean open = owner.isUnknown(); // could not be found out, and toString says why
        String asked = owner.evidence().query(); // "eth_call owner() of 0x..."
        Fact<List<String>> minting = seen.powers().get(Power.MINT);
        Fact<Boolean> token = seen.standards().get(Standard.ERC20);
        // end snippet

        assertThat(none).isTrue();
        assertThat(open).isFalse();
        assertThat(asked).isEqualTo("eth_call owner() of " + address);
        assertThat(minting.value()).containsExactly("mint(address,uint256)");
        assertThat(token.value()).isTrue();
    }

    @Test
    void looksBack() {
        long deployed = block;

        // snippet: inspecting-block
        Inspection then = Inspect.on(chain)
                .block(BlockRef.number(block)) // pinned by its hash
                .logsSince(deployed) // where the logs of roles begin; the first block unless set
                .at(address);
        // end snippet

        assertThat(then.blockNumber()).isEqualTo(block);
        assertThat(then.roles().value().all()).hasSize(2);
    }
}
