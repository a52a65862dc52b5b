/** The programs that the pages of {@code docs} show. */
package dev.assay.samples.docs;
