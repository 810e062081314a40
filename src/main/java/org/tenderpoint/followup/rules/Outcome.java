package org.tenderpoint.followup.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.Rest;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.vocabulary.Discipline;

/**
 * The outcome of a feedback: how soon someone must act, referrals, and what the next session waits for.
 *
 * @param referrals every discipline that the client has not declined
 * @param rests what the next session waits for, with the rules behind it
 */
public record Outcome(Triage triage, Map<Discipline, Referrals.Choice> referrals, Map<Rest, Set<String>> rests) {

    public Outcome {
        referrals = Map.copyOf(referrals);
        rests = Map.copyOf(rests);
    }

    static Outcome of(FollowUpFacts facts, Triage triage) {
        var referrals = new EnumMap<Discipline, Referrals.Choice>(Discipline.class);
        for (var choice : ReferralRules.CURRENT.decide(facts, triage).choices()) {
            referrals.put(choice.discipline(), choice);
        }
        return new Outcome(triage, referrals, AdjustmentRules.CURRENT.rests(facts, triage));
    }

    public TriageLevel level() {
        return triage.level();
    }

    List<Triage.Finding> findings() {
        return triage.findings();
    }
}
