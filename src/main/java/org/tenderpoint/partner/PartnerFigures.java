package org.tenderpoint.partner;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.platform.id.Id.PartnerId;

/**
 * The results of the referrals to a partner. The feature that stores the referrals implements it; without one there are
 * no figures.
 */
public interface PartnerFigures {

    /** Figures of several partners at once; partners without referrals are omitted. */
    Map<PartnerId, PartnerFigure> of(Collection<PartnerId> partners);

    /**
     * The results of the referrals to one partner, as counts.
     *
     * @param open referrals in progress
     * @param waitingDays the median of the days until the first appointment; empty if none is known
     * @param waited how many waits it is based on
     * @param helped referrals after which the client reported clear help
     * @param noChange after which the client reported no clear change
     * @param worse after which the client reported getting worse
     * @param unknown seen, but nothing reported
     */
    public record PartnerFigure(
            int open, OptionalInt waitingDays, int waited, int helped, int noChange, int worse, int unknown) {

        public static final PartnerFigure NONE = new PartnerFigure(0, OptionalInt.empty(), 0, 0, 0, 0, 0);

        /** How many reported a result. */
        public int reported() {
            return helped + noChange + worse;
        }
    }

    /** Says where partners are named, so that deleting the sample practice deletes none that is still needed. */
    public interface PartnerUse {

        /** Which of these partners are named in client records. */
        Set<PartnerId> used(Collection<PartnerId> partners);
    }
}
