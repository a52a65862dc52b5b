package dev.assay.contracts.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.chain.BlockRef;
import dev.assay.contracts.chain.Chain;
import dev.assay.core.error.AssayException;
import java.math.BigInteger;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Owners, powers and standards, on a chain. */
class InspectControlTest {

    private static Site site;
    private static Address alice;

    @BeforeAll
    static void open() {
        site = Site.open("Odd.sol", "Ordinary.sol");
        alice = site.account("alice");
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void ownerAndWhoIsToBeTheNext() {
        Address house = site.deploy("House", alice);
        Inspection before = site.look(house);
        site.sendFrom("alice", house, "transferOwnership(address)", site.account("bob"));
        Inspection during = site.look(house);
        site.sendFrom("bob", house, "acceptOwnership()");
        site.sendFrom("bob", house, "renounceOwnership()");
        Inspection after = site.look(house);

        assertThat(before.owner().value().address()).isEqualTo(alice);
        assertThat(before.owner().evidence().query()).isEqualTo("eth_call owner() of " + house);
        assertThat(before.pendingOwner().isAbsent()).isTrue();
        assertThat(during.owner().value().address()).isEqualTo(alice);
        assertThat(during.pendingOwner().value()).isEqualTo(site.account("bob"));
        assertThat(after.owner().value().kind()).isEqualTo(PartyKind.NOBODY);
    }

    @Test
    void whatChangesAfterThePinnedBlockDoesNotShow() {
        Address house = site.deploy("House", alice);
        long block = site.node().blockNumber();
        site.sendFrom("alice", house, "transferOwnership(address)", site.account("bob"));
        site.sendFrom("bob", house, "acceptOwnership()");

        Inspection then = site.inspect().block(BlockRef.number(block)).at(house);
        Inspection earlier = site.inspect().block(BlockRef.number(block - 1)).at(house);

        assertThat(then.blockNumber()).isEqualTo(block);
        assertThat(then.owner().value().address()).isEqualTo(alice);
        assertThat(then.pendingOwner().isAbsent()).isTrue();
        assertThat(then.owner().evidence().blockHash()).isEqualTo(then.blockHash());
        assertThat(site.look(house).owner().value().address()).isEqualTo(site.account("bob"));
        assertThat(earlier.kind()).isEqualTo(AccountKind.ACCOUNT);
    }

    @Test
    void aBlockThatIsNotThereAndOneThatIsNoneAreErrors() {
        assertThatThrownBy(
                        () -> site.inspect().block(BlockRef.number(1_000_000)).at(alice))
                .isInstanceOf(AssayException.class);
        assertThatThrownBy(() -> site.inspect().block(BlockRef.PENDING)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ownersOfOwnersAreFollowedButNotInCircles() {
        Address one = site.deploy("Owned");
        Address two = site.deploy("Owned");
        site.send(one, "setOwner(address)", two);
        site.send(two, "setOwner(address)", alice);
        Party owner = site.look(one).owner().value();
        site.send(two, "setOwner(address)", one);
        Party circle = site.look(one).owner().value();

        assertThat(owner.kind()).isEqualTo(PartyKind.CONTRACT);
        assertThat(owner.last().address()).isEqualTo(alice);
        assertThat(circle.last().address()).isEqualTo(one);
        assertThat(circle.last().owner().toString()).contains("owners go round");
    }

    @Test
    void thatThereIsNoOwnerIsAnotherThingThanThatItIsNotKnown() {
        Address deeds = site.deploy("Deeds");
        Address moody = site.deploy("Moody");

        Address owned = site.deploy("Owned");
        site.send(owned, "setOwner(address)", deeds);

        assertThat(site.look(owned).owner().value().owner().isAbsent()).isTrue();
        Fact<Party> none = site.look(deeds).owner();
        Fact<Party> unknown = site.look(moody).owner();

        assertThat(none.isAbsent()).isTrue();
        assertThat(unknown.isUnknown()).isTrue();
        assertThat(unknown.toString()).contains("reverts", "not today");
        assertThatThrownBy(unknown::value)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("not today");
    }

    @Test
    void whoAnswersAnythingIsNotBelieved() {
        for (BigInteger word : List.of(BigInteger.ONE, BigInteger.valueOf(32), new BigInteger(1, alice.toArray()))) {
            Address anything = site.deploy("Anything", word);

            Inspection seen = site.look(anything);

            assertThat(seen.owner().isKnown()).isFalse();
            assertThat(seen.pendingOwner().isKnown()).isFalse();
            assertThat(seen.standards().values())
                    .allSatisfy(fact -> assertThat(fact.find().orElse(false)).isFalse());
            assertThat(seen.powers().values()).noneMatch(Fact::isKnown);
            assertThat(seen.proxy().kind().value()).isEqualTo(ProxyKind.NONE);
        }
    }

    @Test
    void answersThatAreTooLongAreNoneAndHarmOnlyThemselves() {
        Address flood = site.deploy("Flood", 100_000);

        Inspection seen = site.look(flood);
        Inspection narrow = Inspect.on(Chain.of(site.narrow(400_000))).at(flood);
        Inspection tooNarrow = Inspect.on(Chain.of(site.narrow(150_000))).at(flood);

        assertThat(seen.owner().toString()).contains("answers with 100000 bytes");
        assertThat(seen.powers().get(Power.MINT).value()).containsExactly("mint(address,uint256)");
        assertThat(narrow.powers().get(Power.MINT).value()).containsExactly("mint(address,uint256)");
        assertThat(tooNarrow.owner().toString()).contains("cannot be read");
    }

    @Test
    void whoSaysYesToEveryInterfaceIsNotBelieved() {
        Inspection seen = site.look(site.deploy("SaysYes"));

        assertThat(seen.standards().get(Standard.ERC165).value()).isFalse();
        assertThat(seen.standards().get(Standard.ERC721).value()).isFalse();
        assertThat(seen.standards().get(Standard.ERC721).evidence().query()).contains("0xffffffff");
    }

    @Test
    void powersAreFunctionsThatTheCodeHas() {
        Inspection token = site.look(site.deploy("Token", alice));
        Inspection old = site.look(site.deploy("OldToken"));

        assertThat(token.powers().get(Power.PAUSE).value()).containsExactly("pause()", "unpause()");
        assertThat(token.powers().get(Power.MINT).value()).containsExactly("mint(address,uint256)");
        assertThat(token.powers().get(Power.BURN).value()).contains("burn(uint256)", "burnFrom(address,uint256)");
        assertThat(token.powers().get(Power.BLACKLIST).isAbsent()).isTrue();
        assertThat(token.powers().get(Power.UPGRADE).isAbsent()).isTrue();
        assertThat(old.powers().get(Power.BLACKLIST).value()).containsExactly("addBlackList(address)");
        assertThat(old.powers().get(Power.SEIZE).value()).containsExactly("destroyBlackFunds(address)");
        assertThat(old.powers().get(Power.SET_FEE).value()).containsExactly("setParams(uint256,uint256)");
        assertThat(old.powers().get(Power.MINT).isAbsent()).isTrue();
    }

    @Test
    void anAbiNamesPowersThatTheirSelectorsDoNot() {
        Address old = site.deploy("OldToken");
        Abi abi = Abi.parse("function theMintersSecretDoor(address to)\nfunction mintElsewhere(address to)");

        Inspection seen = site.inspect().knowing(abi).at(old);

        assertThat(seen.powers().get(Power.MINT).value()).containsExactly("theMintersSecretDoor(address)");
    }

    @Test
    void standardsByErc165AndByTrying() {
        Address token = site.deploy("Token", alice);
        Inspection seen = site.look(token);
        Inspection vault = site.look(site.deploy("Vault", token));

        assertThat(kept(seen))
                .containsExactly(
                        Standard.ERC165, Standard.ERC20, Standard.ERC2612, Standard.ERC5267, Standard.ACCESS_CONTROL);
        assertThat(kept(vault)).containsExactly(Standard.ERC20, Standard.ERC4626);
        assertThat(kept(site.look(site.deploy("Deeds"))))
                .containsExactly(Standard.ERC165, Standard.ERC721, Standard.ERC721_METADATA);
        assertThat(kept(site.look(site.deploy("Items")))).containsExactly(Standard.ERC165, Standard.ERC1155);
        assertThat(kept(site.look(site.deploy("House", alice)))).isEmpty();
        assertThat(site.look(site.deploy("House", alice)).standards().values()).allMatch(Fact::isKnown);
    }

    private static List<Standard> kept(Inspection seen) {
        return seen.standards().entrySet().stream()
                .filter(each -> each.getValue().find().orElse(false))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
