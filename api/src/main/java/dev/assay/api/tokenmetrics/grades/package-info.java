/**
 * Grades of tokens. {@link dev.assay.api.tokenmetrics.grades.TmGrade} is short-term,
 * {@link dev.assay.api.tokenmetrics.grades.FundamentalGrade} long-term, and
 * {@link dev.assay.api.tokenmetrics.grades.TechnologyGrade} about the code; each is a row of the current grades and of their
 * history, where it has a day. What a grade recommends, how it moves and its class are open sets, so a value that the service
 * adds later is kept.
 */
@NullMarked
package dev.assay.api.tokenmetrics.grades;

import org.jspecify.annotations.NullMarked;
