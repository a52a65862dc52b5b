package dev.assay.testing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.standards.EnsName;
import dev.assay.contracts.standards.ens.Ens;
import dev.assay.contracts.standards.ens.EnsRegistry;
import dev.assay.contracts.standards.ens.EnsResolver;
import dev.assay.contracts.standards.ens.OffchainLookupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names on a registry of the test's own. */
@ExtendWith(ContractsExtension.class)
class EnsLifeTest {

    private Hands hands;
    private Deployed records;
    private EnsRegistry registry;
    private Ens ens;
    private Address alice;
    private Address bob;

    @BeforeEach
    void deploy(Contracts contracts) {
        hands = new Hands(contracts);
        alice = contracts.account("alice");
        bob = contracts.account("bob");
        Address address = hands.deploy("Names.sol:Registry");
        registry = hands.as("alice").bind(EnsRegistry.class, address);
        records = contracts.deploy("Names.sol:Records");
        ens = Ens.of(hands.as("alice"), address);
    }

    private static Bytes32 node(String name) {
        return EnsName.parse(name).namehash();
    }

    private static String reverse(Address account) {
        return account.toHex().substring(2) + ".addr.reverse";
    }

    private void resolver(String name, Address resolver) {
        registry.setResolver(node(name), resolver).await();
    }

    @Test
    void readsWhatANameStandsFor() {
        Bytes bitcoin = Bytes.parse("0x76a91462e907b15cbf27d5425399ebf6f0fb50ebb88f1888ac");
        resolver("bob.eth", records.address());
        records.send("setAddr", node("bob.eth"), bob);
        records.send("setCoin", node("bob.eth"), 0, bitcoin);
        records.send("setText", node("bob.eth"), "url", "https://bob.example");
        records.send("setContenthash", node("bob.eth"), Bytes.parse("0xe301"));

        assertThat(ens.address("Bob.eth")).contains(bob);
        assertThat(ens.address("bob.eth", 0)).contains(bitcoin);
        assertThat(ens.text("bob.eth", "url")).contains("https://bob.example");
        assertThat(ens.contenthash("bob.eth")).contains(Bytes.parse("0xe301"));
        assertThat(ens.text("bob.eth", "avatar")).isEmpty();
        assertThat(ens.address("bob.eth", 2)).isEmpty();
        assertThat(ens.address("carol.eth")).isEmpty();
        assertThat(ens.address("sub.bob.eth"))
                .as("the resolver above it does not resolve names below it")
                .isEmpty();
        assertThatThrownBy(() -> ens.address("bob..eth")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void believesANameOnlyIfItStandsForTheAccount() {
        resolver("bob.eth", records.address());
        resolver(reverse(bob), records.address());
        resolver(reverse(alice), records.address());
        records.send("setAddr", node("bob.eth"), bob);
        records.send("setName", node(reverse(bob)), "bob.eth");
        records.send("setName", node(reverse(alice)), "bob.eth");

        assertThat(ens.name(bob)).contains(EnsName.parse("bob.eth"));
        assertThat(ens.name(alice)).as("of somebody else").isEmpty();
        records.send("setName", node(reverse(bob)), "Bob.eth");
        assertThat(ens.name(bob)).as("not in its normal form").isEmpty();
        records.send("setName", node(reverse(bob)), "bob..eth");
        assertThat(ens.name(bob)).as("no name at all").isEmpty();
        assertThat(ens.name(Address.ZERO)).isEmpty();
    }

    @Test
    void asksTheResolverOfAllNamesBelowAnother() {
        resolver("club.eth", hands.deploy("Names.sol:Wildcard"));
        byte[] hash = EnsName.parse("eve.club.eth").toDns().keccak256().toArray();

        assertThat(ens.address("eve.club.eth")).contains(Address.copyOf(hash, 12));
        assertThat(ens.text("eve.club.eth", "any")).contains("eve");
        assertThat(ens.text("a.eve.club.eth", "any")).contains("a");
        assertThat(ens.text("club.eth", "any")).contains("club");
    }

    @Test
    void asksResolversFromBeforeErc165() {
        Address old = hands.deploy("Names.sol:OldRecords");
        resolver("old.eth", old);
        hands.as("alice")
                .bind(EnsResolver.class, old)
                .setAddr(node("old.eth"), bob)
                .await();

        assertThat(ens.address("old.eth")).contains(bob);
    }

    @Test
    void saysThatTheAnswerIsElsewhere() {
        Address elsewhere = hands.deploy("Names.sol:Elsewhere");
        resolver("far.eth", elsewhere);

        OffchainLookupException far = catchThrowableOfType(OffchainLookupException.class, () -> ens.address("far.eth"));

        assertThat(far).hasMessageContaining("far.eth").hasMessageContaining("none was asked");
        assertThat(far.lookup()).hasValueSatisfying(lookup -> {
            assertThat(lookup.sender()).isEqualTo(elsewhere);
            assertThat(lookup.urls()).containsExactly("https://answers.example/{sender}/{data}.json");
            assertThat(lookup.callData().slice(0, 4)).isEqualTo(Bytes.parse("0x3b3b57de"));
        });
    }
}
