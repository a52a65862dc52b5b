package dev.assay.contracts.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be told without a node: nobody listens at the address. */
class BindTest {

    private static final Chain CHAIN = Chain.connect("http://127.0.0.1:1");
    private static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000a55a1");

    interface Wrong {
        @Solidity("function transfer(address to, uint256 amount) returns (bool)")
        Pending transfer(String to, boolean amount);

        @Solidity("function balanceOf(address owner) view returns (uint256)")
        String balanceOf(Address owner, int more);

        @Solidity("function balanceOf(address owner) view returns (uint256)")
        Pending send(Address owner);

        @Solidity("function mint(address to)")
        void mint(Address to);

        @Solidity("function pair() view returns (uint256 a, address b)")
        BigInteger pair();

        @Solidity("function mistyped(adress who)")
        Pending mistyped(Address who);

        @Solidity("function lost() view returns (uint256)")
        void lost();

        BigInteger unknown();

        @SuppressWarnings("rawtypes")
        @Solidity("function raw() view returns (uint256)")
        Call raw();
    }

    interface Plain {
        BigInteger balanceOf(Address owner);

        Draft transfer(Address to, BigInteger amount);

        String kind(BigInteger number);

        BigInteger absent();

        @Solidity("function other() view returns (uint256)")
        BigInteger other();
    }

    interface Fitting {
        Call<BigInteger> balanceOf(Address owner);

        String kind(String text);
    }

    interface Lines {
        @Solidity("function level() view returns (int256)")
        BigInteger level();

        @Solidity("function close() view returns (bool)")
        boolean close();

        @Solidity("function open(uint256 id) payable")
        Pending open(BigInteger id);

        @Solidity("function owner() view returns (address)")
        Address owner();

        @Solidity("function sum(uint256 a, uint256 b) pure returns (uint256)")
        BigInteger sum(BigInteger a, BigInteger b);

        @Solidity("function leg() view returns ((uint8 side, int64 amount) leg)")
        List<Object> leg();
    }

    interface Generic<T> {}

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        BindingException wrong = catchThrowableOfType(BindingException.class, () -> CHAIN.bind(Wrong.class, TOKEN));

        String transfer = ", in: function transfer(address to, uint256 amount) returns (bool)";
        assertThat(wrong.complaints())
                .contains(
                        "Wrong.transfer(String, boolean): parameter 1: transfer.to (address) cannot be java.lang.String,"
                                + " only Address" + transfer,
                        "Wrong.transfer(String, boolean): parameter 2: transfer.amount (uint256) cannot be boolean, only"
                                + " BigInteger, long or int" + transfer,
                        "Wrong.unknown(): has no @Solidity, and no ABI was given",
                        "Wrong.raw(): returns Call without the type of its answer")
                .anySatisfy(why ->
                        assertThat(why).startsWith("Wrong.balanceOf(Address, int): it takes 1 arguments, the method 2"))
                .anySatisfy(why -> assertThat(why)
                        .startsWith("Wrong.balanceOf(Address, int): result of balanceOf (uint256) cannot be"))
                .anySatisfy(why -> assertThat(why).startsWith("Wrong.send(Address): there is nothing to send"))
                .anySatisfy(why -> assertThat(why)
                        .startsWith("Wrong.mint(Address): the function changes the state, so the method must return"))
                .anySatisfy(why -> assertThat(why)
                        .contains("Wrong.pair(): result of pair")
                        .contains("or a record with these components"))
                .anySatisfy(why ->
                        assertThat(why).contains("Wrong.mistyped(Address)").contains("adress is no type"))
                .anySatisfy(
                        why -> assertThat(why).contains("Wrong.lost(): it returns (uint256), which void would lose"))
                .hasSize(11);
        assertThat(wrong).hasMessageContaining("Wrong cannot be bound").hasMessageContaining("Wrong.raw()");
    }

    @Test
    void takesMethodsWithoutALineFromTheAbi() {
        Abi abi = Abi.parse("""
                function balanceOf(address owner) view returns (uint256)
                function transfer(address to, uint256 amount) returns (bool)
                function kind(uint256) pure returns (string)
                function kind(int256) pure returns (string)
                function kind(string) pure returns (string)""");

        BindingException wrong =
                catchThrowableOfType(BindingException.class, () -> CHAIN.bind(Plain.class, TOKEN, abi));
        Fitting fitting = CHAIN.bind(Fitting.class, TOKEN, abi);

        assertThat(wrong.complaints())
                .contains("Plain.absent(): the ABI has no function of that name")
                .anySatisfy(why -> assertThat(why)
                        .startsWith("Plain.kind(BigInteger): several overloads fit, say which by @Solidity"))
                .anySatisfy(why -> assertThat(why).startsWith("Plain.other(): the ABI has no such function"))
                .hasSize(3);
        assertThat(fitting.balanceOf(TOKEN).data().toHex()).startsWith("0x70a08231");
    }

    @Test
    void complainsOfALineThatSaysAnotherThingThanTheAbi() {
        Abi abi = Abi.parse("""
                function level() returns (uint256)
                function close() returns (bool)
                function open(uint256 id)
                function owner() pure returns (address who)
                function sum(uint256, uint256) view returns (uint256)
                function leg() view returns ((uint8 side, int128 amount))""");

        BindingException wrong =
                catchThrowableOfType(BindingException.class, () -> CHAIN.bind(Lines.class, TOKEN, abi));

        assertThat(wrong.complaints())
                .containsExactlyInAnyOrder(
                        "Lines.level(): the ABI says otherwise: function level() returns (uint256), in: function level()"
                                + " view returns (int256)",
                        "Lines.close(): the ABI says otherwise: function close() returns (bool), in: function close()"
                                + " view returns (bool)",
                        "Lines.open(BigInteger): the ABI says otherwise: function open(uint256 id), in: function"
                                + " open(uint256 id) payable",
                        "Lines.leg(): the ABI says otherwise: function leg() view returns ((uint8 side, int128 amount)),"
                                + " in: function leg() view returns ((uint8 side, int64 amount) leg)");
    }

    @Test
    void bindsInterfacesOnly() {
        assertThatThrownBy(() -> CHAIN.bind(String.class, TOKEN)).hasMessageContaining("must be an interface");
        assertThatThrownBy(() -> CHAIN.bind(Generic.class, TOKEN)).hasMessageContaining("no type parameters");
    }

    @Test
    void makesDraftsAndCallsWithoutTraffic() {
        Kinds kinds = CHAIN.bind(Kinds.class, TOKEN);

        Draft draft = kinds.draftOfStore(BigInteger.TEN, CallOptions.none().gas(50_000));
        Call<BigInteger> call = kinds.balance(TOKEN);

        assertThat(draft.to()).contains(TOKEN);
        assertThat(draft.gasLimit()).hasValue(50_000);
        assertThat(draft.data()).isEqualTo(kinds.tryStore(10).data());
        assertThat(call.to()).isEqualTo(TOKEN);
        assertThat(call.function().signature()).isEqualTo("balanceOf(address)");
        assertThat((Object) call.arguments()).isEqualTo(List.of(TOKEN));
        assertThat(call).hasToString("balanceOf[" + TOKEN + "] of " + TOKEN + ", at latest");
    }

    @Test
    void refusesWhatDoesNotFitBeforeTraffic() {
        Kinds kinds = CHAIN.bind(Kinds.class, TOKEN);
        CallOptions paying = CallOptions.paying(BigInteger.ONE);
        CallOptions old = CallOptions.at(5);

        assertThatThrownBy(() -> kinds.store(3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("store changes the chain, and nobody sends: bind it to a chain.with(sender)");
        assertThatThrownBy(() -> kinds.store(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("store.value (uint256) must be from 0 to 2^256 - 1, is -1");
        assertThatThrownBy(() -> kinds.draftOfStore(BigInteger.ONE, paying)).hasMessageContaining("not payable");
        assertThatThrownBy(() -> kinds.draftOfStore(BigInteger.ONE, old)).hasMessageContaining("only value and gas");
        assertThatThrownBy(() -> kinds.stored(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("options");
        assertThatThrownBy(() -> kinds.balanceOf(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("balanceOf.owner (address) must be an Address, is null");
    }

    @Test
    void isEqualByInterfaceAddressAndChain() {
        Kinds one = CHAIN.bind(Kinds.class, TOKEN);

        assertThat(one)
                .isEqualTo(CHAIN.bind(Kinds.class, TOKEN))
                .hasSameHashCodeAs(CHAIN.bind(Kinds.class, TOKEN))
                .isNotEqualTo(CHAIN.bind(Kinds.class, Address.ZERO))
                .isNotEqualTo(null)
                .hasToString("Kinds at " + TOKEN);
    }

    @Test
    void readsTheAnswersOfAFunctionThatNoInterfaceHas() {
        Call<List<?>> call = CHAIN.call(TOKEN, "function stored() view returns (uint256)");

        assertThat((Object) call.decode(Bytes.parse("0x" + "0".repeat(63) + "7")))
                .isEqualTo(List.of(BigInteger.valueOf(7)));
        assertThatThrownBy(() -> CHAIN.call(TOKEN, "function f(uint8 a)", 256))
                .hasMessageContaining("must be from 0 to 255");
    }
}
