package org.tenderpoint.partner;

import org.tenderpoint.platform.id.PartnerId;

/** One entry has taken the place of another of the same partner; what names the other may name this one from now on. */
public record PartnersMerged(PartnerId from, PartnerId into) {}
