package dev.assay.metrics.distribution;

import java.math.BigDecimal;

/**
 * What a rule of the population has left out.
 *
 * @param rule the rule, such as {@code without contracts}
 * @param entities how many entities, each by the first rule that it meets
 * @param amount what they have together
 */
public record LeftOut(String rule, long entities, BigDecimal amount) {}
