package dev.assay.contracts.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.abi.EventRecord;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.DataException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogDecodingTest {

    private static final KeptLog LOG = FakeBlock.transfer(
            FakeBlock.address(7), FakeBlock.address(8), FakeBlock.address(9), 1234, 0x10, Bytes32.ZERO, 3);

    private static List<Logged<Transfer>> records(String body) throws IOException {
        Records<Transfer> records = new Records<>(Transfer.TYPE, false);
        AnswerBody.read(stream(body), List.of("eth_getLogs"), records);
        return records.records();
    }

    /** A stream that gives a few bytes at a time, so that tokens break anywhere. */
    private static InputStream stream(String body) {
        Random random = new Random(1);
        return new ByteArrayInputStream(body.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(7)));
            }
        };
    }

    private static String answer(String logs) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":[" + logs + "]}";
    }

    @Test
    void makesRecordsOfAnAnswerThatComesInAnyPieces() throws IOException {
        FakeBlock block = FakeBlock.make(5, Bytes32.ZERO, 200, new SplittableRandom(3));
        List<KeptLog> logs = block.logs().stream()
                .filter(log -> log.topics().get(0).equals(Transfer.EVENT.topic()))
                .toList();
        String body =
                answer(String.join(" ,\n", logs.stream().map(FakeBlock::json).toList()));

        List<Logged<Transfer>> records = records(body);

        assertThat(records).hasSameSizeAs(logs);
        for (int i = 0; i < logs.size(); i++) {
            KeptLog log = logs.get(i);
            assertThat(records.get(i))
                    .isEqualTo(new Logged<>(
                            Transfer.TYPE.decode(log.topics(), log.data()),
                            log.address(),
                            5,
                            block.hash(),
                            log.transactionHash(),
                            log.logIndex(),
                            false));
        }
    }

    @Test
    void passesOverWhatItDoesNotKnow() throws IOException {
        String json = FakeBlock.json(LOG)
                .replaceFirst("\\{", "{\"blockTimestamp\":\"0x1\",\"more\":{\"a\":[1.5e3,null,true,\"\\\\\"}\"]},");

        assertThat(records(answer(json))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"0x10\" | null | is pending",
                "\"logIndex\":\"0x3\" | \"logIndex\":\"3\" | logIndex that is not 0x",
                "\"logIndex\":\"0x3\" | \"logIndex\":3 | logIndex that is no string",
                "\"logIndex\":\"0x3\" | \"other\":\"0x3\" | lacks one of",
                "\"0x0000000000000000000000000000000000000007\" | \"0x000000000000000000000000000000000000000g\" | address",
                "\"0x0000000000000000000000000000000000000007\" | \"0x07\" | address",
                "00000004d2\" | 00000004d\" | two digits a byte",
                "00000004d2\" | 000000\" | needs 32 bytes, 30 are left",
                "\"data\":\"0x | \"data\":\"1x | two digits a byte",
                "0009\"] | 0009\",\"0x12\"] | topic that is not 0x and 64 digits",
                "\"removed\":false | \"removed\":0 | neither true nor false",
                "\"removed\":false | \"logIndex\":\"0x3\" | twice",
                "0x0000000000000000000000000000000000000000000000000000000000000008 "
                        + "| 0x0100000000000000000000000000000000000000000000000000000000000008 | more than 20 bytes",
            })
    void saysWhatIsWrongWithALog(String part, String wrong, String message) {
        String json = FakeBlock.json(LOG);
        assertThat(json).contains(part);

        assertThatThrownBy(() -> records(answer(FakeBlock.json(LOG) + "," + json.replace(part, wrong))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesTheLogWhoseDataDoNotHoldTheEvent() {
        String json = FakeBlock.json(LOG).replace(LOG.data().toHex(), "0x");

        assertThatThrownBy(() -> records(answer(json)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Transfer.value")
                .hasMessageContaining("log 3 of block 16")
                .hasMessageContaining(LOG.address().toString());
    }

    @Test
    void tellsATransferOfAnotherStandardFromAMalformedOne() throws IOException {
        KeptLog nft = new KeptLog(
                LOG.address(),
                List.of(
                        LOG.topics().get(0),
                        LOG.topics().get(1),
                        LOG.topics().get(2),
                        LOG.topics().get(2)),
                Bytes.EMPTY,
                16,
                Bytes32.ZERO,
                Bytes32.ZERO,
                1,
                false);
        assertThatThrownBy(() -> records(answer(FakeBlock.json(nft))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("leavingOutOthers()");

        Records<Transfer> leavingOut = new Records<>(Transfer.TYPE, true);
        AnswerBody.read(stream(answer(FakeBlock.json(nft))), List.of("eth_getLogs"), leavingOut);
        assertThat(leavingOut.records()).isEmpty();
        assertThat(leavingOut.leftOut()).isEqualTo(1);
    }

    @Test
    void passesOnWhatTheNodeRefuses() {
        String body =
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32005,\"message\":\"query returned \\\"more\\\" than 10000 results\"},"
                        + "\"id\":1}";

        assertThat(assertRead(body)).isInstanceOfSatisfying(RpcException.class, e -> {
            assertThat(e.code()).isEqualTo(-32005);
            assertThat(e.reason()).isEqualTo("query returned \"more\" than 10000 results");
        });
    }

    private static Object assertRead(String body) {
        try {
            return AnswerBody.read(stream(body), List.of("eth_getLogs"), null).get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":1} | without a result",
                "{\"id\":2,\"result\":[]} | one that was not made",
                "[] | unanswered",
                "{\"id\":1,\"result\":\"0x\"} | a block or logs were expected",
                "{\"id\":1,\"result\":[]}{} | something follows",
                "{\"id\":1,\"result\":[{]} | '\"' was expected",
                "{\"id\":1,\"result\":{\"number\":\"0x1\"}} | cannot be read",
            })
    void refusesWhatIsNoAnswer(String body, String message) {
        assertThatThrownBy(() -> AnswerBody.read(stream(body), List.of("eth_getLogs"), null))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void knowsAnAnswerThatBrokeOff() {
        String whole = answer(FakeBlock.json(LOG));

        for (int i = 0; i < whole.length(); i++) {
            String part = whole.substring(0, i);
            assertThatThrownBy(() -> records(part)).as(part).isInstanceOf(EOFException.class);
        }
    }

    /** Data last in the answer, or in front of a quote just where that of a word would be. */
    @ParameterizedTest
    @ValueSource(strings = {"\"data\":\"0x\"}", "\"data\":\"0x0102\",\"padding\":\"%s\",\"more\":\"\"}"})
    void readsDataShorterThanAWordWhateverFollows(String end) throws IOException {
        String members = FakeBlock.json(LOG).replaceFirst(",\"data\":\"0x[0-9a-f]*\"", "");
        String padding = "p".repeat(66 - "0x0102\",\"padding\":\"".length());
        String json = members.substring(0, members.length() - 1) + "," + String.format(end, padding);
        String body = "{\"id\":1,\"result\":[" + json + "]}";
        KeptLogs logs = new KeptLogs();

        AnswerBody.read(stream(body), List.of("eth_getLogs"), logs);

        assertThat(logs.logs()).hasSize(1);
        assertThat(body).contains(logs.logs().get(0).data().toHex() + "\"");
        assertThat(logs.logs().get(0).data().size()).isLessThan(3);
    }

    @Test
    void saysWhatIsWrongWithAShortHashAtTheEnd() {
        String body = "{\"id\":1,\"result\":[{\"blockHash\":\"0x12\"}]}";

        assertThatThrownBy(() -> records(body))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("blockHash that is not 0x and 64 digits");
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThatThrownBy(() -> records("{\"a\":" + "[".repeat(100_000)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void decodesHexAsTheJdkDoes() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            byte[] text = new byte[2 * random.nextInt(40)];
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte) "0123456789abcdefABCDEF".charAt(random.nextInt(22));
            }
            byte[] bytes = new byte[text.length / 2];
            assertThat(HexBytes.decode(text, 0, text.length, bytes, 0)).isTrue();
            assertThat(Bytes.copyOf(bytes)).isEqualTo(Bytes.parse("0x" + new String(text, UTF_8)));
        }
    }

    @Test
    void refusesEveryCharacterThatIsNoDigit() {
        for (int at = 0; at < 10; at++) {
            for (int c = 0; c < 256; c++) {
                byte[] text = "0123456789".getBytes(UTF_8);
                text[at] = (byte) c;
                boolean digit = c < 128 && Character.digit(c, 16) >= 0;
                assertThat(HexBytes.decode(text, 0, 10, new byte[8], 0))
                        .as(at + " " + c)
                        .isEqualTo(digit);
            }
        }
    }

    @Solidity("event Transfer(address indexed from, address indexed to, uint256 value)")
    record Said(Address from, Address to, BigInteger value) {}

    record Wrong(Address from, Address to, boolean value) {}

    @Test
    void takesTheEventFromTheRecordAndComplainsBeforeAnythingIsAsked() {
        assertThat(EventRecord.of(Said.class).event()).isEqualTo(Transfer.EVENT);
        JsonRpc nobody = JsonRpc.connect("http://127.0.0.1:1");
        LogQuery<Said> query = LogQuery.of(nobody, Said.class);

        assertThatThrownBy(() -> EventRecord.of(Transfer.EVENT, Wrong.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Wrong")
                .hasMessageContaining("Transfer.value (uint256) cannot be boolean");
        assertThatThrownBy(() -> query.where("value", BigInteger.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value is not indexed");
        assertThatThrownBy(() -> query.where("sender", Address.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sender is none of event Transfer");
        assertThatThrownBy(() -> query.where("to", "0x12"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Transfer.to (address) must be an Address");
        assertThatThrownBy(() -> query.where("to"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("values must not be empty");
        assertThatThrownBy(() -> query.from(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contracts must not be empty");
        assertThatThrownBy(() -> query.between(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query.scan(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    record Mixed(Bytes32 name, long amount, boolean flag, String text, Bytes tag) {}

    private static final EventRecord<Mixed> MIXED = EventRecord.of(
            AbiEvent.parse(
                    "event Mixed(string indexed name, int64 amount, bool indexed flag, string text, bytes4 tag)"),
            Mixed.class);

    private static final String WORD = "0".repeat(62);

    private static KeptLog mixed(String amount) {
        return new KeptLog(
                FakeBlock.address(1),
                List.of(MIXED.event().topic(), MIXED.topic("name", "abc"), MIXED.topic("flag", true)),
                Bytes.parse("0x" + amount + WORD + "60" + "01020304" + "0".repeat(56) + WORD + "02" + "6869"
                        + "0".repeat(60)),
                1,
                Bytes32.ZERO,
                Bytes32.ZERO,
                0,
                false);
    }

    @Test
    void readsFieldsInAnyOrderWithHashesOfWhatIsLong() throws IOException {
        Records<Mixed> records = new Records<>(MIXED, false);
        AnswerBody.read(stream(answer(FakeBlock.json(mixed("f".repeat(63) + "e")))), List.of("eth_getLogs"), records);

        assertThat(records.records().get(0).event())
                .isEqualTo(new Mixed(
                        Bytes.copyOf("abc".getBytes(UTF_8)).keccak256(), -2, true, "hi", Bytes.parse("0x01020304")));
    }

    @Test
    void makesColumnsOfWhatHasAFixedSize() throws IOException {
        ColumnFiller filler = new ColumnFiller(MIXED, false);
        AnswerBody.read(
                stream(answer(FakeBlock.json(mixed("f".repeat(63) + "e")) + "," + FakeBlock.json(mixed(WORD + "07")))),
                List.of("eth_getLogs"),
                filler);
        LogColumns columns = filler.columns();

        assertThat(columns.size()).isEqualTo(2);
        assertThat(columns.column("amount").longValue(0)).isEqualTo(-2);
        assertThat(columns.column("amount").integer(1)).isEqualTo(BigInteger.valueOf(7));
        assertThat(columns.column("flag").bool(1)).isTrue();
        assertThat(columns.column("tag").bytes(0)).isEqualTo(Bytes.parse("0x01020304"));
        assertThat(columns.column("name").bytes32(0)).isEqualTo(MIXED.topic("name", "abc"));
        assertThatThrownBy(() -> columns.column("text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read records");
        assertThatThrownBy(() -> columns.column("amount").address(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> columns.column("amount").longValue(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesInColumnsWhatDoesNotFitItsType() {
        String body = answer(FakeBlock.json(mixed("1" + "0".repeat(63))));

        assertThatThrownBy(() -> AnswerBody.read(stream(body), List.of("eth_getLogs"), new ColumnFiller(MIXED, false)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("amount (int64) does not fit");
    }
}
