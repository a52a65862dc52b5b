package dev.assay.contracts.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.standards.Slots;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of proxy, on a chain. */
class InspectProxiesTest {

    private static final Address SPOT = Address.parse("0x00000000000000000000000000000000000a55b1");

    private static Site site;
    private static Address alice;
    private static Address box;

    @BeforeAll
    static void open() {
        site = Site.open("Odd.sol", "Ordinary.sol");
        alice = site.account("alice");
        box = site.deploy("Box");
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    private static Bytes initialize() {
        return Site.encode("initialize(address)", alice);
    }

    private static Address put(String code) {
        site.node().setCode(SPOT.toHex(), code);
        return SPOT;
    }

    private static void assertPasses(Inspection seen, ProxyKind kind, Address implementation) {
        assertThat(seen.proxy().kind().value()).isEqualTo(kind);
        assertThat(seen.proxy().implementation().value()).isEqualTo(implementation);
        assertThat(seen.proxy().hops()).hasSize(1);
        // What the implementation has is found at the proxy.
        assertThat(seen.selectors().value())
                .contains(
                        Site.encode("value()"),
                        Site.encode("upgradeToAndCall(address,bytes)", box, Bytes.EMPTY)
                                .slice(0, 4));
    }

    @Test
    void transparentWithItsAdminAndWhoOwnsThat() {
        Address proxy = site.deploy("Transparent", box, site.account("bob"), initialize());
        site.requests();

        Inspection seen = site.look(proxy);

        assertThat(site.requests())
                .as("block, proxy, admin and implementation, owner of the admin")
                .isEqualTo(4);
        assertPasses(seen, ProxyKind.TRANSPARENT, box);
        Party admin = seen.admin().value();
        assertThat(admin.kind()).isEqualTo(PartyKind.PROXY_ADMIN);
        assertThat(admin.address()).isEqualTo(seen.proxy().admin().value());
        assertThat(admin.last().address()).isEqualTo(site.account("bob"));
        assertThat(admin.last().kind()).isEqualTo(PartyKind.ACCOUNT);
        assertThat(seen.owner().value().address()).isEqualTo(alice);
        assertThat(seen.powers().get(Power.UPGRADE).value()).contains("the proxy's, by its admin");
        assertThat(seen.proxy().implementation().evidence().query())
                .isEqualTo("eth_getStorageAt of " + proxy
                        + ", slot 0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc");
        assertThat(seen.summary())
                .contains("proxy: transparent to " + box)
                .contains("admin: PROXY_ADMIN " + admin.address() + ", owned by ACCOUNT " + site.account("bob"));
    }

    @Test
    void uupsAndItsImplementationWhichIsNoProxy() {
        Address proxy = site.deploy("Proxy1967", box, initialize());

        Inspection seen = site.look(proxy);
        Inspection behind = site.look(box);

        assertPasses(seen, ProxyKind.UUPS, box);
        assertThat(seen.admin().isAbsent()).isTrue();
        assertThat(seen.owner().value().address()).isEqualTo(alice);
        assertThat(seen.powers().get(Power.UPGRADE).value()).containsExactly("upgradeToAndCall(address,bytes)");
        assertThat(behind.proxy().kind().value()).isEqualTo(ProxyKind.NONE);
        assertThat(behind.proxy().implementation().isAbsent()).isTrue();
        assertThat(behind.owner().value().isNobody()).isTrue();
    }

    @Test
    void plainErc1967() {
        Address house = site.deploy("House", alice);
        Address proxy = site.deploy("Proxy1967", house, Site.encode("rooms()"));

        Inspection seen = site.look(proxy);

        assertThat(seen.proxy().kind().value()).isEqualTo(ProxyKind.ERC1967);
        assertThat(seen.proxy().implementation().value()).isEqualTo(house);
        // Nothing that is looked for replaces the code, and the code was read to its end.
        assertThat(seen.powers().get(Power.UPGRADE).isAbsent()).isTrue();
    }

    @Test
    void beaconWithItsOwner() {
        Address beacon = site.deploy("Beacon", box, site.account("bob"));
        Address proxy = site.deploy("OfBeacon", beacon);

        Inspection seen = site.look(proxy);

        assertPasses(seen, ProxyKind.BEACON, box);
        assertThat(seen.proxy().beacon().value()).isEqualTo(beacon);
        assertThat(seen.proxy().admin().isAbsent()).isTrue();
        assertThat(seen.admin().value().kind()).isEqualTo(PartyKind.BEACON);
        assertThat(seen.admin().value().last().address()).isEqualTo(site.account("bob"));
        assertThat(seen.powers().get(Power.UPGRADE).value()).contains("the beacon's");
        assertThat(seen.proxy().implementation().evidence().query()).contains("implementation() of " + beacon);
    }

    @Test
    void clonesWithAndWithoutArguments() {
        Address cloner = site.deploy("Cloner");
        Address clone = Site.logged(site.send(cloner, "plain(address)", box));
        Bytes arguments = Bytes.parse("0x112233");
        Address longer = Site.logged(site.send(cloner, "withArguments(address,bytes)", box, arguments));

        Inspection seen = site.look(clone);

        assertPasses(seen, ProxyKind.CLONE, box);
        assertThat(seen.proxy().immutableArguments().isAbsent()).isTrue();
        assertThat(site.look(longer).proxy().implementation().value()).isEqualTo(box);
        assertThat(site.look(longer).proxy().immutableArguments().value()).isEqualTo(arguments);
    }

    @Test
    void aCloneOfAProxyWhoseBeaconIsInItsCode() {
        Address beacon = site.deploy("Beacon", box, alice);
        Address proxy = site.deploy("OfBeacon", beacon);
        Address clone = Site.logged(site.send(site.deploy("Cloner"), "plain(address)", proxy));

        ProxyFacts seen = site.look(clone).proxy();

        assertThat(seen.kind().value()).isEqualTo(ProxyKind.CLONE);
        assertThat(seen.hops()).extracting(ProxyHop::kind).containsExactly(ProxyKind.CLONE, ProxyKind.BEACON);
        assertThat(seen.implementation().value()).isEqualTo(box);
        assertThat(seen.beacon().value()).isEqualTo(beacon);
    }

    @Test
    void aCloneOfAProxyWhoseImplementationIsInItsStorageRunsNothing() {
        // The clone has storage of its own, in which the slot is empty: as the chain does it.
        Address proxy = site.deploy("Proxy1967", box, initialize());
        Address clone = Site.logged(site.send(site.deploy("Cloner"), "plain(address)", proxy));

        Fact<Address> implementation = site.look(clone).proxy().implementation();

        assertThat(implementation.isUnknown()).isTrue();
        assertThat(implementation.toString()).contains("an address in no known place");
    }

    @Test
    void proxiesThatGoRoundAndChainsThatAreTooLong() {
        String first = "0x00000000000000000000000000000000000a5500";
        for (int i = 0; i < 12; i++) {
            site.node().setCode(address(i), cloneOf(address(i + 1)));
        }
        site.node().setCode(address(12), "0x00");
        Fact<Address> endless = site.look(Address.parse(first)).proxy().implementation();
        site.node().setCode(address(3), cloneOf(first));
        Fact<Address> round = site.look(Address.parse(first)).proxy().implementation();

        assertThat(endless.toString()).contains("more than 8 times");
        assertThat(round.toString()).contains("calls go round");
        assertThat(site.look(Address.parse(address(7))).proxy().implementation().value())
                .isEqualTo(Address.parse(address(12)));
    }

    private static String address(int index) {
        return String.format("0x00000000000000000000000000000000000a55%02x", index);
    }

    private static String cloneOf(String address) {
        return "0x363d3d373d3d3d363d73" + address.substring(2) + "5af43d82803e903d91602b57fd5bf3";
    }

    @Test
    void slotsOfOldStandards() {
        Bytes32 old = Slots.hash("org.zeppelinos.proxy.implementation");
        Address zeppelin = site.deploy("SlotProxy", old, box);
        site.node()
                .setStorage(
                        zeppelin.toHex(),
                        Slots.hash("org.zeppelinos.proxy.admin").toUnsigned(),
                        new BigInteger(1, alice.toArray()));
        Address proxiable = site.deploy("SlotProxy", Slots.hash("PROXIABLE"), box);

        Inspection seen = site.look(zeppelin);

        assertPasses(seen, ProxyKind.ZEPPELIN, box);
        assertThat(seen.admin().value().address()).isEqualTo(alice);
        assertPasses(site.look(proxiable), ProxyKind.ERC1822, box);
    }

    @Test
    void aSlotThatAProxyDoesNotReadIsNotBelieved() {
        // The code neither delegates nor reads the slot.
        Address house = site.deploy("House", alice);
        site.node()
                .setStorage(
                        house.toHex(),
                        Slots.erc1967("eip1967.proxy.implementation").toUnsigned(),
                        new BigInteger(1, box.toArray()));

        assertThat(site.look(house).proxy().kind().value()).isEqualTo(ProxyKind.NONE);
    }

    @Test
    void proxiesThatSayWhatTheyAre() {
        Address saying = site.deploy("SayingProxy", box);
        Address safe = site.deploy("SafeLikeProxy", box);

        assertPasses(site.look(saying), ProxyKind.ERC897, box);
        assertThat(site.look(saying).admin().isUnknown()).isTrue();
        assertThat(site.look(safe).admin().isAbsent()).isTrue();
        assertPasses(site.look(safe), ProxyKind.SAFE, box);
        assertThat(site.look(safe).proxy().implementation().evidence().query()).contains("slot 0", "masterCopy()");
    }

    @Test
    void aProxyThatIsSeenToRunWhatItsFirstSlotNames() {
        Address proxy = site.deploy("SlotProxy", Bytes32.ZERO, box);

        assertPasses(site.look(proxy), ProxyKind.OTHER, box);
    }

    @Test
    void aProxyWhoseImplementationIsInNoKnownPlaceIsUnknownAndSoIsWhatItCan() {
        Address proxy = site.deploy("SlotProxy", Slots.hash("somewhere"), box);

        Inspection seen = site.look(proxy);

        assertThat(seen.proxy().kind().value()).isEqualTo(ProxyKind.OTHER);
        assertThat(seen.proxy().implementation().isUnknown()).isTrue();
        assertThat(seen.proxy().beacon().isUnknown()).isTrue();
        assertThat(seen.admin().isUnknown()).isTrue();
        assertThat(seen.selectors().isUnknown()).isTrue();
        assertThat(seen.powers().values()).allMatch(Fact::isUnknown);
        assertThat(seen.standards().get(Standard.ERC20).isUnknown()).isTrue();
        // It can be asked all the same.
        assertThat(seen.owner().value().isNobody()).isTrue();
        assertThat(seen.summary()).contains("proxy: other, implementation unknown", "powers not known: pause, mint");
    }

    @Test
    void compoundsProxyNamesItsImplementationAndItsAdmin() {
        Address proxy = site.deploy("NamingProxy", box, alice);

        Inspection seen = site.look(proxy);

        assertPasses(seen, ProxyKind.OTHER, box);
        assertThat(seen.proxy().implementation().evidence().query()).contains("implementation() of " + proxy);
        assertThat(seen.admin().value().address()).isEqualTo(alice);
        assertThat(seen.powers().get(Power.UPGRADE).value())
                .contains("_setImplementation(address)", "the proxy's, by its admin");
    }

    @Test
    void whoNamesAnImplementationAndHandsNothingOverIsNoProxy() {
        Inspection seen = site.look(site.deploy("Beacon", box, alice));

        assertThat(seen.proxy().kind().value()).isEqualTo(ProxyKind.NONE);
    }

    @Test
    void aDiamondHasTheFunctionsOfItsFacets() {
        Address house = site.deploy("Owned");
        Address diamond = site.deploy("Diamond", house, List.of(Site.encode("owner()")));

        Inspection seen = site.look(diamond);

        assertThat(seen.proxy().kind().value()).isEqualTo(ProxyKind.DIAMOND);
        assertThat(seen.proxy().implementation().isUnknown()).isTrue();
        assertThat(seen.proxy().implementation().toString()).contains(house.toString());
        assertThat(seen.selectors().value()).contains(Site.encode("owner()"), Site.encode("facets()"));
        assertThat(seen.owner().value().isNobody()).isTrue();
        assertThat(seen.pendingOwner().isAbsent()).isTrue();
        assertThat(seen.powers().get(Power.UPGRADE).value()).hasSize(1);
        assertThat(seen.powers().get(Power.MINT).isAbsent()).isTrue();
    }

    @Test
    void anAccountThatRunsAContract() {
        Address account = put("0xef0100" + box.toHex().substring(2));

        Inspection seen = site.look(account);

        assertThat(seen.kind()).isEqualTo(AccountKind.DELEGATED_ACCOUNT);
        assertPasses(seen, ProxyKind.DELEGATED_ACCOUNT, box);
        assertThat(seen.admin().value().address()).as("whoever has the key").isEqualTo(account);
        assertThat(seen.admin().value().kind()).isEqualTo(PartyKind.DELEGATED_ACCOUNT);
    }

    @ParameterizedTest
    @CsvSource({"3d3d3d3d363d3d37363d73,5af43d3d93803e602a57fd5bf3", "365f5f375f5f365f73,5af43d5f5f3e5f3d91602a57fd5bf3"
    })
    void variantsOfClonesWork(String before, String after) {
        Address clone = put("0x" + before + box.toHex().substring(2) + after);

        assertPasses(site.look(clone), ProxyKind.CLONE, box);
        // The chain runs it as one: an owner is answered at all.
        assertThat(site.look(clone).owner().value().isNobody()).isTrue();
    }

    @Test
    void anAccountTakesTwoRequests() {
        site.requests();

        Inspection seen = site.look(alice);

        assertThat(site.requests()).isEqualTo(2);
        assertThat(seen.kind()).isEqualTo(AccountKind.ACCOUNT);
        assertThat(seen.codeHash()).isEqualTo(Bytes.EMPTY.keccak256());
        assertThat(List.of(
                        seen.owner(),
                        seen.admin(),
                        seen.pendingOwner(),
                        seen.proxy().implementation()))
                .allMatch(Fact::isAbsent);
        assertThat(seen.powers().values()).allMatch(Fact::isAbsent);
        assertThat(seen.standards().values())
                .allSatisfy(fact -> assertThat(fact.value()).isFalse());
        assertThat(seen.summary()).isEqualTo("account " + alice + " on block " + seen.blockNumber());
    }
}
