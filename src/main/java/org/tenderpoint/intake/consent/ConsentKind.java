package org.tenderpoint.intake.consent;

import org.tenderpoint.platform.Coded;

/** What a client agrees to; each kind is given and withdrawn by itself. */
public enum ConsentKind implements Coded {
    TREATMENT,
    CONTACT,
    REFERRAL
}
