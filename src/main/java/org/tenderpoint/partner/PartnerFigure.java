package org.tenderpoint.partner;

import java.util.OptionalInt;

/**
 * What came of the referrals to one partner, as counts.
 *
 * @param open referrals that are under way
 * @param waitingDays the median of the days until the first appointment; empty where none is known
 * @param waited how many waits it rests on
 * @param helped referrals after which the client told of clear help
 * @param noChange of no clear change
 * @param worse of getting worse
 * @param unknown seen, and nothing was told
 */
public record PartnerFigure(
        int open, OptionalInt waitingDays, int waited, int helped, int noChange, int worse, int unknown) {

    public static final PartnerFigure NONE = new PartnerFigure(0, OptionalInt.empty(), 0, 0, 0, 0, 0);

    /** How many told what came of it. */
    public int told() {
        return helped + noChange + worse;
    }
}
