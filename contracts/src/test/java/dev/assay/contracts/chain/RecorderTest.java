package dev.assay.contracts.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.ReadBy;
import dev.assay.contracts.abi.ResultReader;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls and drafts of bound methods, before they are made. Nobody listens at the address. */
class RecorderTest {

    private static final Chain CHAIN = Chain.connect("http://127.0.0.1:1");
    private static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000a55a1");

    interface Odd {
        @Solidity("function size() view returns (string)")
        @ReadBy(SizeAnswer.class)
        Integer size();

        @Solidity("function pay(address to) returns (bool)")
        @ReadBy(NotEmpty.class)
        Pending pay(Address to);

        default Pending payTwice(Address to) {
            pay(to);
            return pay(to);
        }

        default Pending payMyself() {
            return pay(TOKEN);
        }
    }

    static final class SizeAnswer implements ResultReader<Integer> {
        @Override
        public Integer read(Bytes answer) {
            return answer.size();
        }
    }

    static final class NotEmpty implements ResultReader<Boolean> {
        @Override
        public Boolean read(Bytes answer) {
            return !answer.isEmpty();
        }
    }

    interface Wrong {
        @Solidity("function size() view returns (string)")
        @ReadBy(SizeAnswer.class)
        String size();

        @Solidity("function pay(address to) returns (bool)")
        @ReadBy(SizeAnswer.class)
        Pending pay(Address to);

        @Solidity("function other() view returns (string)")
        @ReadBy(WithParameter.class)
        String other();
    }

    static final class WithParameter implements ResultReader<String> {
        private final String text;

        WithParameter(String text) {
            this.text = text;
        }

        @Override
        public String read(Bytes answer) {
            return text;
        }
    }

    private final Kinds kinds = CHAIN.bind(Kinds.class, TOKEN);
    private final Odd odd = CHAIN.bind(Odd.class, TOKEN);

    @Test
    void keepsACallInsteadOfMakingIt() {
        Call<BigInteger> call = Call.of(kinds, k -> k.balanceOf(TOKEN));
        Call<Long> primitive = Call.of(kinds, Kinds::stored);

        assertThat(call.to()).isEqualTo(TOKEN);
        assertThat(call.data()).isEqualTo(kinds.balance(TOKEN).data());
        assertThat((Object) call.arguments()).isEqualTo(List.of(TOKEN));
        assertThat(primitive.decode(Bytes.parse("0x" + "0".repeat(63) + "7"))).isEqualTo(7L);
    }

    @Test
    void keepsADraftInsteadOfSendingIt() {
        Draft draft = Call.draft(kinds, k -> k.store(5));
        Draft byDefault = Call.draft(odd, Odd::payMyself);

        assertThat(draft).isEqualTo(Call.draft(kinds, k -> k.draftOfStore(BigInteger.valueOf(5), CallOptions.none())));
        assertThat(draft.to()).contains(TOKEN);
        assertThat(byDefault).isEqualTo(Call.draft(odd, o -> o.pay(TOKEN)));
    }

    @Test
    void refusesWhatIsNotOneMethodWithItsResult() {
        assertThatThrownBy(() -> Call.of(kinds, k -> k.balanceOf(TOKEN).add(BigInteger.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "one method of Kinds at " + TOKEN + " must be used and its result given as it is");
        assertThatThrownBy(() -> Call.of(kinds, k -> k.stored() + 1)).hasMessageContaining("as it is");
        assertThatThrownBy(() -> Call.of(kinds, k -> 5)).hasMessageContaining("used were []");
        assertThatThrownBy(() -> Call.draft(odd, o -> o.payTwice(TOKEN))).hasMessageContaining("one method");
        assertThatThrownBy(() -> Call.of(kinds, k -> k.store(5))).hasMessageContaining("take Call.draft");
        assertThatThrownBy(() -> Call.draft(kinds, Kinds::stored)).hasMessageContaining("take Call.of");
        assertThatThrownBy(() -> Call.of("text", String::length)).hasMessageContaining("must come from Chain.bind");
        assertThatThrownBy(() -> Call.draft(kinds, k -> k.store(-1)))
                .as("what is wrong with an argument is said as it is")
                .hasMessageContaining("must be from 0 to 2^256 - 1, is -1");
    }

    @Test
    void readsAnAnswerByWhatTheMethodNames() {
        assertThat(Call.of(odd, Odd::size).decode(Bytes.parse("0x010203"))).isEqualTo(3);
    }

    @Test
    void complainsOfReadersThatDoNotFit() {
        assertThatThrownBy(() -> CHAIN.bind(Wrong.class, TOKEN))
                .isInstanceOf(BindingException.class)
                .hasMessageContaining("Wrong.size(): @ReadBy reads Integer, not java.lang.String, by SizeAnswer")
                .hasMessageContaining("Wrong.pay(Address): @ReadBy reads Integer, not java.lang.Boolean, by SizeAnswer")
                .hasMessageContaining("Wrong.other(): @ReadBy needs a class with a constructor without parameters");
    }
}
