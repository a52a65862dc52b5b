package dev.assay.samples.doctor;

/**
 * What one question came to.
 *
 * @param question what was open
 * @param answer what the service did
 * @param setting what to set on the client because of it; empty if nothing
 */
record Finding(String question, String answer, String setting) {

    static Finding of(String question, String answer) {
        return new Finding(question, answer, "");
    }
}
