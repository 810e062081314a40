package org.tenderpoint.score.rules;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A score as a fraction, so that no rounding decides whether a change matters.
 *
 * @param below at least 1
 */
public record Score(BigDecimal above, int below) {

    public double value() {
        return above.divide(BigDecimal.valueOf(below), MathContext.DECIMAL64).doubleValue();
    }

    /** How far it lies above the other, times both denominators. */
    BigDecimal over(Score other) {
        return above.multiply(BigDecimal.valueOf(other.below)).subtract(
                other.above.multiply(BigDecimal.valueOf(below)));
    }
}
