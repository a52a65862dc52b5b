package dev.assay.contracts.handover;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.send.Draft;
import dev.assay.core.internal.json.JsonText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Drafts as one batch of the Transaction Builder of Safe, version 1.0 of its file. Immutable. The file has no check sum, which
 * the Builder tolerates.
 */
public final class SafeBatch {

    private final Network network;
    private final String name;
    private final List<Draft> drafts;

    private SafeBatch(Network network, String name, List<Draft> drafts) {
        this.network = network;
        this.name = name;
        this.drafts = drafts;
    }

    /**
     * Returns a batch, executed in the order of the drafts.
     *
     * @throws IllegalArgumentException if there is no draft, or one creates a contract, which a Safe cannot do by a call
     */
    public static SafeBatch of(Network network, String name, List<Draft> drafts) {
        List<Draft> kept = List.copyOf(drafts);
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("drafts must not be empty");
        }
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).to().isEmpty()) {
                throw new IllegalArgumentException(
                        "drafts[" + i + "] creates a contract, which a Safe does not by a call");
            }
        }
        return new SafeBatch(requireNonNull(network, "network"), requireNonNull(name, "name"), kept);
    }

    /** Returns the text of the file, for any Safe, made at the beginning of time: the same drafts give the same text. */
    public String toJson() {
        return toJson(null, Instant.EPOCH);
    }

    /**
     * Returns the text of the file.
     *
     * @param safe the one it is meant for, or null
     * @param created shown to who opens it
     */
    public String toJson(@Nullable Address safe, Instant created) {
        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        meta.put("name", name);
        meta.put("description", "");
        if (safe != null) {
            meta.put("createdFromSafeAddress", safe.toString());
        }
        Map<String, @Nullable Object> file = new LinkedHashMap<>();
        file.put("version", "1.0");
        file.put("chainId", Long.toString(network.id()));
        file.put("createdAt", created.toEpochMilli());
        file.put("meta", meta);
        file.put("transactions", transactions());
        return JsonText.object(file);
    }

    private List<Object> transactions() {
        List<Object> all = new ArrayList<>();
        for (Draft draft : drafts) {
            Map<String, @Nullable Object> transaction = new LinkedHashMap<>();
            transaction.put("to", draft.to().orElseThrow().toString());
            transaction.put("value", draft.value().toString());
            transaction.put("data", draft.data().toHex());
            transaction.put("contractMethod", null);
            transaction.put("contractInputsValues", null);
            all.add(transaction);
        }
        return all;
    }

    /** Returns name, chain and how many drafts there are. */
    @Override
    public String toString() {
        return "SafeBatch[" + name + ", " + network + ", " + drafts.size() + " drafts]";
    }
}
