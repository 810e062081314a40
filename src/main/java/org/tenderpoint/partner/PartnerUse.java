package org.tenderpoint.partner;

import java.util.Collection;
import java.util.Set;
import org.tenderpoint.platform.id.PartnerId;

/** Says where partners are named, so that none is deleted with the sample practice that somebody still needs. */
public interface PartnerUse {

    /** Those of these partners that records of clients name. */
    Set<PartnerId> used(Collection<PartnerId> partners);
}
