package dev.assay.contracts.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordSignatureTest {

    record Transfer(@Indexed Address from, @Indexed Address to, BigInteger value) {}

    record Leg(String name, boolean open) {}

    record Opened(@Indexed Bytes32 id, List<Leg> legs, List<List<Bytes>> proofs) {}

    @Solidity("event Paid(address indexed from, uint64 amount)")
    record Payment(@Indexed Address from, long amount) {}

    @Solidity({"struct Leg { uint8 side; }", "error TooMany(Leg[] legs, uint16 most)"})
    record TooMany(List<Side> legs, int most) {}

    record Side(int side) {}

    record Narrow(long amount) {}

    record Endless(List<Endless> more) {}

    @Solidity("event Paid(address from, uint64 amount)")
    record NotIndexed(@Indexed Address from, long amount) {}

    @Solidity("function paid()")
    record NoEvent() {}

    @Solidity("event Paid(adress from)")
    record Mistyped(Address from) {}

    @Test
    void takesAnEventFromTheComponentsOfItsRecord() {
        assertThat(AbiEvent.of(Transfer.class))
                .isEqualTo(AbiEvent.parse("event Transfer(address indexed from, address indexed to, uint256 value)"));
        assertThat(AbiEvent.of(Opened.class).signature()).isEqualTo("Opened(bytes32,(string,bool)[],bytes[][])");
    }

    @Test
    void takesTheLineOfTheAnnotationFirst() {
        assertThat(AbiEvent.of(Payment.class).signature()).isEqualTo("Paid(address,uint64)");
        assertThat(AbiError.of(TooMany.class).signature()).isEqualTo("TooMany((uint8)[],uint16)");
        assertThat(AbiError.of(Leg.class)).hasToString("error Leg(string name, bool open)");
    }

    @Test
    void refusesWhatIsNotClear() {
        assertThatThrownBy(() -> AbiEvent.of(Narrow.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Narrow.amount (long) could be several types of Solidity");
        assertThatThrownBy(() -> AbiError.of(Endless.class)).hasMessageContaining("Endless contains itself");
        assertThatThrownBy(() -> AbiEvent.of(NotIndexed.class)).hasMessageContaining("says that from is not indexed");
        assertThatThrownBy(() -> AbiEvent.of(NoEvent.class)).hasMessageContaining("NoEvent must be one event");
        assertThatThrownBy(() -> AbiError.of(Payment.class)).hasMessageContaining("Payment must be one error");
        assertThatThrownBy(() -> AbiEvent.of(Mistyped.class))
                .hasMessageContaining("record Mistyped")
                .hasMessageContaining("adress is no type");
    }

    @Test
    void readsAndWritesAnErrorAsItsRecord() {
        ErrorRecord<TooMany> error = ErrorRecord.of(TooMany.class);
        TooMany value = new TooMany(List.of(new Side(1), new Side(2)), 65535);

        assertThat(error.decode(error.encode(value))).isEqualTo(value);
        assertThatThrownBy(() -> error.decode(Bytes.parse("0x00000000")))
                .hasMessageContaining("data do not begin with");
        assertThatThrownBy(() -> ErrorRecord.of(AbiError.parse("error Leg(bool open, string name)"), Leg.class))
                .hasMessageContaining("has open where record Leg has name");
    }
}
