package dev.assay.metrics.community;

/**
 * What decides whether a message is positive. Numbers of two classifiers, versions or languages cannot be compared.
 *
 * @param name such as a model's or a lexicon's
 * @param version of the model or lexicon
 * @param language the language of the messages that it classifies, such as {@code en}
 */
public record Classifier(String name, String version, String language) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public Classifier {
        if (name.isBlank() || version.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException("classifier: name, version or language is blank");
        }
    }

    /** Returns name, version and language. */
    @Override
    public String toString() {
        return name + " " + version + " (" + language + ")";
    }
}
