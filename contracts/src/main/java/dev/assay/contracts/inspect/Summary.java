package dev.assay.contracts.inspect;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Says on some lines what was seen; what is not there has no line, what is not known has one. */
final class Summary {

    private final StringBuilder text = new StringBuilder();

    private Summary() {}

    static String of(Inspection seen) {
        Summary summary = new Summary();
        summary.write(seen);
        return summary.text.toString();
    }

    private void write(Inspection seen) {
        text.append(word(seen.kind()) + " " + seen.address() + " on block " + seen.blockNumber());
        if (seen.kind() == AccountKind.ACCOUNT) {
            return;
        }
        line("code", seen.code().size() + " bytes, hash " + seen.codeHash());
        proxy(seen.proxy());
        fact("admin", seen.admin());
        fact("owner", seen.owner());
        fact("pending owner", seen.pendingOwner());
        fact("authority", seen.authority());
        roles(seen.roles());
        fact("timelock", seen.timelock());
        fact("safe", seen.safe());
        fact("governor", seen.governor());
        token(seen.token());
        standards(seen.standards());
        powers(seen.powers());
    }

    private void proxy(ProxyFacts proxy) {
        if (proxy.hops().isEmpty()) {
            if (!proxy.kind().isKnown() || proxy.kind().value() != ProxyKind.NONE) {
                line("proxy", proxy.kind().map(Summary::word) + ", implementation " + proxy.implementation());
            }
            return;
        }
        StringJoiner path = new StringJoiner(", then ");
        proxy.hops().forEach(hop -> path.add(word(hop.kind()) + " to " + hop.to()));
        line("proxy", path.toString());
        if (!proxy.implementation().isKnown()) {
            line("implementation", proxy.implementation().toString());
        }
        fact("beacon", proxy.beacon());
        fact("arguments", proxy.immutableArguments());
    }

    private void roles(Fact<Roles> roles) {
        if (!roles.isKnown()) {
            fact("roles", roles);
            return;
        }
        for (Role role : roles.value().all()) {
            line("role", role + (role.disputed().isEmpty() ? "" : ", logs and contract differ on " + role.disputed()));
        }
        if (!roles.value().complete()) {
            line("roles", "perhaps others");
        }
    }

    private void token(Fact<TokenFacts> token) {
        fact("token", token);
        if (token.isKnown()) {
            Map<Quirk, Fact<Boolean>> quirks = new EnumMap<>(token.value().quirks());
            String odd = quirks.entrySet().stream()
                    .filter(each -> each.getValue().find().orElse(false))
                    .map(each -> word(each.getKey()))
                    .collect(Collectors.joining(", "));
            if (!odd.isEmpty()) {
                line("odd", odd);
            }
            unknown("oddities not known", quirks);
        }
    }

    private void standards(Map<Standard, Fact<Boolean>> standards) {
        String kept = standards.entrySet().stream()
                .filter(each -> each.getValue().find().orElse(false))
                .map(each -> each.getKey().name())
                .collect(Collectors.joining(", "));
        line("standards", kept.isEmpty() ? "none of those known" : kept);
        unknown("standards not known", standards);
    }

    private void powers(Map<Power, Fact<List<String>>> powers) {
        powers.forEach((power, fact) -> {
            if (fact.isKnown()) {
                line(word(power), String.join(", ", fact.value()));
            }
        });
        unknown("powers not known", powers);
    }

    private <K extends Enum<K>, V> void unknown(String name, Map<K, Fact<V>> facts) {
        String open = facts.entrySet().stream()
                .filter(each -> each.getValue().isUnknown())
                .map(each -> word(each.getKey()))
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            line(name, open);
        }
    }

    private void fact(String name, Fact<?> fact) {
        if (!fact.isAbsent()) {
            line(name, fact.toString());
        }
    }

    private void line(String name, String value) {
        text.append("\n  ").append(name).append(": ").append(value);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
