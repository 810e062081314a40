package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.adjustment.Adjustment;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.NextPlan;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.care.SelfCare.Offer;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.followup.rules.referral.Referrals.Choice;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.Discipline;

/** What tests ask of the books after a session. */
public final class BookResults {

    private static final Set<String> TRIGGERS = Set.of("REF-001", "REF-002", "REF-003");

    private BookResults() {}

    public static NextPlan plan(FollowUpFacts facts) {
        return AdjustmentRules.CURRENT.decide(facts, TriageRules.CURRENT.decide(facts));
    }

    public static SelfCare care(FollowUpFacts facts) {
        return SelfCareRules.CURRENT.decide(facts, TriageRules.CURRENT.decide(facts));
    }

    public static Referrals referrals(FollowUpFacts facts) {
        return ReferralRules.CURRENT.decide(facts, TriageRules.CURRENT.decide(facts));
    }

    public static Set<AdjustmentKind> kinds(NextPlan plan) {
        return plan.adjustments().stream().map(Adjustment::kind).collect(Collectors.toUnmodifiableSet());
    }

    public static Set<SelfCareItem> items(SelfCare care) {
        return care.offered().stream().map(Offer::item).collect(Collectors.toUnmodifiableSet());
    }

    /** The judgement on one discipline; empty if the client declined it. */
    public static Optional<Choice> choice(Referrals referrals, Discipline discipline) {
        return referrals.choices().stream().filter(choice -> choice.discipline() == discipline).findFirst();
    }

    /** Disciplines with this status, best first. */
    public static List<Discipline> disciplines(Referrals referrals, ReferralStatus status) {
        return referrals.choices().stream()
                .filter(choice -> choice.status() == status)
                .map(Choice::discipline)
                .toList();
    }

    /** Disciplines that must not be offered before a doctor has spoken, or at all. */
    public static Set<Discipline> refused(Referrals referrals) {
        return referrals.choices().stream()
                .filter(choice -> choice.status().compareTo(ReferralStatus.ONLY_AFTER_CLEARANCE) >= 0)
                .map(Choice::discipline)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of the triggers makes a list. */
    public static boolean needed(Referrals referrals) {
        return referrals.triggers().stream().map(RuleReason::ruleId).anyMatch(TRIGGERS::contains);
    }
}
