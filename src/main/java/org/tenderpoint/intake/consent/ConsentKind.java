package org.tenderpoint.intake.consent;

import org.tenderpoint.platform.Coded;

/** What a client can agree to; each kind is given and withdrawn separately. */
public enum ConsentKind implements Coded {
    TREATMENT,
    CONTACT,
    REFERRAL
}
