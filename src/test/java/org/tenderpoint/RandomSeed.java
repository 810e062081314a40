package org.tenderpoint;

import java.util.Random;

/**
 * Where random cases begin: the same in every build, so that what fails today fails tomorrow; another one each night,
 * which is printed. {@code -Drandom.seed=4711} does a night's again.
 */
public final class RandomSeed {

    private static final String TOLD = System.getProperty("random.seed", "");
    /** Far from those of every build, and never so large that counting on from it would end. */
    private static final long TONIGHT = 1_000_000 + new Random().nextLong(1L << 40);

    static {
        if (TOLD.equals("new")) {
            System.out.println("Random cases begin at -Drandom.seed=" + TONIGHT);
        }
    }

    private RandomSeed() {}

    /** @param usual of every build */
    public static long of(long usual) {
        return switch (TOLD) {
            case "" -> usual;
            case "new" -> TONIGHT;
            default -> Long.parseLong(TOLD);
        };
    }
}
