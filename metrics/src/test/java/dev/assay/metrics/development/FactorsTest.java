package dev.assay.metrics.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Reason;
import dev.assay.metrics.development.DeveloperCategories.Category;
import dev.assay.metrics.development.DeveloperCategories.Ties;
import dev.assay.metrics.development.TruckFactor.FileHistory;
import dev.assay.metrics.distribution.Distribution;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactorsTest {

    private static double[] counts(DeveloperCategories categories) {
        return Arrays.stream(Category.values())
                .mapToDouble(category -> categories.count(category).value())
                .toArray();
    }

    @Test
    void putsEqualDevelopersIntoOneCategory() {
        DeveloperCategories five = DeveloperCategories.of(Distribution.of(1, 1, 1, 1, 1));

        assertThat(counts(five)).containsExactly(5, 0, 0);
        assertThat(counts(five.withTies(Ties.GRIMOIRELAB))).as("the peer").containsExactly(4, 1, 0);
        assertThat(counts(DeveloperCategories.of(Distribution.of(80, 5, 5, 5, 5))))
                .containsExactly(1, 4, 0);
        assertThat(counts(
                        DeveloperCategories.of(Distribution.of(80, 5, 5, 5, 5)).withTies(Ties.GRIMOIRELAB)))
                .containsExactly(1, 3, 1);
    }

    @Test
    void isThePeerWhereThereAreNoTies() {
        for (long[] amounts : new long[][] {{6, 2, 1}, {6, 4, 2, 1}, {4}, {90, 6, 3, 1}, {50, 30, 15, 4, 1}}) {
            DeveloperCategories categories = DeveloperCategories.of(Distribution.of(amounts));

            assertThat(counts(categories)).containsExactly(counts(categories.withTies(Ties.GRIMOIRELAB)));
        }
    }

    @Test
    void countsNobodyWhoDidNothing() {
        DeveloperCategories categories = DeveloperCategories.of(Distribution.of(4, 0, 0));

        assertThat(counts(categories)).containsExactly(1, 0, 0);
        assertThat(categories.count(Category.CORE).n()).isEqualTo(1);
        assertThat(DeveloperCategories.of(Distribution.of())
                        .count(Category.CORE)
                        .reason())
                .contains(Reason.EMPTY);
        assertThat(counts(DeveloperCategories.of(Distribution.of(5, 3, 2)).withShares(0.5, 0.8)))
                .containsExactly(1, 1, 1);
        assertThatThrownBy(() -> categories.withShares(0, 0.5)).hasMessageContaining("core");
        assertThatThrownBy(() -> categories.withShares(0.6, 0.5)).hasMessageContaining("core");
        assertThatThrownBy(() -> categories.withShares(0.6, 1.5)).hasMessageContaining("regular");
    }

    @Test
    void computesTheDegreeOfAuthorship() {
        FileHistory file = new FileHistory("ann", Map.of("ann", 4L, "bob", 10L, "eve", 1L));

        assertThat(file.degreeOf("ann")).isCloseTo(3.293 + 1.098 + 0.164 * 4 - 0.321 * Math.log(12), within(1e-12));
        assertThat(file.authors()).as("eve did too little").containsExactly("ann", "bob");
    }

    @Test
    void removesAuthorsUntilMostFilesHaveNone() {
        FileHistory anns = new FileHistory("ann", Map.of());
        FileHistory bobs = new FileHistory("bob", Map.of());

        assertThat(TruckFactor.of(List.of(anns, anns, anns, bobs)).value()).isEqualTo(1);
        assertThat(TruckFactor.of(List.of(anns, bobs)).value())
                .as("half is not most")
                .isEqualTo(2);
        assertThat(TruckFactor.of(List.of()).reason()).contains(Reason.EMPTY);
    }

    @Test
    void countsFilesWithoutAuthorsAsLost() {
        Map<String, Long> many = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            many.put("d" + i, 1L);
        }
        FileHistory nobodys = new FileHistory("ann", many);

        assertThat(nobodys.authors()).isEmpty();
        assertThat(TruckFactor.of(List.of(nobodys)).value()).isZero();
        assertThatThrownBy(() -> new FileHistory("a", Map.of("b", -1L))).hasMessageContaining("changes");
    }
}
