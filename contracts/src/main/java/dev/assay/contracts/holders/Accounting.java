package dev.assay.contracts.holders;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.EventRecord;
import dev.assay.contracts.standards.token.Erc20;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a token add up to balances, and which functions tell the sum and a balance. Immutable; each method
 * returns a changed copy.
 */
public final class Accounting {

    private final AbiFunction supply;
    private final AbiFunction balance;
    private final List<Rule<?>> rules;

    private Accounting(AbiFunction supply, AbiFunction balance, List<Rule<?>> rules) {
        this.supply = supply;
        this.balance = balance;
        this.rules = List.copyOf(rules);
    }

    /**
     * Returns one without events.
     *
     * @param supply the function of the sum, without parameters, with one integer as result
     * @param balance the function of one balance, of an address, with one integer as result
     * @throws IllegalArgumentException if a line is no such function
     */
    public static Accounting of(String supply, String balance) {
        AbiFunction sum = AbiFunction.parse(supply);
        AbiFunction one = AbiFunction.parse(balance);
        if (!sum.signature().endsWith("()") || sum.outputs().size() != 1) {
            throw new IllegalArgumentException("supply must have no parameter and one result: " + supply);
        }
        if (!one.signature().endsWith("(address)") || one.outputs().size() != 1) {
            throw new IllegalArgumentException("balance must have an address as parameter and one result: " + balance);
        }
        return new Accounting(sum, one, List.of());
    }

    /**
     * Returns this one with an event more.
     *
     * @param movement what a log of it moves
     */
    public <T extends Record> Accounting and(EventRecord<T> event, Function<? super T, Movement> movement) {
        List<Rule<?>> more = new ArrayList<>(rules);
        more.add(new Rule<>(requireNonNull(event, "event"), requireNonNull(movement, "movement")));
        return new Accounting(supply, balance, more);
    }

    /** Returns that of ERC-20: Transfer moves, from the zero address it mints, to it it burns. */
    public static Accounting erc20() {
        return ofBalances().and(transfer(), t -> new Movement(unlessZero(t.from()), unlessZero(t.to()), t.value()));
    }

    /**
     * Returns that of WETH9, the wrapped ether of Ethereum: Deposit mints and Withdrawal burns, without a Transfer, and
     * the zero address has a balance like any other. Its supply is the ether it has, so that ether forced upon it does
     * not reconcile.
     */
    public static Accounting weth9() {
        return ofBalances()
                .and(transfer(), t -> new Movement(t.from(), t.to(), t.value()))
                .and(
                        record("event Deposit(address indexed dst, uint256 wad)", Deposit.class),
                        d -> new Movement(null, d.dst(), d.wad()))
                .and(
                        record("event Withdrawal(address indexed src, uint256 wad)", Withdrawal.class),
                        w -> new Movement(w.src(), null, w.wad()));
    }

    /**
     * Returns that of tokens that keep shares and compute balances of them, such as stETH of Lido: what is counted are
     * shares, by TransferShares and SharesBurnt, against {@code getTotalShares} and {@code sharesOf}. stETH itself has
     * told shares since 2022 only (LIP-11 of Lido), so that it does not reconcile by this alone.
     */
    public static Accounting shares() {
        return of(
                        "function getTotalShares() view returns (uint256)",
                        "function sharesOf(address account) view returns (uint256)")
                .and(
                        record(
                                "event TransferShares(address indexed from, address indexed to, uint256 sharesValue)",
                                TransferShares.class),
                        t -> new Movement(unlessZero(t.from()), unlessZero(t.to()), t.sharesValue()))
                .and(
                        record(
                                "event SharesBurnt(address indexed account, uint256 preRebaseTokenAmount,"
                                        + " uint256 postRebaseTokenAmount, uint256 sharesAmount)",
                                SharesBurnt.class),
                        b -> new Movement(unlessZero(b.account()), null, b.sharesAmount()));
    }

    private static Accounting ofBalances() {
        return of(
                "function totalSupply() view returns (uint256)",
                "function balanceOf(address account) view returns (uint256)");
    }

    private static EventRecord<Erc20.Transfer> transfer() {
        return EventRecord.of(Erc20.Transfer.class);
    }

    private static <T extends Record> EventRecord<T> record(String line, Class<T> type) {
        return EventRecord.of(AbiEvent.parse(line), type);
    }

    private static @Nullable Address unlessZero(Address address) {
        return address.isZero() ? null : address;
    }

    AbiFunction supply() {
        return supply;
    }

    AbiFunction balance() {
        return balance;
    }

    List<Rule<?>> rules() {
        return rules;
    }

    /** An event and what its logs move. */
    record Rule<T extends Record>(EventRecord<T> event, Function<? super T, Movement> movement) {}

    record Deposit(Address dst, BigInteger wad) {}

    record Withdrawal(Address src, BigInteger wad) {}

    record TransferShares(Address from, Address to, BigInteger sharesValue) {}

    record SharesBurnt(
            Address account,
            BigInteger preRebaseTokenAmount,
            BigInteger postRebaseTokenAmount,
            BigInteger sharesAmount) {}
}
