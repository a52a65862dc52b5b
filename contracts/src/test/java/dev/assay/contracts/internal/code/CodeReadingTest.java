package dev.assay.contracts.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.internal.code.CodeReading.Fallback;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReadingTest {

    private static final String ADDRESS = "bebebebebebebebebebebebebebebebebebebebe";

    private static CodeReading read(String hex) {
        return CodeReading.of(Bytes.parse("0x" + hex));
    }

    @Test
    void findsWhatACallIsComparedWithAndNothingElse() {
        // PUSH4 is pushed data the first time; SHR of call data; two comparisons, one by SUB; a constant that is none.
        CodeReading reading = read(
                "6863aabbccdd1457635f50" // PUSH9 of what looks like code, POP
                        + "5f3560e01c" // the selector
                        + "8063112233441460275763556677888103602957" // EQ JUMPI, SUB JUMPI
                        + "63deadbeef5f52" // PUSH4, MSTORE: of nobody
                        + "00" + "5b005b5f5ffd");

        assertThat(reading.selectors()).contains(Bytes.parse("0x11223344"), Bytes.parse("0x55667788"));
        assertThat(reading.selectors()).doesNotContain(Bytes.parse("0xaabbccdd"), Bytes.parse("0xdeadbeef"));
        assertThat(reading.fallback()).isEqualTo(Fallback.STAYS);
        assertThat(reading.complete()).isTrue();
    }

    @Test
    void readsCodeOfOldCompilers() {
        // Division in place of a shift, a mask behind it; without a length check in front.
        CodeReading reading = read("6000357c01" + "00".repeat(28) + "900463ffffffff168063a9059cbb14604f57"
                + "806370a0823114604f575b600080fd" + "00".repeat(10) + "5b00");

        assertThat(reading.selectors()).containsExactlyInAnyOrder(Bytes.parse("0xa9059cbb"), Bytes.parse("0x70a08231"));
        assertThat(reading.fallback()).isEqualTo(Fallback.STAYS);
        assertThat(reading.complete()).isTrue();
    }

    @Test
    void tellsAFallbackThatDelegatesFromAFunctionThatDoes() {
        String selector = "5f3560e01c80";
        String delegates = "5f5f5f5f60015af4";

        // The function, if it is called; the fallback, if it is not.
        assertThat(read(selector + "6311223344146013575f5ffd5b" + delegates + "00")
                        .fallback())
                .isEqualTo(Fallback.STAYS);
        assertThat(read(selector + "631122334414601957" + delegates + "005b00").fallback())
                .isEqualTo(Fallback.DELEGATES);
    }

    @Test
    void doesNotClaimToSeeThroughAJumpToWhatIsComputed() {
        CodeReading reading = read("5f3560e01c601f16565b5f5ffd");

        assertThat(reading.fallback()).isEqualTo(Fallback.UNDECIDED);
        assertThat(reading.complete()).isFalse();
    }

    @Test
    void doesNotClaimToKnowTheFunctionsOfWhoComparesInAnotherWay() {
        // BYTE of the call data decides.
        CodeReading reading = read("5f355f1a600a57005b00");

        assertThat(reading.fallback()).isEqualTo(Fallback.STAYS);
        assertThat(reading.selectors()).isEmpty();
        assertThat(reading.complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "363d3d373d3d3d363d73,5af43d82803e903d91602b57fd5bf3,",
        "363d3d373d3d3d363d73,5af43d82803e903d91602b57fd5bf3,112233",
        "3d3d3d3d363d3d37363d73,5af43d3d93803e602a57fd5bf3,",
        "365f5f375f5f365f73,5af43d5f5f3e5f3d91602a57fd5bf3,",
        "366000600037611000600036600073,5af4602c57600080fd5b6110006000f3,"
    })
    void knowsClonesAndWhatStandsBehindThem(String before, String after, String behind) {
        String rest = behind == null ? "" : behind;

        CloneCode clone = CloneCode.find(Bytes.parse("0x" + before + ADDRESS + after + rest))
                .orElseThrow();

        assertThat(clone.target().toHex()).isEqualTo("0x" + ADDRESS);
        assertThat(clone.arguments()).isEqualTo(Bytes.parse("0x" + rest));
    }

    @Test
    void knowsClonesOfAddressesWithZerosInFrontAndThoseThatAddArgumentsToTheCall() {
        String shorter = "be".repeat(16);
        String appending = "3d3d3d3d363d3d37610005603736393661000501" + "3d73" + ADDRESS + "5af43d3d93803e603557fd5bf3";

        assertThat(CloneCode.find(Bytes.parse("0x363d3d373d3d3d363d6f" + shorter + "5af43d82803e903d91602757fd5bf3")))
                .hasValueSatisfying(clone -> assertThat(clone.target().toHex()).isEqualTo("0x00000000" + shorter));
        assertThat(CloneCode.find(Bytes.parse("0x" + appending + "1122330005")))
                .hasValueSatisfying(clone -> assertThat(clone.arguments()).isEqualTo(Bytes.parse("0x112233")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "73" + ADDRESS + "5af400", // does not give back what it got
                "600a5773" + ADDRESS + "5af43d82803e903d91602b57fd5bf3",
                "363d3d373d3d3d363d73" + ADDRESS + "5af1"
            })
    void takesNothingElseForAClone(String code) {
        assertThat(CloneCode.find(Bytes.parse("0x" + code))).isEmpty();
    }

    @Test
    void endsOnAnyCode() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] code = new byte[random.nextInt(400)];
            random.nextBytes(code);

            CodeReading reading = CodeReading.of(Bytes.copyOf(code));

            assertThat(reading.fallback()).isNotNull();
            assertThat(CloneCode.find(Bytes.copyOf(code))).isNotNull();
        }
    }
}
