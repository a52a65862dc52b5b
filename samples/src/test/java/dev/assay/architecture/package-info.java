/** The walls between the artifacts and the habits inside them, as tests over the compiled classes and the sources. */
package dev.assay.architecture;
