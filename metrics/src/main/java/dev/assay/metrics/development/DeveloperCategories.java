package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.distribution.Distribution;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How many developers are core, regular and casual: those who contributed most are core up to a share of all contributions,
 * then regular up to another, then casual. Whoever contributed most is core, whatever the share. Immutable; the {@code with}
 * methods return copies.
 */
public final class DeveloperCategories {

    /** A category. */
    public enum Category {
        /** To the first share. */
        CORE,
        /** From there to the second share. */
        REGULAR,
        /** Beyond. */
        CASUAL
    }

    /** What becomes of those who contributed the same. */
    public enum Ties {
        /** All are in the category in which the first of them is. */
        TOGETHER,
        /** As GrimoireLab does: of five who contributed one each, four are core and one is regular. */
        GRIMOIRELAB
    }

    private final Distribution contributions;
    private final double coreShare;
    private final double regularShare;
    private final Ties ties;

    private DeveloperCategories(Distribution contributions, double coreShare, double regularShare, Ties ties) {
        this.contributions = contributions;
        this.coreShare = coreShare;
        this.regularShare = regularShare;
        this.ties = ties;
    }

    /** Returns the categories by 80 % and 95 % of the contributions per author, equal developers in one. */
    public static DeveloperCategories of(Distribution contributions) {
        return new DeveloperCategories(
                Objects.requireNonNull(contributions, "contributions"), 0.8, 0.95, Ties.TOGETHER);
    }

    /**
     * Returns a copy with other shares; the decimal fractions that they print as.
     *
     * @throws IllegalArgumentException if not 0 &lt; core &lt;= regular &lt;= 1
     */
    public DeveloperCategories withShares(double core, double regular) {
        if (!(core > 0 && core <= regular && regular <= 1)) {
            throw new IllegalArgumentException("core, regular: not 0 < core <= regular <= 1: " + core + ", " + regular);
        }
        return new DeveloperCategories(contributions, core, regular, ties);
    }

    /** Returns a copy with another rule for those who contributed the same. */
    public DeveloperCategories withTies(Ties rule) {
        return new DeveloperCategories(contributions, coreShare, regularShare, Objects.requireNonNull(rule, "rule"));
    }

    /** Returns how many developers are in a category; undefined without contributions. */
    public Measurement count(Category category) {
        Objects.requireNonNull(category, "category");
        Measurement.Draft draft = Measurement.of(DevelopmentMetrics.DEVELOPER_CATEGORIES)
                .n(contributions.positive())
                .population(contributions.population().orElse(null))
                .convention("category", category)
                .convention("core share", coreShare)
                .convention("regular share", regularShare)
                .convention("ties", ties);
        return contributions
                .withoutShares()
                .map(draft::undefined)
                .orElseGet(() -> draft.value(counts().getOrDefault(category, 0)));
    }

    private Map<Category, Integer> counts() {
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal lastCore = BigDecimal.ZERO;
        BigDecimal previous = BigDecimal.ZERO;
        Category category = Category.CORE;
        for (int rank = 1; rank <= contributions.positive(); rank++) {
            BigDecimal amount = contributions.amount(rank);
            sum = sum.add(amount);
            boolean tied = ties == Ties.TOGETHER && amount.compareTo(previous) == 0;
            if (!tied) {
                category = category(rank, sum, ties == Ties.GRIMOIRELAB && amount.compareTo(lastCore) == 0);
            }
            lastCore = category == Category.CORE ? amount : lastCore;
            previous = amount;
            counts.merge(category, 1, Integer::sum);
        }
        return counts;
    }

    private Category category(int rank, BigDecimal sum, boolean likeTheLastCore) {
        if (rank == 1 || sum.compareTo(limit(coreShare)) <= 0) {
            return Category.CORE;
        }
        return sum.compareTo(limit(regularShare)) <= 0 || likeTheLastCore ? Category.REGULAR : Category.CASUAL;
    }

    private BigDecimal limit(double share) {
        BigDecimal limit = contributions.total().multiply(BigDecimal.valueOf(share));
        return ties == Ties.GRIMOIRELAB ? new BigDecimal(limit.toBigInteger()) : limit;
    }
}
