package org.tenderpoint.referral;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** One dated step of a referral, and who recorded it. */
@Embeddable
record ReferralStep(
        @Convert(converter = Converters.OfReferralState.class) ReferralState state, Instant madeAt, UUID madeBy, String why) {}
