package org.tenderpoint.outcome.rules;

/**
 * Where a share may truly lie, as told by a sample (OUT-22).
 *
 * @param low 0 to 1
 * @param high 0 to 1, never below {@code low}
 */
public record Interval(double low, double high) {

    private static final double Z = 1.96;

    /**
     * The 95 % interval of Wilson: it stays within 0 and 1 and is honest about few answers.
     *
     * @throws IllegalArgumentException unless 0 ≤ count ≤ of and of ≥ 1
     */
    public static Interval wilson(int count, int of) {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException("An interval needs a count within a sample of one or more");
        }
        double p = (double) count / of;
        double square = Z * Z;
        double centre = (p + square / (2 * of)) / (1 + square / of);
        double half = Z * Math.sqrt(p * (1 - p) / of + square / (4.0 * of * of)) / (1 + square / of);
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
