package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import java.util.Optional;

/**
 * What a node said to a {@link Query}.
 *
 * @param data the bytes it gave, or those of a revert
 * @param reason why it gave none; empty if it did
 */
record Answer(State state, Bytes data, String reason) {

    /** What became of the question. */
    enum State {
        /** It was not asked yet; it will be, and everything that depends on it worked out once more. */
        PENDING,
        GIVEN,
        REVERTED,
        REFUSED
    }

    static final Answer PENDING = new Answer(State.PENDING, Bytes.EMPTY, "it was not asked yet");

    static Answer given(Bytes data) {
        return new Answer(State.GIVEN, data, "");
    }

    boolean isGiven() {
        return state == State.GIVEN;
    }

    /** The address that a word holds; empty if it holds nothing or something else. */
    Optional<Address> address() {
        if (!isGiven() || data.size() != 32) {
            return Optional.empty();
        }
        for (int i = 0; i < 12; i++) {
            if (data.at(i) != 0) {
                return Optional.empty();
            }
        }
        Address address = Address.copyOf(data.toArray(), 12);
        return address.isZero() ? Optional.empty() : Optional.of(address);
    }
}
