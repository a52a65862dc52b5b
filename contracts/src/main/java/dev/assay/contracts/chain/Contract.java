package dev.assay.contracts.chain;

import dev.assay.contracts.Address;
import dev.assay.contracts.revert.Reverts;
import dev.assay.contracts.rpc.JsonRpc;

/** Where calls go: an address on a chain, and the errors that are known of it. */
record Contract(Chain chain, Address address, Reverts reverts) {

    JsonRpc rpc() {
        return chain.rpc();
    }
}
