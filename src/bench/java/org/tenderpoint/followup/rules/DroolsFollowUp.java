package org.tenderpoint.followup.rules;

import org.tenderpoint.followup.rules.adjustment.DroolsAdjustments;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.referral.DroolsReferrals;
import org.tenderpoint.followup.rules.triage.DroolsTriage;

/**
 * The books after a session with Drools deciding which rows of triage, adjustments and referrals fire. What follows
 * from those rows is the program's own, and so is self-care, where the first set that fits decides and no rows fire
 * together.
 */
public final class DroolsFollowUp {

    private final DroolsTriage triage = new DroolsTriage();
    private final DroolsAdjustments adjustments = new DroolsAdjustments();
    private final DroolsReferrals referrals = new DroolsReferrals();

    TenderpointFollowUp.Assessment decide(FollowUpFacts facts) {
        var level = triage.decide(facts);
        return new TenderpointFollowUp.Assessment(level, adjustments.decide(facts, level),
                SelfCareRules.CURRENT.decide(facts, level), referrals.decide(facts, level));
    }
}
