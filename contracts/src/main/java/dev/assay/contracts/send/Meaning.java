package dev.assay.contracts.send;

import dev.assay.contracts.revert.Invocation;
import dev.assay.contracts.revert.Reverts;

/** What is known of a draft beside its bytes: the errors of its contract, and what it calls. */
record Meaning(Reverts reverts, Invocation call) {

    /** Returns what is known of a transaction that a journal kept: its bytes only. */
    static Meaning of(Slot slot) {
        return of(Outline.draft(slot.first().signed().transaction()));
    }

    static Meaning of(Draft draft) {
        return new Meaning(draft.reverts(), draft.call());
    }
}
