package org.tenderpoint.followup.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** The words that the referral book is written in. Where regions were not recorded, the stricter reading holds. */
record ReferralCase(FollowUpFacts facts, Triage triage, FollowUpReading reading, AdjustmentCase sessions) {

    private static final int BAD_SESSIONS = 3;

    static ReferralCase of(FollowUpFacts facts, Triage triage) {
        return new ReferralCase(facts, triage, facts.reading(), new AdjustmentCase(facts, triage));
    }

    ClientFacts client() {
        return facts.client();
    }

    boolean yes(Condition condition) {
        return client().yes(condition);
    }

    /** A condition that is yes, with a detail that is yes or not known. */
    boolean maybe(Condition condition, Detail detail) {
        return client().maybe(condition, detail);
    }

    /** A condition that is yes, with a detail that is denied. */
    boolean denied(Condition condition, Detail detail) {
        return yes(condition) && client().detail(condition, detail).no();
    }

    /** A condition that is yes, with a detail that is denied or not known. */
    boolean unless(Condition condition, Detail detail) {
        return yes(condition) && !client().detail(condition, detail).yes();
    }

    boolean choice(Condition condition, Detail detail, String... codes) {
        return yes(condition) && List.of(codes).contains(client().choice(condition, detail));
    }

    /** Whether regions kept with a condition share one with these; none recorded counts as sharing. */
    boolean at(Condition condition, Set<Region> regions) {
        if (!yes(condition)) {
            return false;
        }
        var kept = AdjustmentCase.regionsOf(client().regions(condition));
        return kept.isEmpty() || !Collections.disjoint(kept, regions);
    }

    /** Whether regions kept with a condition lie, at least in part, outside these. */
    boolean outside(Condition condition, Set<Region> regions) {
        return yes(condition) && !regions.containsAll(AdjustmentCase.regionsOf(client().regions(condition)));
    }

    /** Arthritis of this type: fully, or with its letters only while the type is not known. */
    ReferralRow.Applies arthritis(String type) {
        if (reading.arthritis(type)) {
            return ReferralRow.Applies.FULLY;
        }
        boolean couldBe = choice(Condition.ARTHRITIS, Detail.TYPE, "unknown");
        return couldBe ? ReferralRow.Applies.LETTERS_ONLY : ReferralRow.Applies.NOT;
    }

    /** An allergy to this item, or to one that nobody knows. */
    boolean allergy(String item) {
        if (!yes(Condition.ALLERGY)) {
            return false;
        }
        var named = client().choices(Condition.ALLERGY, Detail.ITEMS);
        return named.isEmpty() || named.contains(item);
    }

    /** The regions that the score starts from: those of the feedback, else of the complaint, else those worked. */
    Set<Region> mainRegions() {
        if (reading.regionsNamed()) {
            return reading.regions();
        }
        var complaint = AdjustmentCase.regionsOf(facts.painRegions());
        return complaint.isEmpty() ? reading.worked() : complaint;
    }

    /** The neck is where the complaint is, or where it hurts. */
    boolean neckHurts() {
        return reading.in(Region.NECK) || AdjustmentCase.regionsOf(facts.painRegions()).contains(Region.NECK);
    }

    /** Yes in this or in an earlier feedback. */
    boolean ever(Symptom symptom) {
        return reading.yes(symptom) || facts.symptomsBefore().contains(symptom);
    }

    boolean worseOn(AggravatedBy what) {
        return facts.answers().aggravatedBy().contains(what);
    }

    boolean easedEvenSoreness() {
        return facts.answers().easesWithMovement() == Answer.YES && facts.answers().spread() == Spread.GENERAL;
    }

    boolean youngerThan(int years) {
        return client().age().isPresent() && client().age().getAsInt() < years;
    }

    // --- triggers

    /** At least three of the last four followed-up sessions were bad. */
    boolean consistentlySore() {
        return badSessions().size() >= BAD_SESSIONS;
    }

    /** One of the bad ones had been changed because of earlier feedback. */
    boolean adjusted() {
        return badSessions().stream().anyMatch(FollowUpReading.Followed::adjusted);
    }

    private List<FollowUpReading.Followed> badSessions() {
        return reading.followed().stream().filter(FollowUpReading.Followed::bad).toList();
    }

    /** No benefit in each of the last four followed-up sessions for the same complaint. */
    boolean noBenefitFourTimes() {
        var same = sessions.sameComplaint();
        return same.size() >= 4 && same.stream().limit(4).allMatch(session -> session.noBenefitOrFallBelow(2));
    }

    boolean doctorFirst() {
        return triage.level().atLeast(TriageLevel.DOCTOR) || facts.doctorAnswerOutstanding();
    }

    boolean redFlagsRecorded() {
        return !facts.redFlagsAtLastVisit().isEmpty();
    }

    boolean redFlagWithoutDoctor() {
        return facts.redFlagsAtLastVisit().containsValue(Answer.YES) && !facts.redFlagsSeenByDoctor();
    }

    boolean redFlagNotKnown() {
        var flags = EnumSet.allOf(RedFlag.class);
        return redFlagsRecorded()
                && flags.stream().anyMatch(flag -> facts.redFlagsAtLastVisit()
                        .getOrDefault(flag, Answer.UNKNOWN) == Answer.UNKNOWN);
    }
}
