/** What the documentation shows is compiled, run and linked to things that exist. */
package dev.assay.docs;
