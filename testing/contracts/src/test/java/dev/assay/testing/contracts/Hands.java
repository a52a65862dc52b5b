package dev.assay.testing.contracts;

import dev.assay.contracts.Address;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.logs.Logged;
import dev.assay.contracts.revert.RevertException;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.starters.Starter;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests of the ready interfaces do all the time. */
final class Hands {

    private final Contracts contracts;

    Hands(Contracts contracts) {
        this.contracts = contracts;
    }

    LocalKey key(String label) {
        return LocalKey.parse(contracts.chain().account(label).privateKey());
    }

    /** The chain, on which an account sends. */
    Chain as(String label) {
        return Chain.of(contracts.rpc()).with(Sender.of(contracts.rpc(), key(label)));
    }

    Address deploy(Starter starter, Object... arguments) {
        return contracts
                .deploy(contracts.compile(starter.project()).artifact(starter.name()), arguments)
                .address();
    }

    Address deploy(String file, Object... arguments) {
        return contracts.deploy(file, arguments).address();
    }

    /** The events of one transaction. */
    <R extends Record> List<R> events(Pending sent, Address contract, Class<R> event) {
        long block = sent.await().receipt().block();
        return as("alice").logs(event).from(contract).between(block, block).stream()
                .map(Logged::event)
                .toList();
    }

    static <R extends Record> R error(Class<R> error, ThrowingCallable action) {
        RevertException reverted = Assertions.catchThrowableOfType(RevertException.class, action);
        Assertions.assertThat(reverted).isNotNull();
        return reverted.error(error).orElseThrow(() -> reverted);
    }
}
