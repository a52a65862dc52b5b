package dev.assay.contracts.send;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiError;
import dev.assay.core.error.DataException;
import java.util.List;

/** Says the data of a revert for a person. */
final class RevertWords {

    private static final AbiError REASON = AbiError.parse("error Error(string reason)");
    private static final AbiError PANIC = AbiError.parse("error Panic(uint256 code)");

    private RevertWords() {}

    static String of(Bytes data) {
        if (data.isEmpty()) {
            return "no reason given";
        }
        for (AbiError error : List.of(REASON, PANIC)) {
            if (error.matches(data)) {
                try {
                    return error.name() + "(" + error.decode(data).get(0) + ")";
                } catch (DataException e) {
                    return "malformed " + error.name() + ", " + data;
                }
            }
        }
        return data.toString();
    }
}
