/** What the pages of {@code docs} show and tests run. */
package dev.assay.samples.docs;
