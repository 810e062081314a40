package org.tenderpoint.partner;

import java.util.Collection;
import java.util.Map;
import org.tenderpoint.platform.id.PartnerId;

/**
 * What came of the referrals to a partner. Whoever keeps the referrals implements it; without one there are no figures.
 */
public interface PartnerFigures {

    /** Those of several partners at once; who was never referred to is left out. */
    Map<PartnerId, PartnerFigure> of(Collection<PartnerId> partners);
}
