package dev.assay.contracts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.Units;
import dev.assay.contracts.standards.EnsName;
import dev.assay.contracts.standards.GovernanceIds;
import dev.assay.contracts.standards.Slots;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The files on what follows from names and numbers. */
final class StandardVectors {

    private static final Map<String, Integer> DECIMALS =
            Map.of("wei", 0, "kwei", 3, "mwei", 6, "gwei", 9, "satoshi", 8, "szabo", 12, "finney", 15, "ether", 18);

    private StandardVectors() {}

    static void addTo(Map<String, Consumer<Vector>> checks) {
        checks.put("namehash", StandardVectors::namehash);
        checks.put("units", StandardVectors::units);
        checks.put("slots-roles-interfaces", StandardVectors::slots);
        checks.put("governor-timelock-ids", StandardVectors::governance);
    }

    private static void namehash(Vector vector) {
        assertThat(EnsName.parse(vector.text("name")).namehash().toBytes()).isEqualTo(vector.bytes("namehash"));
    }

    private static void units(Vector vector) {
        BigInteger wei = vector.number("wei");
        DECIMALS.forEach((unit, decimals) -> {
            if (!unit.equals("wei") && vector.has(unit)) {
                assertThat(Units.parse(vector.text(unit), decimals)).as(unit).isEqualTo(wei);
            }
            if (vector.has(unit + "_format")) {
                assertThat(Units.format(wei, decimals)).as(unit).isEqualTo(vector.text(unit + "_format"));
            }
        });
    }

    private static void slots(Vector vector) {
        switch (vector.text("kind")) {
            case "erc1967" -> assertThat(Slots.erc1967(vector.text("name"))).isEqualTo(word(vector, "slot"));
            case "erc7201" -> assertThat(Slots.erc7201(vector.text("name"))).isEqualTo(word(vector, "slot"));
            case "erc1822" -> assertThat(Slots.hash(vector.text("name"))).isEqualTo(word(vector, "slot"));
            case "role" -> role(vector);
            case "interfaceId" ->
                assertThat(Slots.interfaceId(vector.texts("functions"))).isEqualTo(vector.bytes("interfaceId"));
            case "mapping(address)" ->
                assertThat(Slots.mapping(Address.parse(vector.text("key")), vector.number("base")))
                        .isEqualTo(word(vector, "slot"));
            default -> throw new AssertionError(vector.text("kind") + " is not checked");
        }
    }

    private static void role(Vector vector) {
        boolean root = vector.text("name").equals("DEFAULT_ADMIN_ROLE");
        assertThat(root ? Bytes32.ZERO : Slots.hash(vector.text("name"))).isEqualTo(word(vector, "hash"));
    }

    private static void governance(Vector vector) {
        List<Address> targets =
                vector.texts("targets").stream().map(Address::parse).toList();
        List<BigInteger> values = new ArrayList<>();
        for (JsonNode value : vector.get("values")) {
            values.add(Vector.number(value));
        }
        List<Bytes> calls = vector.texts("calldatas").stream().map(Bytes::parse).toList();
        Bytes32 hash = GovernanceIds.descriptionHash(vector.text("description"));
        Bytes32 before = word(vector, "timelockPredecessor");
        Bytes32 salt = word(vector, "timelockSalt");

        assertThat(hash).isEqualTo(word(vector, "descriptionHash"));
        assertThat(GovernanceIds.proposalId(targets, values, calls, hash)).isEqualTo(vector.number("proposalId"));
        assertThat(GovernanceIds.operationId(targets, values, calls, before, salt))
                .isEqualTo(word(vector, "timelockBatchId"));
        assertThat(GovernanceIds.operationId(targets.get(0), values.get(0), calls.get(0), before, salt))
                .isEqualTo(word(vector, "timelockSingleId"));
    }

    private static Bytes32 word(Vector vector, String name) {
        return Bytes32.parse(vector.text(name));
    }
}
