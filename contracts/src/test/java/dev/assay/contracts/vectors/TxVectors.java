package dev.assay.contracts.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.tx.AccessListItem;
import dev.assay.contracts.tx.Authorization;
import dev.assay.contracts.tx.ContractAddress;
import dev.assay.contracts.tx.Eip1559Transaction;
import dev.assay.contracts.tx.Eip2930Transaction;
import dev.assay.contracts.tx.Eip4844Transaction;
import dev.assay.contracts.tx.Eip7702Transaction;
import dev.assay.contracts.tx.LegacyTransaction;
import dev.assay.contracts.tx.Signature;
import dev.assay.contracts.tx.SignedAuthorization;
import dev.assay.contracts.tx.SignedTransaction;
import dev.assay.contracts.tx.Transaction;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files on transactions, RLP and where contracts stand. */
final class TxVectors {

    private TxVectors() {}

    static void addTo(Map<String, Consumer<Vector>> checks) {
        checks.put("tx-legacy", TxVectors::legacy);
        checks.put("tx-eip1559", TxVectors::typed);
        checks.put("tx-eip2930", TxVectors::typed);
        checks.put("tx-mixed-types", TxVectors::typed);
        checks.put("tx-decode-conformance", TxVectors::decode);
        checks.put("contract-address", TxVectors::contractAddress);
        checks.put("rlp", TxVectors::rlp);
        checks.put("rlp-conformance", TxVectors::rlpConformance);
    }

    private static void legacy(Vector vector) {
        checkSigned(vector, read(vector.json(), 0, 0), "unsigned", "signed");
        checkSigned(vector, read(vector.json(), 0, 5), "unsignedChainId5", "signedChainId5");
    }

    private static void typed(Vector vector) {
        JsonNode tx = vector.get("tx");
        int type = tx.get("type").asInt();

        checkSigned(vector, read(tx, type, tx.path("chainId").asLong()), "unsigned", "signed");
    }

    private static void checkSigned(Vector vector, Transaction transaction, String unsigned, String signed) {
        LocalKey key = LocalKey.parse(vector.text("privateKey"));
        if (vector.has(unsigned)) {
            assertThat(transaction.signingPayload()).isEqualTo(vector.bytes(unsigned));
        }

        SignedTransaction made = key.sign(transaction);

        assertThat(made.raw()).isEqualTo(vector.bytes(signed));
        SignedTransaction decoded = SignedTransaction.decode(vector.bytes(signed));
        assertThat(decoded.transaction()).isEqualTo(transaction);
        assertThat(decoded.signature()).isEqualTo(made.signature());
        assertThat(decoded.sender()).isEqualTo(key.address());
        if (vector.has("address")) {
            assertThat(key.address()).isEqualTo(Address.parse(vector.text("address")));
        }
        if (vector.has("hash")) {
            assertThat(made.hash().toBytes()).isEqualTo(vector.bytes("hash"));
        }
    }

    private static Transaction read(JsonNode tx, int type, long chain) {
        BigInteger nonce = number(tx, "nonce");
        BigInteger price = number(tx, "gasPrice");
        BigInteger tip = number(tx, "maxPriorityFeePerGas");
        BigInteger fee = number(tx, "maxFeePerGas");
        BigInteger gas = number(tx, "gasLimit");
        Address to = to(tx);
        BigInteger value = number(tx, "value");
        Bytes data = tx.has("data") ? Bytes.parse(tx.get("data").asText()) : Bytes.EMPTY;
        List<AccessListItem> access = accessList(tx);
        return switch (type) {
            case 0 -> new LegacyTransaction(chain, nonce, price, gas, to, value, data);
            case 1 -> new Eip2930Transaction(chain, nonce, price, gas, to, value, data, access);
            case 2 -> new Eip1559Transaction(chain, nonce, tip, fee, gas, to, value, data, access);
            case 3 ->
                new Eip4844Transaction(
                        chain,
                        nonce,
                        tip,
                        fee,
                        gas,
                        to,
                        value,
                        data,
                        access,
                        number(tx, "maxFeePerBlobGas"),
                        blobs(tx));
            case 4 -> new Eip7702Transaction(chain, nonce, tip, fee, gas, to, value, data, access, authorizations(tx));
            default -> throw new AssertionError("type " + type);
        };
    }

    private static BigInteger number(JsonNode tx, String name) {
        JsonNode node = tx.path(name);
        return node instanceof MissingNode || node.isNull() ? BigInteger.ZERO : Vector.number(node);
    }

    private static @Nullable Address to(JsonNode tx) {
        String to = tx.path("to").asText("");
        return to.length() <= 2 || to.equals("null") ? null : Address.parse(to);
    }

    private static List<AccessListItem> accessList(JsonNode tx) {
        List<AccessListItem> items = new ArrayList<>();
        for (JsonNode item : tx.path("accessList")) {
            List<Bytes32> keys = new ArrayList<>();
            item.get("storageKeys").forEach(key -> keys.add(Bytes32.parse(key.asText())));
            items.add(new AccessListItem(Address.parse(item.get("address").asText()), keys));
        }
        return items;
    }

    private static List<Bytes32> blobs(JsonNode tx) {
        List<Bytes32> blobs = new ArrayList<>();
        tx.get("blobVersionedHashes").forEach(hash -> blobs.add(Bytes32.parse(hash.asText())));
        return blobs;
    }

    private static List<SignedAuthorization> authorizations(JsonNode tx) {
        List<SignedAuthorization> all = new ArrayList<>();
        for (JsonNode one : tx.get("authorizationList")) {
            Authorization authorization = new Authorization(
                    one.get("chainId").asLong(),
                    Address.parse(one.get("address").asText()),
                    Vector.number(one.get("nonce")));
            all.add(authorization.signed(new Signature(
                    Vector.number(one.get("r")),
                    Vector.number(one.get("s")),
                    one.get("yParity").asInt())));
        }
        return all;
    }

    /** Valid means what a node of the main chain takes after Cancun. */
    private static void decode(Vector vector) {
        Bytes raw = vector.bytes("txbytes");
        if (vector.get("valid").asBoolean()) {
            SignedTransaction signed = SignedTransaction.decode(raw);
            signed.transaction().checkFor(1);
            assertThat(signed.sender().toBytes()).isEqualTo(vector.bytes("sender"));
            assertThat(signed.hash().toBytes()).isEqualTo(vector.bytes("hash"));
            assertThat(signed.transaction().intrinsicGas()).isEqualTo(vector.number("intrinsicGas"));
            assertThat(signed.transaction().signed(signed.signature()).raw()).isEqualTo(raw);
            return;
        }
        assertThatThrownBy(() -> {
                    SignedTransaction signed = SignedTransaction.decode(raw);
                    signed.transaction().checkFor(1);
                    signed.sender();
                })
                .isInstanceOfAny(DataException.class, IllegalArgumentException.class)
                .hasMessageMatching("(?s).*[a-z].*");
    }

    private static void contractAddress(Vector vector) {
        Address from = Address.parse(vector.text("from"));
        Address expected = Address.parse(vector.text("address"));
        if (vector.text("kind").equals("create")) {
            assertThat(ContractAddress.create(from, vector.number("nonce"))).isEqualTo(expected);
        } else {
            assertThat(ContractAddress.create2(from, Bytes32.parse(vector.text("salt")), vector.bytes("initCode")))
                    .isEqualTo(expected);
        }
    }

    private static void rlp(Vector vector) {
        Object decoded = RlpTree.ofHex(vector.get("decoded"));

        assertThat(RlpTree.encode(decoded)).isEqualTo(vector.bytes("encoded"));
        assertThat(RlpTree.decode(vector.bytes("encoded"))).isEqualTo(decoded);
    }

    private static void rlpConformance(Vector vector) {
        String text = vector.text("out");
        Bytes encoded = Bytes.parse(text.startsWith("0x") ? text : "0x" + text);
        if (vector.get("valid").asBoolean()) {
            Object decoded = RlpTree.ofPlain(vector.get("in"));
            assertThat(RlpTree.encode(decoded)).isEqualTo(encoded);
            assertThat(RlpTree.decode(encoded)).isEqualTo(decoded);
        } else {
            assertThatThrownBy(() -> RlpTree.decode(encoded)).isInstanceOf(DataException.class);
        }
    }
}
