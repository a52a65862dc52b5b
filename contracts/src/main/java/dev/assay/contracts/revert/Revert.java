package dev.assay.contracts.revert;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiError;
import dev.assay.contracts.abi.ErrorRecord;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a contract reverted with. Immutable; its text is meant for people. */
public sealed interface Revert {

    /** Returns the bytes it was decoded of. */
    Bytes data();

    /**
     * Returns itself as a record of that class, also where the error was not known before, as with one of a contract behind
     * the one that was called; empty if it is another error, or does not fit the record.
     */
    default <R extends Record> Optional<R> as(Class<R> type) {
        try {
            ErrorRecord<R> asked = ErrorRecord.of(type);
            return asked.error().matches(data()) ? Optional.of(asked.decode(data())) : Optional.empty();
        } catch (RuntimeException misfit) {
            return Optional
                    .empty(); // Its fields are others, or the record refuses them; the bytes are there all the same.
        }
    }

    /**
     * {@code revert("reason")} and {@code require(false, "reason")}: the error {@code Error(string)}.
     *
     * @param data empty where the node gave only the words
     */
    record Message(String text, Bytes data) implements Revert {

        /** Checks its parts. */
        public Message {
            requireNonNull(text, "text");
            requireNonNull(data, "data");
        }

        @Override
        public String toString() {
            return '"' + clipped(text) + '"';
        }
    }

    /** What Solidity checks by itself: the error {@code Panic(uint256)}. */
    record Panic(BigInteger code, Bytes data) implements Revert {

        /** Checks its parts. */
        public Panic {
            requireNonNull(code, "code");
            requireNonNull(data, "data");
        }

        /** Returns the name of the code; empty if it is none that Solidity has. */
        public Optional<PanicCode> known() {
            return PanicCode.find(code);
        }

        @Override
        public String toString() {
            return "panic: " + known().map(PanicCode::toString).orElse("code 0x" + code.toString(16));
        }
    }

    /**
     * An error that a contract declares.
     *
     * @param values its fields, as plain as {@link dev.assay.contracts.abi} says
     * @param error itself as a record; null if none was given for it
     */
    record Custom(
            AbiError declared, List<?> values, @Nullable Record error, Bytes data) implements Revert {

        /** Checks its parts. */
        public Custom {
            requireNonNull(declared, "declared");
            values = List.copyOf(values);
            requireNonNull(data, "data");
        }

        @Override
        public <R extends Record> Optional<R> as(Class<R> type) {
            return type.isInstance(error) ? Optional.of(type.cast(error)) : Revert.super.as(type);
        }

        /** Returns name and fields: {@code NotOwner(caller=0x52...)}. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(declared.name()).append('(');
            for (int i = 0; i < values.size(); i++) {
                String name = declared.inputs().get(i).name();
                text.append(i == 0 ? "" : ", ")
                        .append(name.isEmpty() ? "" : name + "=")
                        .append(clipped(String.valueOf(values.get(i))));
            }
            return text.append(')').toString();
        }
    }

    /** {@code revert()}: no reason was given. */
    record Empty() implements Revert {

        @Override
        public Bytes data() {
            return Bytes.EMPTY;
        }

        @Override
        public String toString() {
            return "no reason given";
        }
    }

    /** Bytes that are no error known here, or one that is malformed. */
    record Unknown(Bytes data) implements Revert {

        /** Checks its parts. */
        public Unknown {
            requireNonNull(data, "data");
        }

        @Override
        public String toString() {
            return "unknown error " + data;
        }
    }

    private static String clipped(String text) {
        return text.length() <= 500 ? text : text.substring(0, 497) + "...";
    }
}
