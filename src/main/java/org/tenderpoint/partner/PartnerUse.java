package org.tenderpoint.partner;

import java.util.Collection;
import java.util.Set;
import org.tenderpoint.platform.id.PartnerId;

/** Says where partners are named, so that deleting the sample practice deletes none that is still needed. */
public interface PartnerUse {

    /** Those of these partners that client records name. */
    Set<PartnerId> used(Collection<PartnerId> partners);
}
