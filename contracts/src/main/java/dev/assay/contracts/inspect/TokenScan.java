package dev.assay.contracts.inspect;

import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** Looks closer at a token of ERC-20. */
final class TokenScan {

    private static final AbiFunction NAME = view("name()", "string");
    private static final AbiFunction SYMBOL = view("symbol()", "string");
    private static final AbiFunction OLD_NAME = view("name()", "bytes32");
    private static final AbiFunction OLD_SYMBOL = view("symbol()", "bytes32");
    // Read as a full word, so that what does not fit is seen.
    private static final AbiFunction DECIMALS = view("decimals()", "uint256");
    private static final BigInteger MANY = BigInteger.valueOf(36);
    private static final BigInteger MOST = BigInteger.valueOf(255);

    private final Callee callee;
    private final Fact<Boolean> erc20;

    TokenScan(Callee callee, Fact<Boolean> erc20) {
        this.callee = callee;
        this.erc20 = erc20;
    }

    private static AbiFunction view(String signature, String result) {
        return AbiFunction.parse("function " + signature + " view returns (" + result + ")");
    }

    Fact<TokenFacts> token() {
        if (erc20.isKnown() && !erc20.value()) {
            return new Fact.Absent<>(erc20.evidence());
        }
        return erc20.map(yes -> facts());
    }

    private TokenFacts facts() {
        Fact<BigInteger> decimals = callee.read(DECIMALS, BigInteger.class);
        return new TokenFacts(
                text(NAME, OLD_NAME),
                text(SYMBOL, OLD_SYMBOL),
                decimals.isKnown() && decimals.value().compareTo(MOST) > 0
                        ? new Fact.Unknown<>("it answers with " + decimals.value(), decimals.evidence())
                        : decimals.map(BigInteger::intValueExact),
                callee.read(StandardScan.SUPPLY, BigInteger.class),
                quirks(decimals));
    }

    private Fact<String> text(AbiFunction function, AbiFunction old) {
        Fact<String> text = callee.read(function, String.class);
        return text.isUnknown() ? orElse(callee.read(old, Bytes32.class).map(TokenScan::text), text) : text;
    }

    private static <T> Fact<T> orElse(Fact<T> one, Fact<T> other) {
        return one.isKnown() ? one : other;
    }

    private static String text(Bytes32 word) {
        byte[] bytes = word.toArray();
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private Map<Quirk, Fact<Boolean>> quirks(Fact<BigInteger> decimals) {
        TransferTrial trial = new TransferTrial(callee.book(), callee.address());
        Fact<TransferTrial.Outcome> some = trial.transfer(false);
        Fact<TransferTrial.Outcome> tooMuch = trial.transfer(true);
        Map<Quirk, Fact<Boolean>> all = new EnumMap<>(Quirk.class);
        all.put(Quirk.BYTES32_TEXT, bytes32Text());
        all.put(Quirk.NO_DECIMALS, ofDecimals(decimals, true, number -> false));
        all.put(Quirk.MANY_DECIMALS, ofDecimals(decimals, false, number -> number.compareTo(MANY) > 0));
        all.put(Quirk.NO_RETURN_VALUE, ofGood(some, outcome -> outcome.size().signum() == 0));
        all.put(
                Quirk.FALSE_ON_FAILURE,
                tooMuch.map(outcome -> outcome.good()
                        && outcome.size().signum() > 0
                        && outcome.word().signum() == 0));
        all.put(
                Quirk.FEE_ON_TRANSFER,
                ofGood(
                        some,
                        outcome -> outcome.arrived().compareTo(outcome.sent()) < 0
                                || outcome.sent().compareTo(TransferTrial.AMOUNT) > 0));
        all.put(Quirk.COMPUTED_BALANCE, trial.computed());
        return all;
    }

    private static Fact<Boolean> ofDecimals(Fact<BigInteger> decimals, boolean ofNone, Predicate<BigInteger> ofNumber) {
        return decimals.isAbsent() ? new Fact.Known<>(ofNone, decimals.evidence()) : decimals.map(ofNumber::test);
    }

    /** Something about a transfer that went through. */
    private static Fact<Boolean> ofGood(Fact<TransferTrial.Outcome> tried, Predicate<TransferTrial.Outcome> what) {
        boolean refused = tried.isKnown()
                && (!tried.value().good() || tried.value().sent().signum() == 0);
        return refused
                ? new Fact.Unknown<>("a transfer that was tried is refused", tried.evidence())
                : tried.map(what::test);
    }

    private Fact<Boolean> bytes32Text() {
        Fact<Boolean> name = isOld(NAME, OLD_NAME);
        Fact<Boolean> symbol = isOld(SYMBOL, OLD_SYMBOL);
        return name.find().orElse(false) || !symbol.isKnown() ? name : symbol;
    }

    private Fact<Boolean> isOld(AbiFunction function, AbiFunction old) {
        Fact<String> text = callee.read(function, String.class);
        Answer answer = callee.book().call(callee.address(), function);
        if (text.isUnknown() && answer.data().size() == 32) {
            return callee.read(old, Bytes32.class).map(word -> true);
        }
        return text.map(any -> false);
    }
}
