package dev.assay.contracts.keys;

/** A {@link SignPolicy} does not allow what should have been signed; nothing was signed. */
public final class RefusedException extends SigningException {

    private static final long serialVersionUID = 1L;

    private final SignPolicy.Rule rule;

    RefusedException(SignPolicy.Rule rule, String why) {
        super("the rule " + rule + " of the policy forbids to sign: " + why, null);
        this.rule = rule;
    }

    /** Returns the rule. */
    public SignPolicy.Rule rule() {
        return rule;
    }
}
