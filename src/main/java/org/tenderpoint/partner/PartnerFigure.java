package org.tenderpoint.partner;

import java.util.OptionalInt;

/**
 * The results of the referrals to one partner, as counts.
 *
 * @param open referrals in progress
 * @param waitingDays the median of the days until the first appointment; empty if none is known
 * @param waited how many waits it is based on
 * @param helped referrals after which the client reported clear help
 * @param noChange after which the client reported no clear change
 * @param worse after which the client reported getting worse
 * @param unknown nobody told what came of it, perhaps not even whether the client went
 */
public record PartnerFigure(
        int open, OptionalInt waitingDays, int waited, int helped, int noChange, int worse, int unknown) {

    public static final PartnerFigure NONE = new PartnerFigure(0, OptionalInt.empty(), 0, 0, 0, 0, 0);

    /** How many reported a result. */
    public int reported() {
        return helped + noChange + worse;
    }
}
