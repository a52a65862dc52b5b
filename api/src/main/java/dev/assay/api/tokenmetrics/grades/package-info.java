/** Grades of tokens, such as {@link dev.assay.api.tokenmetrics.grades.TmGrade}. */
@NullMarked
package dev.assay.api.tokenmetrics.grades;

import org.jspecify.annotations.NullMarked;
