package dev.assay.contracts.tx;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.internal.signing.RlpReader;
import dev.assay.contracts.internal.signing.RlpWriter;
import java.util.ArrayList;
import java.util.List;

/** An {@link Authorization} and the signature of the account that gives it. */
public record SignedAuthorization(Authorization authorization, Signature signature) {

    /** Takes both as they are. */
    public SignedAuthorization {
        requireNonNull(authorization, "authorization");
        requireNonNull(signature, "signature");
    }

    /**
     * Returns the account that gives it.
     *
     * @throws dev.assay.core.error.DataException if no key can have made the signature
     */
    public Address authority() {
        return signature.recover(authorization.signingHash());
    }

    static void write(RlpWriter writer, List<SignedAuthorization> all) {
        writer.list(list -> all.forEach(one -> list.list(fields -> {
            one.authorization.write(fields);
            fields.number(one.signature.yParity()).number(one.signature.r()).number(one.signature.s());
        })));
    }

    static List<SignedAuthorization> read(RlpReader reader) {
        RlpReader list = reader.list("authorizations");
        List<SignedAuthorization> all = new ArrayList<>();
        while (list.hasNext()) {
            RlpReader fields = list.list("authorization");
            long chain = fields.whole("chainId of authorization");
            Address address = Address.copyOf(fields.bytes("address of authorization", 20));
            Authorization authorization =
                    new Authorization(chain, address, fields.number("nonce of authorization", 64));
            all.add(authorization.signed(SignedTransaction.readSignature(fields)));
        }
        return all;
    }
}
