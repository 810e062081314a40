package org.tenderpoint.practice.setup;

import org.tenderpoint.platform.Coded;

/** What a step of the sample practice is about, to say what is missing if it fails. */
public enum SampleTopic implements Coded {
    PARTNERS,
    CLIENTS,
    INTAKES,
    AIMS,
    SESSIONS,
    FOLLOW_UPS,
    REFERRALS,
    INCIDENTS
}
