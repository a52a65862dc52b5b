package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which tokens a request asks for. Several filters mean all of them; texts compare without case. UNVERIFIED. */
final class TokenFilter {

    private final Data data;
    private final Query query;

    private TokenFilter(Data data, Query query) {
        this.data = data;
        this.query = query;
    }

    /** Returns the indices of the tokens, or null for all of them. */
    static int @Nullable [] select(Data data, Query query) {
        return new TokenFilter(data, query).select();
    }

    private int @Nullable [] select() {
        List<IntPredicate> tests = new ArrayList<>();
        identity(tests);
        labels(tests);
        atLeast("marketcap", data.market::marketCap, tests);
        atLeast("volume", data.market::volume, tests);
        atLeast("fdv", data.market::fullyDiluted, tests);
        if (tests.isEmpty() && !query.has("token_id")) {
            return null;
        }
        return candidates()
                .filter(token -> tests.stream().allMatch(test -> test.test(token)))
                .toArray();
    }

    // Ids are looked up, everything else is tried on each token.
    private IntStream candidates() {
        if (!query.has("token_id")) {
            return IntStream.range(0, data.universe.size());
        }
        return query.list("token_id").stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .mapToInt(id -> data.universe.indexOf(Long.parseLong(id)))
                .filter(index -> index >= 0)
                .distinct();
    }

    private void identity(List<IntPredicate> tests) {
        oneOf("symbol", token -> List.of(data.universe.token(token).symbol()), tests);
        oneOf("token_name", token -> List.of(data.universe.token(token).name()), tests);
        oneOf("slug", token -> List.of(data.universe.token(token).slug()), tests);
    }

    private void labels(List<IntPredicate> tests) {
        oneOf("exchange", token -> names(data.labels.exchanges(token), Labels.Exchange::id), tests);
        oneOf(
                "category",
                token -> {
                    List<Labels.Category> categories = data.labels.categories(token);
                    List<String> names = new ArrayList<>(names(categories, Labels.Category::slug));
                    names.addAll(names(categories, Labels.Category::name));
                    return names;
                },
                tests);
        oneOf(
                "blockchain_address",
                token -> data.labels.contracts(token).entrySet().stream()
                        .map(contract -> contract.getKey() + ":" + contract.getValue())
                        .toList(),
                tests);
    }

    private void oneOf(String parameter, Function<Integer, List<String>> names, List<IntPredicate> tests) {
        if (query.has(parameter)) {
            Set<String> wanted = query.list(parameter).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            tests.add(token ->
                    names.apply(token).stream().anyMatch(name -> wanted.contains(name.toLowerCase(Locale.ROOT))));
        }
    }

    private void atLeast(String parameter, Function<Integer, BigDecimal> value, List<IntPredicate> tests) {
        BigDecimal least = query.decimal(parameter);
        if (least != null) {
            tests.add(token -> value.apply(token).compareTo(least) >= 0);
        }
    }

    private static <T> List<String> names(List<T> labels, Function<T, String> name) {
        return labels.stream().map(name).toList();
    }
}
