package dev.assay.contracts.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedDataTest {

    private static final Address CONTRACT = Address.parse("0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC");
    private static final TypedDomain MAIL_DOMAIN = TypedDomain.of("Ether Mail", "1", 1, CONTRACT);

    record Person(String name, Address wallet) {}

    record Mail(Person from, Person to, String contents) {}

    @Eip712("Order")
    record Odd(
            @Eip712("uint64") long amount,
            @Eip712("int8") int change,
            @Eip712("Person[2]") List<Person> both,
            List<Bytes32> roots,
            List<List<Bytes>> proofs,
            @Eip712(name = "default") boolean standard,
            @Eip712("bytes4") Bytes selector) {}

    record Loose(BigInteger amount) {}

    @Test
    void makesOfARecordWhatTheStandardsExampleIs() {
        TypedData mail = TypedData.of(
                MAIL_DOMAIN,
                new Mail(
                        new Person("Cow", Address.parse("0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826")),
                        new Person("Bob", Address.parse("0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB")),
                        "Hello, Bob!"));

        assertThat(mail.encodeType())
                .isEqualTo("Mail(Person from,Person to,string contents)Person(string name,address wallet)");
        assertThat(mail.digest().toHex())
                .isEqualTo("0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2");
    }

    @Test
    void readsTypesFromAnnotations() {
        Person cow = new Person("Cow", CONTRACT);
        TypedData order = TypedData.of(
                MAIL_DOMAIN,
                new Odd(
                        5,
                        -3,
                        List.of(cow, cow),
                        List.of(Bytes32.ZERO),
                        List.of(List.of(Bytes.EMPTY), List.of()),
                        true,
                        Bytes.parse("0x01020304")));

        assertThat(order.encodeType())
                .isEqualTo("Order(uint64 amount,int8 change,Person[2] both,bytes32[] roots,bytes[][] proofs,"
                        + "bool default,bytes4 selector)Person(string name,address wallet)");
        assertThat(TypedData.parse(order.toJson())).isEqualTo(order);
        assertThat(TypedData.parse(order.toJson()).digest()).isEqualTo(order.digest());
        assertThatThrownBy(() -> TypedData.of(MAIL_DOMAIN, new Loose(BigInteger.ONE)))
                .hasMessageContaining("component Loose.amount is java.math.BigInteger")
                .hasMessageContaining("@Eip712(\"uint256\")");
        assertThatThrownBy(() -> TypedData.of(
                        MAIL_DOMAIN,
                        new Odd(-1, 0, List.of(cow, cow), List.of(), List.of(), true, Bytes.parse("0x01020304"))))
                .hasMessageContaining("message.amount is out of the range of uint64");
        assertThatThrownBy(() -> TypedData.of(
                        MAIL_DOMAIN,
                        new Odd(1, 0, List.of(cow), List.of(), List.of(), true, Bytes.parse("0x01020304"))))
                .hasMessageContaining("message.both must have 2 elements, has 1");
    }

    @Test
    void refusesTypesThatAreNone() {
        refusedType("\"a\":\"uint\"", "unknown type uint: EIP-712 has no short forms");
        refusedType("\"a\":\"uint255\"", "unknown type uint255");
        refusedType("\"a\":\"bytes33\"", "unknown type bytes33");
        refusedType("\"a\":\"Person\"", "unknown type Person: no struct of that name");
        refusedType("\"a\":\"uint8[0]\"", "unknown type uint8[0]");
        refusedType("\"a\":\"function\"", "unknown type function");
        refusedType("\"a\":\"string\",\"a b\":\"string\"", "must be an identifier");
        refusedType("\"a\":\"A\"", "contains itself: A > A");
        refusedType("\"a\":\"A[]\"", "contains itself: A > A");
        refusedType("\"a\":\"uint8" + "[]".repeat(20) + "\"", "dimensions");
        assertThatThrownBy(() -> TypedData.parse(document(
                        "{\"A\":[{\"name\":\"b\",\"type\":\"B\"}]," + "\"B\":[{\"name\":\"a\",\"type\":\"A[2]\"}]}",
                        "{}")))
                .hasMessageContaining("A > B > A");
        assertThatThrownBy(() -> TypedData.parse(document(
                        "{\"A\":[{\"name\":\"b\",\"type\":\"bool\"},{\"name\":\"b\",\"type\":\"bool\"}]}", "{}")))
                .hasMessageContaining("A.b is declared twice");
        assertThatThrownBy(() -> TypedData.parse(document("{\"B\":[]}", "{}"))).hasMessageContaining("no struct A");
    }

    @Test
    void refusesValuesThatDoNotFit() {
        refusedValue("uint8", "256", "message.a is out of the range of uint8, is 256");
        refusedValue("uint8", "-1", "out of the range");
        refusedValue("int8", "128", "out of the range");
        refusedValue("uint256", "\"1.5\"", "must be a whole number");
        refusedValue("uint256", "1.5", "must be a whole number");
        refusedValue("uint256", "9007199254740993", "beyond 2^53, which other wallets round");
        refusedValue("uint256", "1e999999", "");
        refusedValue("bool", "\"true\"", "must be true or false");
        refusedValue("bool", "1", "must be true or false");
        refusedValue("address", "\"0x01\"", "is no address");
        refusedValue("bytes4", "\"0x010203\"", "must be 4 bytes, are 3");
        refusedValue("bytes", "\"hello\"", "is no bytes");
        refusedValue("string", "1", "must be a string");
        refusedValue("string[]", "\"a\"", "must be a list");
        refusedValue("string", "null", "must not be null");
        assertThatThrownBy(() -> TypedData.parse(document(type("string"), "{}")))
                .hasMessage("message.a is missing");
        assertThatThrownBy(() -> TypedData.parse(document(type("bool"), "{\"a\":true,\"b\":1}")))
                .hasMessage("message.b is not declared in A and would not be signed");
    }

    @Test
    void takesNumbersAsWalletsWriteThem() {
        Bytes32 expected =
                TypedData.parse(document(type("uint256"), "{\"a\":255}")).digest();

        assertThat(TypedData.parse(document(type("uint256"), "{\"a\":\"255\"}")).digest())
                .isEqualTo(expected);
        assertThat(TypedData.parse(document(type("uint256"), "{\"a\":\"0xff\"}"))
                        .digest())
                .isEqualTo(expected);
        assertThat(TypedData.parse(document(type("uint256"), "{\"a\":255.0}")).digest())
                .isEqualTo(expected);
    }

    @Test
    void keepsTheDomainThatADocumentDeclares() {
        String declared = "{\"A\":[],\"EIP712Domain\":[{\"name\":\"version\",\"type\":\"string\"},"
                + "{\"name\":\"name\",\"type\":\"string\"}]}";
        String json =
                document(declared, "{}").replace("\"domain\":{}", "\"domain\":{\"name\":\"N\",\"version\":\"1\"}");

        TypedDomain domain = TypedData.parse(json).domain();

        assertThat(domain.separator())
                .isNotEqualTo(TypedDomain.EMPTY.name("N").version("1").separator());
        assertThatThrownBy(() -> TypedData.parse(json.replace("\"version\":\"1\"", "\"chainId\":1")))
                .hasMessageContaining("domain.version is missing");
        assertThatThrownBy(() -> TypedData.parse(json.replace("\"type\":\"string\"},{", "\"type\":\"bytes\"},{")))
                .hasMessageContaining("bytes version, which EIP-712 does not have");
    }

    @Test
    void readsAndRefusesAnswersOfEip5267() {
        AbiCodec<List<?>> codec =
                AbiCodec.of(List.of("bytes1", "string", "string", "uint256", "address", "bytes32", "uint256[]"));
        Bytes some = codec.encode(List.<Object>of(
                Bytes.parse("0x09"), "Gold", "ignored", BigInteger.TWO, CONTRACT, Bytes32.ZERO, List.of()));
        Bytes extended = codec.encode(List.<Object>of(
                Bytes.parse("0x09"), "Gold", "", BigInteger.TWO, CONTRACT, Bytes32.ZERO, List.of(BigInteger.ONE)));

        assertThat(TypedDomain.decode(some))
                .isEqualTo(TypedDomain.EMPTY.name("Gold").verifyingContract(CONTRACT));
        assertThatThrownBy(() -> TypedDomain.decode(extended))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("extensions");
    }

    private static void refusedType(String fields, String why) {
        String list = fields.replaceAll("\"([^\"]*)\":\"([^\"]*)\"", "{\"name\":\"$1\",\"type\":\"$2\"}");
        assertThatThrownBy(() -> TypedData.parse(document("{\"A\":[" + list + "]}", "{}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static void refusedValue(String type, String value, String why) {
        assertThatThrownBy(() -> TypedData.parse(document(type(type), "{\"a\":" + value + "}")))
                .as(type + " " + value)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static String type(String type) {
        return "{\"A\":[{\"name\":\"a\",\"type\":\"" + type + "\"}]}";
    }

    private static String document(String types, String message) {
        return "{\"types\":" + types + ",\"primaryType\":\"A\",\"domain\":{},\"message\":" + message + "}";
    }
}
