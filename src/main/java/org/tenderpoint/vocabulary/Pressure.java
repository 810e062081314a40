package org.tenderpoint.vocabulary;

/**
 * The five-level pressure scale that massage schools teach (after Tracy Walton): 1 light lotioning, 2 heavy lotioning,
 * 3 medium, 4 strong, 5 deep. 0 means no contact.
 */
public final class Pressure {

    public static final int NONE = 0;
    public static final int LIGHTEST = 1;
    public static final int DEEPEST = 5;

    private Pressure() {}

    /**
     * Returns the level if it is on the scale.
     *
     * @throws IllegalArgumentException if it is below 0 or above 5
     */
    public static int checked(int level) {
        if (level < NONE || level > DEEPEST) {
            throw new IllegalArgumentException("Pressure is 0 to 5, not " + level);
        }
        return level;
    }
}
