package dev.assay.contracts.logs;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.abi.EventRecord;
import java.math.BigInteger;

record Transfer(Address from, Address to, BigInteger value) {

    static final AbiEvent EVENT =
            AbiEvent.parse("event Transfer(address indexed from, address indexed to, uint256 value)");
    static final EventRecord<Transfer> TYPE = EventRecord.of(EVENT, Transfer.class);
}
