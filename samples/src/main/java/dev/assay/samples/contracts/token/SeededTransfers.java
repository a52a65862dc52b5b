package dev.assay.samples.contracts.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.Sender;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Passes a token around, the same way each time: its founder gives to thirty others, to each less than to the one before, and
 * some of them pass on or burn what they have.
 */
final class SeededTransfers {

    private static final int HOLDERS = 30;
    private static final int ROUNDS = 3;

    /** What is sent, to be sent by whoever has the tokens. */
    interface Token {
        @Solidity("function balanceOf(address account) view returns (uint256)")
        BigInteger balanceOf(Address account);

        @Solidity("function transfer(address to, uint256 value) returns (bool)")
        Draft transfer(Address to, BigInteger value);

        @Solidity("function burn(uint256 value)")
        Draft burn(BigInteger value);
    }

    private final SplittableRandom random = new SplittableRandom(7);
    private final Map<Address, BigInteger> balances = new HashMap<>();
    private final Map<Address, BigInteger> underway = new HashMap<>();
    private final List<Address> holders = new ArrayList<>();
    private final Token token;
    private final List<Sender> people;

    private SeededTransfers(Token token, List<Sender> people) {
        this.token = token;
        this.people = people;
    }

    /** The first of the people has all of the token. */
    static SeededTransfers of(Chain chain, Address token, List<Sender> people) {
        SeededTransfers transfers = new SeededTransfers(chain.bind(Token.class, token), people);
        people.stream().map(Sender::address).forEach(transfers.holders::add);
        for (long i = people.size(); i <= HOLDERS; i++) {
            transfers.holders.add(Address.copyOf(
                    Bytes32.of(BigInteger.valueOf(0xa55a0000L + i)).toArray(), 12));
        }
        return transfers;
    }

    void run() {
        Sender founder = people.get(0);
        balances.put(founder.address(), token.balanceOf(founder.address()));
        List<Draft> gifts = new ArrayList<>();
        for (Address holder : holders.subList(1, holders.size())) {
            gifts.add(pay(founder.address(), holder, 5));
        }
        finish(founder.sendAll(gifts));
        for (int round = 0; round < ROUNDS; round++) {
            // Nobody spends in a round what he gets in it, so the order in which blocks take them is all the same.
            List<Pending> sent = new ArrayList<>();
            for (Sender person : people.subList(1, people.size())) {
                sent.addAll(person.sendAll(drafts(person.address())));
            }
            finish(sent);
        }
    }

    private List<Draft> drafts(Address from) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            drafts.add(pay(from, holders.get(1 + random.nextInt(HOLDERS)), 10 + random.nextInt(60)));
        }
        if (random.nextInt(5) == 0) {
            drafts.add(token.burn(take(from, 50)));
        }
        return drafts;
    }

    private Draft pay(Address from, Address to, int percent) {
        BigInteger amount = take(from, percent);
        underway.merge(to, amount, BigInteger::add);
        return token.transfer(to, amount);
    }

    private BigInteger take(Address from, int percent) {
        BigInteger has = balances.getOrDefault(from, BigInteger.ZERO);
        BigInteger amount = has.multiply(BigInteger.valueOf(percent)).divide(BigInteger.valueOf(100));
        balances.put(from, has.subtract(amount));
        return amount;
    }

    private void finish(List<Pending> sent) {
        sent.forEach(Pending::await);
        underway.forEach((holder, amount) -> balances.merge(holder, amount, BigInteger::add));
        underway.clear();
    }

    /** Returns what everybody should have. */
    Map<Address, BigInteger> balances() {
        return Map.copyOf(balances);
    }
}
