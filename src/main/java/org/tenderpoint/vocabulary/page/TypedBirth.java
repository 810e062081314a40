package org.tenderpoint.vocabulary.page;

/**
 * A birth date as a page sent it.
 *
 * @param screen the code of the page, which says how many tries it showed; empty if it is not known
 */
public record TypedBirth(String text, String screen) {

    private static final String GATE = "gate";

    public static String screen(int triesLeft) {
        return GATE + triesLeft;
    }

    /** The page is from before a wrong try, as that of a double click. */
    public boolean isOutdated(int triesLeft) {
        return screen.startsWith(GATE) && !screen.equals(screen(triesLeft));
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "TypedBirth " + screen;
    }
}
