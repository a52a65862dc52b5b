package dev.assay.metrics.composite;

/** What is done to a value before it is set between its bounds. */
public enum Transform {
    /** Nothing: for shares and ratios. */
    IDENTITY {
        @Override
        double apply(double value) {
            return value;
        }

        @Override
        boolean accepts(double value) {
            return true;
        }
    },
    /** ln(1 + v): for counts and amounts with long tails; from above -1 on. */
    LOG1P {
        @Override
        double apply(double value) {
            return Math.log1p(value);
        }

        @Override
        boolean accepts(double value) {
            return value > -1;
        }
    },
    /** ln(v / (1 - v)): for probabilities; between 0 and 1, both exclusive. */
    LOGIT {
        @Override
        double apply(double value) {
            return Math.log(value) - Math.log1p(-value);
        }

        @Override
        boolean accepts(double value) {
            return value > 0 && value < 1;
        }
    };

    abstract double apply(double value);

    abstract boolean accepts(double value);
}
