package org.tenderpoint.partner;

import java.util.Collection;
import java.util.Map;
import org.tenderpoint.platform.id.PartnerId;

/**
 * The results of the referrals to a partner. The feature that stores the referrals implements it; without one there are
 * no figures.
 */
public interface PartnerFigures {

    /** Figures of several partners at once; partners without referrals are omitted. */
    Map<PartnerId, PartnerFigure> of(Collection<PartnerId> partners);
}
