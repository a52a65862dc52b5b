/**
 * Grades of tokens: {@link dev.assay.api.tokenmetrics.grades.TmGrade} is a row of {@code tm-grade}. What a grade
 * recommends and how it moves are open sets, so a value that the service adds later is kept.
 */
@NullMarked
package dev.assay.api.tokenmetrics.grades;

import org.jspecify.annotations.NullMarked;
