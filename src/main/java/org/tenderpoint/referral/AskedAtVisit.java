package org.tenderpoint.referral;

import org.tenderpoint.platform.id.ReferralId;
import org.tenderpoint.vocabulary.Discipline;

/**
 * What is asked about a referral at the next visit (REF-165).
 *
 * @param version as read
 * @param went whether the client is known to have been there, so that only the outcome is asked
 */
public record AskedAtVisit(ReferralId id, int version, Discipline discipline, boolean went) {}
