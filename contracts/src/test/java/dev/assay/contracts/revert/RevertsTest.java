package dev.assay.contracts.revert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiError;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.rpc.RpcException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RevertsTest {

    private static final Address CALLER = Address.parse("0x52908400098527886e0f7030069857d2e4169ee7");
    private static final Invocation CALL =
            new Invocation(Address.ZERO, "function f(uint256 a)", List.of(BigInteger.TEN), CALLER, "latest");

    record NotOwner(Address caller) {}

    @Solidity("error TooMuch(uint256 amount)")
    record TooMuch(int amount) {}

    record Picky(BigInteger amount) {
        Picky {
            if (amount.signum() == 0) {
                throw new IllegalStateException("never 0");
            }
        }
    }

    @Test
    void namesThePanicOfSolidity() {
        Bytes data = AbiError.parse("error Panic(uint256)").encode(List.of(0x12));
        Bytes odd = AbiError.parse("error Panic(uint256)").encode(List.of(0x99));

        Revert.Panic panic = (Revert.Panic) Reverts.standard().decode(data);
        assertThat(panic.known()).contains(PanicCode.DIVISION_BY_ZERO);
        assertThat(panic).hasToString("panic: division by zero (0x12)");
        assertThat(Reverts.standard().decode(odd)).hasToString("panic: code 0x99");
    }

    @Test
    void givesAnErrorThatWasNotKnownAsTheRecordAskedFor() {
        Bytes data = AbiError.of(NotOwner.class).encode(List.of(CALLER));
        RevertException unknown = Reverts.standard().exception(data, CALL, null);
        RevertException listed = Reverts.standard()
                .and(Abi.parse("error NotOwner(address caller)"))
                .exception(data, CALL, null);
        Bytes refused = AbiError.of(Picky.class).encode(List.of(0));

        assertThat(unknown.revert()).isInstanceOf(Revert.Unknown.class);
        assertThat(unknown.error(NotOwner.class)).contains(new NotOwner(CALLER));
        assertThat(listed.error(NotOwner.class)).contains(new NotOwner(CALLER));
        assertThat(unknown.error(TooMuch.class)).isEmpty();
        assertThat(Reverts.standard().decode(refused).as(Picky.class)).isEmpty();
        assertThat(Reverts.standard().decode(data.slice(0, 10)).as(NotOwner.class))
                .isEmpty();
        assertThat(new Revert.Empty().as(NotOwner.class)).isEmpty();
    }

    @Test
    void givesACustomErrorAsItsRecord() {
        AbiError error = AbiError.of(NotOwner.class);
        Reverts reverts = Reverts.standard()
                .and(Abi.parse("error NotOwner(address caller)"))
                .and(NotOwner.class);

        RevertException thrown = reverts.exception(error.encode(List.of(CALLER)), CALL, null);

        assertThat(thrown.error(NotOwner.class)).contains(new NotOwner(CALLER));
        assertThat(thrown.error(TooMuch.class)).isEmpty();
        assertThat(thrown.isRetryable()).isFalse();
        assertThat(thrown.invocation()).isEqualTo(CALL);
        assertThat(thrown)
                .hasMessage("Reverted: NotOwner(caller=" + CALLER + "), by f(10) of " + Address.ZERO + ", from "
                        + CALLER + ", at latest");
    }

    @Test
    void keepsTheValuesWhereTheRecordCannotHoldThem() {
        Reverts reverts = Reverts.standard().and(TooMuch.class).and(Picky.class);
        BigInteger much = BigInteger.ONE.shiftLeft(40);

        Revert narrow = reverts.decode(AbiError.of(TooMuch.class).encode(List.of(much)));
        Revert refused = reverts.decode(AbiError.of(Picky.class).encode(List.of(0)));

        assertThat(narrow).isInstanceOfSatisfying(Revert.Custom.class, custom -> {
            assertThat((Object) custom.values()).isEqualTo(List.of(much));
            assertThat(custom.error()).isNull();
        });
        assertThat(refused).isInstanceOf(Revert.Custom.class).hasToString("Picky(amount=0)");
    }

    @Test
    void keepsWhatNobodyKnows() {
        assertThat(Reverts.standard().decode(Bytes.EMPTY)).hasToString("no reason given");
        for (String odd : List.of("0x08", "0x08c379a0", "0x4e487b71" + "00".repeat(31), "0x12345678")) {
            assertThat(Reverts.standard().decode(Bytes.parse(odd))).isEqualTo(new Revert.Unknown(Bytes.parse(odd)));
        }
    }

    @Test
    void takesTheWordsOfANodeThatGaveNoData() {
        RpcException words = new RpcException("eth_call", 3, "execution reverted: no funds", null, false);
        RpcException none = new RpcException("eth_call", 3, "execution reverted", null, false);
        RpcException other = new RpcException("eth_call", -32000, "out of gas", null, false);

        assertThat(Reverts.standard().exception(words, CALL).revert())
                .isEqualTo(new Revert.Message("no funds", Bytes.EMPTY));
        assertThat(Reverts.standard().exception(none, CALL).revert()).isEqualTo(new Revert.Empty());
        assertThatThrownBy(() -> Reverts.standard().exception(other, CALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of gas");
    }

    @Test
    void survivesSerialization() throws Exception {
        Bytes data = AbiError.parse("error Error(string)").encode(List.of("no"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(Reverts.standard().exception(data, CALL, null));

        RevertException read =
                (RevertException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(read.revert()).isEqualTo(new Revert.Message("no", data));
        assertThat(read.invocation().function()).isEmpty();
        assertThat(read).hasMessageContaining("by f(10)");
    }

    /** Runs longer by {@code -Dassay.fuzz.rounds=N}. */
    @Test
    void neverThrowsForWhatAContractMayReturn() {
        Random random = new Random(20_26);
        Reverts reverts = Reverts.standard()
                .and(NotOwner.class)
                .and(TooMuch.class)
                .and(AbiError.parse("error Deep((uint256 a, string[] b)[][] items, bytes c)"));
        List<Bytes> selectors = List.of(
                Bytes.parse("0x08c379a0"),
                Bytes.parse("0x4e487b71"),
                AbiError.of(TooMuch.class).selector(),
                AbiError.parse("error Deep((uint256 a, string[] b)[][] items, bytes c)")
                        .selector());
        for (int round = 0; round < Integer.getInteger("assay.fuzz.rounds", 20_000); round++) {
            byte[] body = new byte[random.nextInt(400)];
            for (int i = 0; i < body.length; i++) {
                body[i] = (byte)
                        (random.nextInt(4) > 0 ? 0 : random.nextInt(3) > 0 ? 32 * random.nextInt(4) : random.nextInt());
            }
            Bytes data = selectors.get(round % selectors.size()).concat(Bytes.copyOf(body));

            Revert revert = reverts.decode(data);

            assertThat(revert.data()).isEqualTo(data);
            assertThat(revert.toString().length()).isLessThan(4_000);
        }
    }
}
