package dev.assay.contracts.logs;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.util.List;

/** A log as the node gave it. */
record KeptLog(
        Address address,
        List<Bytes32> topics,
        Bytes data,
        long blockNumber,
        Bytes32 blockHash,
        Bytes32 transactionHash,
        long logIndex,
        boolean removed) {

    KeptLog asRemoved() {
        return new KeptLog(address, topics, data, blockNumber, blockHash, transactionHash, logIndex, true);
    }
}
