package dev.assay.contracts.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.network.Networks;
import dev.assay.contracts.send.Draft;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static final Address TO = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");

    @Test
    void aBatchIsWhatTheBuilderReads() {
        SafeBatch batch = SafeBatch.of(
                Networks.ETHEREUM,
                "Payroll",
                List.of(Draft.to(TO).value(BigInteger.TEN), Draft.to(TO).data(Bytes.parse("0x1234"))));

        assertThat(batch.toJson(TO, Instant.ofEpochMilli(5)))
                .isEqualTo(
                        "{\"version\":\"1.0\",\"chainId\":\"1\",\"createdAt\":5,\"meta\":{\"name\":\"Payroll\","
                                + "\"description\":\"\",\"createdFromSafeAddress\":\"" + TO
                                + "\"},\"transactions\":[{\"to\":\"" + TO
                                + "\",\"value\":\"10\",\"data\":\"0x\",\"contractMethod\":null,\"contractInputsValues\":null},"
                                + "{\"to\":\"" + TO
                                + "\",\"value\":\"0\",\"data\":\"0x1234\",\"contractMethod\":null,\"contractInputsValues\":null}]}");
        assertThat(batch.toJson()).doesNotContain("createdFromSafeAddress");
        Draft creation = Draft.create(Bytes.parse("0x00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SafeBatch.of(Networks.ETHEREUM, "x", List.of(creation)))
                .withMessageContaining("drafts[0]");
    }

    @Test
    void aLinkPaysOrCalls() {
        AbiFunction transfer = AbiFunction.parse("transfer(address to, uint256 amount)");

        assertThat(PaymentUri.pay(Networks.BASE, TO, new BigInteger("2014000000000000000")))
                .isEqualTo("ethereum:" + TO + "@8453?value=2014000000000000000");
        assertThat(PaymentUri.call(Networks.ETHEREUM, TO, transfer, List.of(TO, BigInteger.ONE)))
                .isEqualTo("ethereum:" + TO + "@1/transfer?address=" + TO + "&uint256=1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentUri.call(Networks.ETHEREUM, TO, transfer, List.of(TO)));
    }

    @Test
    void aLinkKeepsTextAsItIs() {
        AbiFunction note = AbiFunction.parse("function note(string text)");

        assertThat(PaymentUri.call(Networks.ETHEREUM, TO, note, List.of("a b+c&d=\u00e4")))
                .isEqualTo("ethereum:" + TO + "@1/note?string=a%20b%2Bc%26d%3D%C3%A4");
    }

    @Test
    void aLinkCallsAndPays() {
        AbiFunction buy = AbiFunction.parse("function buy(uint256 id) payable");
        AbiFunction deposit = AbiFunction.parse("function deposit() payable");
        AbiFunction burn = AbiFunction.parse("function burn(uint256 id)");
        List<?> id = List.of(BigInteger.TWO);

        assertThat(PaymentUri.call(Networks.ETHEREUM, TO, buy, id, BigInteger.TEN))
                .isEqualTo("ethereum:" + TO + "@1/buy?uint256=2&value=10");
        assertThat(PaymentUri.call(Networks.ETHEREUM, TO, deposit, List.of(), BigInteger.TEN))
                .isEqualTo("ethereum:" + TO + "@1/deposit?value=10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentUri.call(Networks.ETHEREUM, TO, burn, id, BigInteger.TEN))
                .withMessageContaining("wei must be 0, is 10");
    }
}
