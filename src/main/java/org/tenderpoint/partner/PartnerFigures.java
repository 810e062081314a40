package org.tenderpoint.partner;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.platform.id.Id.PartnerId;

/**
 * The results of the referrals to a partner. The feature that stores the referrals implements it; without one there are
 * no figures.
 */
public interface PartnerFigures {

    /** Figures of several partners at once; partners without referrals are omitted. */
    Map<PartnerId, PartnerFigure> of(Collection<PartnerId> partners);

    /** Says where partners are named, so that deleting the sample practice deletes none that is still needed. */
    public interface PartnerUse {

        /** Which of these partners are named in client records. */
        Set<PartnerId> used(Collection<PartnerId> partners);
    }
}
