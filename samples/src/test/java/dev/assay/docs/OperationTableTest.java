package dev.assay.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.api.tokenmetrics.ApiVersion;
import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.chat.Conversation;
import dev.assay.api.tokenmetrics.history.DatedList;
import dev.assay.core.Paged;
import dev.assay.core.Request;
import dev.assay.core.error.NotFoundException;
import dev.assay.core.limit.RateLimit;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/token-metrics.md} say what the client and its fake have. */
class OperationTableTest {

    private static final String CHAT = "tmai";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static FakeTokenMetrics fake;

    @BeforeAll
    static void start() {
        fake = FakeTokenMetrics.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void namesEveryMethodWithWhatItGives() throws IOException {
        List<String> told = new ArrayList<>();
        for (List<String> row : table(6)) {
            String gives = " gives " + codes(row.get(2)).get(0) + (row.get(3).equals("yes") ? " by day" : "");
            codes(row.get(1)).forEach(method -> told.add(method + gives));
        }

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Stream.of(TokenMetrics.class.getMethods())
                        .filter(method -> Paged.class.isAssignableFrom(method.getReturnType())
                                || method.getReturnType() == Request.class)
                        .map(OperationTableTest::described)
                        .toList());
    }

    private static String described(Method method) {
        String takes =
                Stream.of(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", "));
        ParameterizedType given = (ParameterizedType) method.getGenericReturnType();
        return method.getName() + "(" + takes + ") gives "
                + ((Class<?>) given.getActualTypeArguments()[0]).getSimpleName()
                + (method.getReturnType() == DatedList.class ? " by day" : "");
    }

    @Test
    void callsMethodsAsTheOperations() throws IOException {
        assertThat(table(6))
                .allSatisfy(row -> assertThat(codes(row.get(1)))
                        .allSatisfy(method -> assertThat(
                                        method.substring(0, method.indexOf('(')).toLowerCase(Locale.ROOT))
                                .isEqualTo(codes(row.get(0)).get(0).replace("-", ""))));
    }

    @Test
    void saysWhichVersionHasAnOperation() throws IOException {
        for (List<String> row : table(6)) {
            String path = codes(row.get(0)).get(0);
            if (!path.equals(CHAT)) {
                assertThat(isServed(ApiVersion.V2, path))
                        .as(path)
                        .isEqualTo(row.get(4).equals("yes"));
                assertThat(isServed(ApiVersion.V3, path))
                        .as(path)
                        .isEqualTo(row.get(5).equals("yes"));
            }
        }
    }

    @Test
    void theChatIsInV2Alone() throws IOException {
        Conversation conversation = Conversation.of("Why?");

        assertThat(table(6))
                .filteredOn(row -> row.get(0).equals("`" + CHAT + "`"))
                .allSatisfy(row -> assertThat(row.subList(4, 6)).containsExactly("yes", "no"));
        assertThat(client(ApiVersion.V2).tmai(conversation).get().text()).isNotEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(ApiVersion.V3).tmai(conversation));
    }

    @Test
    void saysWhatTheFakeHasOfThatWhichWasWithdrawn() throws IOException {
        List<List<String>> rows = table(3);

        assertThat(rows).isNotEmpty();
        for (List<String> row : rows) {
            for (String path : codes(row.get(0))) {
                assertThat(isServed(ApiVersion.V2, path))
                        .as(path)
                        .isEqualTo(row.get(2).equals("v2"));
                assertThat(isServed(ApiVersion.V3, path)).as(path).isFalse();
            }
        }
    }

    // Parameters that an operation does not know are ignored.
    private static boolean isServed(ApiVersion version, String path) {
        try {
            return !client(version)
                    .raw(path)
                    .with("token_id", "3375")
                    .with("id", "1")
                    .whole()
                    .toList()
                    .isEmpty();
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static TokenMetrics client(ApiVersion version) {
        return TokenMetrics.builder()
                .apiKey(FakeTokenMetrics.API_KEY)
                .baseUrl(fake.url().toString())
                .version(version)
                .client(c -> c.rateLimit(RateLimit.none()))
                .build();
    }

    /** Returns the cells of the rows of that many columns. */
    private static List<List<String>> table(int columns) throws IOException {
        return Page.read(Repository.root().resolve("docs/token-metrics.md")).prose().stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(row -> row.size() == columns)
                .toList();
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
