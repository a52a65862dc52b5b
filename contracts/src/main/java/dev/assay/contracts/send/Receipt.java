package dev.assay.contracts.send;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.EventRecord;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a node says of a transaction that is in a block; a view of it. Immutable and thread-safe. */
public final class Receipt {

    private static final Column HASH = Column.always("transactionHash");
    private static final Column BLOCK = Column.always("blockNumber");
    private static final Column BLOCK_HASH = Column.always("blockHash");
    private static final Column STATUS = Column.sometimes("status");
    private static final Column GAS_USED = Column.always("gasUsed");
    private static final Column PRICE = Column.sometimes("effectiveGasPrice");
    private static final Column L1_FEE = Column.sometimes("l1Fee");
    private static final Column CREATED = Column.sometimes("contractAddress");
    private static final Column LOGS = Column.always("logs");
    private static final Column ADDRESS = Column.always("address");
    private static final Column TOPICS = Column.always("topics");
    private static final Column DATA = Column.always("data");

    private final Row row;

    private Receipt(Row row) {
        this.row = row;
    }

    static Receipt wrap(Row row) {
        return new Receipt(row.detach());
    }

    /** Returns the hash of the transaction. */
    public Bytes32 hash() {
        return hash(HASH);
    }

    /** Returns the number of its block. */
    public long block() {
        return quantity(BLOCK).longValueExact();
    }

    /** Returns the hash of its block. */
    public Bytes32 blockHash() {
        return hash(BLOCK_HASH);
    }

    /** Returns whether it was executed to its end; if not it changed nothing but nonce and fee. */
    public boolean succeeded() {
        // From before Byzantium there is a state root instead, and no way to fail that a receipt shows.
        return !row.has(STATUS) || quantity(STATUS).signum() != 0;
    }

    /** Returns how much gas it used. */
    public long gasUsed() {
        return quantity(GAS_USED).longValueExact();
    }

    /** Returns what was paid per gas, in wei; 0 if the node does not say. */
    public BigInteger gasPrice() {
        return row.has(PRICE) ? quantity(PRICE) : BigInteger.ZERO;
    }

    /** Returns what its bytes cost on the chain below, in wei; 0 where there is no such fee. */
    public BigInteger l1DataFee() {
        return row.has(L1_FEE) && row.value(L1_FEE) != null ? quantity(L1_FEE) : BigInteger.ZERO;
    }

    /** Returns what gas and data cost together, in wei. */
    public BigInteger fee() {
        return gasPrice().multiply(BigInteger.valueOf(gasUsed())).add(l1DataFee());
    }

    /** Returns the contract it created; empty if it created none. */
    public Optional<Address> created() {
        String address = row.text(CREATED);
        return address == null ? Optional.empty() : Optional.of(Address.parse(address));
    }

    /** Returns its logs as the node sent them. */
    public Rows logs() {
        return requireNonNull(row.rows(LOGS), "logs");
    }

    /**
     * Returns the events of one kind, of whichever contract, in their order.
     *
     * @param event a record with {@link dev.assay.contracts.abi.Solidity} or {@link dev.assay.contracts.abi.Indexed}
     * @throws IllegalArgumentException if it is no event, naming the component, or an anonymous one, which a log does not
     *     say that it is
     * @throws DataException if a log of that kind does not hold the fields, as a contract of a stranger may write it
     */
    public <R extends Record> List<R> events(Class<R> event) {
        return events(event, log -> true);
    }

    /** Returns the events of one kind that a contract wrote; as {@link #events(Class)} else. */
    public <R extends Record> List<R> events(Class<R> event, Address contract) {
        requireNonNull(contract, "contract");
        return events(event, log -> contract.equals(Address.parse(required(log, ADDRESS))));
    }

    private <R extends Record> List<R> events(Class<R> event, Predicate<Row> wanted) {
        EventRecord<R> kind = EventRecord.of(requireNonNull(event, "event"));
        if (kind.event().isAnonymous()) {
            throw new IllegalArgumentException("event is anonymous, and no log says that it is one: " + kind);
        }
        List<R> found = new ArrayList<>();
        for (Row log : logs()) {
            List<Bytes32> topics = requireNonNull(log.texts(TOPICS), "topics").stream()
                    .map(Bytes32::parse)
                    .toList();
            if (kind.event().matches(topics) && wanted.test(log)) {
                found.add(kind.decode(topics, Bytes.parse(required(log, DATA))));
            }
        }
        return List.copyOf(found);
    }

    /** Returns all of it as the node sent it. */
    public Row row() {
        return row;
    }

    private Bytes32 hash(Column column) {
        return Bytes32.parse(required(row, column));
    }

    private BigInteger quantity(Column column) {
        String text = required(row, column);
        if (!text.matches("0[xX][0-9a-fA-F]{1,64}")) {
            throw new DataException("A receipt has no quantity but " + text, column.toString(), null);
        }
        return new BigInteger(text.substring(2), 16);
    }

    private static String required(Row row, Column column) {
        String text = row.text(column);
        if (text == null) {
            throw new DataException("A receipt has null", column.toString(), null);
        }
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Receipt that && row.equals(that.row);
    }

    @Override
    public int hashCode() {
        return row.hashCode();
    }

    @Override
    public String toString() {
        return hash() + " in block " + block() + (succeeded() ? "" : ", failed");
    }
}
