package org.tenderpoint.followup.rules;

import java.util.List;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.NextPlan;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;

/** The books after a session as the program runs them. */
public final class TenderpointFollowUp {

    private TenderpointFollowUp() {}

    /** All that is decided after a session. */
    record Assessment(Triage triage, NextPlan plan, SelfCare care, Referrals referrals) {}

    /** The books, built when they are first asked for. */
    public static Object books() {
        return List.of(TriageRules.CURRENT, AdjustmentRules.CURRENT, SelfCareRules.CURRENT, ReferralRules.CURRENT);
    }

    static Assessment decide(FollowUpFacts facts) {
        var triage = TriageRules.CURRENT.decide(facts);
        return new Assessment(triage, AdjustmentRules.CURRENT.decide(facts, triage),
                SelfCareRules.CURRENT.decide(facts, triage), ReferralRules.CURRENT.decide(facts, triage));
    }
}
