package dev.assay.contracts.inspect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.standards.Slots;
import dev.assay.core.error.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tries a transfer on the pinned block, without sending anything: somebody new is given tokens by writing into the slots in
 * which balances may be kept, and code at his address sends some of them and looks at the balances.
 */
final class TransferTrial {

    // Not to be found by chance in any storage; fits in 128 bits, which is all that some tokens keep a balance in.
    private static final BigInteger MARK = new BigInteger("a55a7000000000000000", 16);
    static final BigInteger AMOUNT = BigInteger.valueOf(1_000_000);
    private static final int MOST_SLOTS = 60;
    private static final Address SENDER = Address.parse("0x7a31b0f3c2d94e5586a7c18b9e0d2f4a6c8e1b35");
    private static final Address RECEIVER = Address.parse("0x4c90e2d7f81b3a6594d0c7e8b2a1f6530d9e7c42");

    private static final AbiFunction BALANCE = AbiFunction.parse("function balanceOf(address) view returns (uint256)");
    private static final AbiFunction RUN = AbiFunction.parse("function run(address token, address to, uint256 amount)"
            + " returns (uint256 sent, uint256 arrived, bool good, uint256 size, uint256 word)");
    private static final List<Bytes32> PLACES = places();

    private final Book book;
    private final Address token;

    TransferTrial(Book book, Address token) {
        this.book = book;
        this.token = token;
    }

    /** What a transfer came to. */
    record Outcome(BigInteger sent, BigInteger arrived, boolean good, BigInteger size, BigInteger word) {}

    /** The balance that is shown after all places had marks written to them: a mark, another number, or 0. */
    private Fact<BigInteger> shown() {
        Map<String, Object> slots = new LinkedHashMap<>();
        for (int i = 0; i < PLACES.size(); i++) {
            slots.put(PLACES.get(i).toHex(), Bytes32.of(MARK.add(BigInteger.valueOf(i))));
        }
        Query query = new Query(
                "eth_call",
                List.of(Map.of("to", token, "data", BALANCE.encode(List.of(SENDER)))),
                Map.of(token.toHex(), Map.of("stateDiff", slots)),
                "eth_call balanceOf(" + SENDER + ") of " + token + " with marks in " + PLACES.size() + " slots");
        Answer answer = book.ask(query);
        Evidence evidence = book.evidence(query);
        if (!answer.isGiven() || answer.data().size() != 32) {
            String reason = answer.isGiven() ? "a balance is no number" : answer.reason();
            return new Fact.Unknown<>(reason, evidence);
        }
        return new Fact.Known<>(new BigInteger(1, answer.data().toArray()), evidence);
    }

    private static int place(BigInteger shown) {
        BigInteger index = shown.subtract(MARK);
        return index.signum() >= 0 && index.compareTo(BigInteger.valueOf(PLACES.size())) < 0 ? index.intValue() : -1;
    }

    /** Whether a balance is shown as another number than is kept. */
    Fact<Boolean> computed() {
        Fact<BigInteger> shown = shown();
        if (shown.isKnown() && shown.value().signum() == 0) {
            return notFound(shown.evidence());
        }
        return shown.map(number -> place(number) < 0);
    }

    private static <T> Fact<T> notFound(Evidence evidence) {
        return new Fact.Unknown<>(
                "where it keeps balances was not found, or the node does not override storage", evidence);
    }

    /** Tries a transfer of some of the tokens, or of more than there are. */
    Fact<Outcome> transfer(boolean tooMuch) {
        Fact<BigInteger> shown = shown();
        if (!shown.isKnown()) {
            return shown.map(never -> new Outcome(never, never, false, never, never));
        }
        int place = place(shown.value());
        if (place < 0) {
            return notFound(shown.evidence());
        }
        BigInteger amount = tooMuch ? MARK.shiftLeft(8) : AMOUNT;
        Map<String, Object> slot = Map.of(PLACES.get(place).toHex(), Bytes32.of(MARK));
        Query query = new Query(
                "eth_call",
                List.of(Map.of("to", SENDER, "data", RUN.encode(List.of(token, RECEIVER, amount)))),
                Map.of(token.toHex(), Map.of("stateDiff", slot), SENDER.toHex(), Map.of("code", Code.TRIAL)),
                "eth_call transfer(" + RECEIVER + ", " + amount + ") of " + token + " by " + SENDER
                        + ", with a balance of " + MARK + " in slot " + PLACES.get(place));
        return outcome(query);
    }

    private Fact<Outcome> outcome(Query query) {
        Answer answer = book.ask(query);
        Evidence evidence = book.evidence(query);
        if (!answer.isGiven()) {
            return new Fact.Unknown<>(answer.reason(), evidence);
        }
        try {
            List<?> parts = RUN.decodeResult(answer.data());
            return new Fact.Known<>(
                    new Outcome(
                            (BigInteger) parts.get(0),
                            (BigInteger) parts.get(1),
                            (Boolean) parts.get(2),
                            (BigInteger) parts.get(3),
                            (BigInteger) parts.get(4)),
                    evidence);
        } catch (DataException e) {
            return new Fact.Unknown<>("the node does not override code", evidence);
        }
    }

    /** Where balances may be: in a mapping at one of the first slots, in OpenZeppelin's namespace, as Solady does it. */
    private static List<Bytes32> places() {
        List<Bytes32> places = new ArrayList<>();
        for (int slot = 0; slot < MOST_SLOTS; slot++) {
            places.add(Slots.mapping(SENDER, BigInteger.valueOf(slot)));
            places.add(ofVyper(slot));
        }
        places.add(Slots.mapping(
                SENDER, Slots.erc7201("openzeppelin.storage.ERC20").toUnsigned()));
        // Solady: the hash of 20 bytes of the address, 8 of zero and 4 of a seed.
        places.add(SENDER.toBytes()
                .concat(Bytes.parse("0x000000000000000087a211a2"))
                .keccak256());
        return List.copyOf(places);
    }

    /** Vyper hashes the slot first and then the key. */
    private static Bytes32 ofVyper(int slot) {
        byte[] both = new byte[64];
        Bytes32.of(BigInteger.valueOf(slot)).copyTo(both, 0);
        SENDER.copyTo(both, 44);
        return Bytes.copyOf(both).keccak256();
    }

    /** The code that stands at the sender's address. */
    static final class Code {

        static final Bytes TRIAL = read();

        private Code() {}

        private static Bytes read() {
            String name = "transfer-trial.hex";
            try (InputStream in = Objects.requireNonNull(TransferTrial.class.getResourceAsStream(name), name)) {
                return Bytes.parse(new String(in.readAllBytes(), US_ASCII).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
