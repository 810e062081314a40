package org.tenderpoint.followup.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/** The words that the referral book is written in. Where regions were not recorded, the stricter reading holds. */
final class ReferralCase extends FollowUpReading {

    static final int BAD_SESSIONS = 3;
    /** Sessions without benefit, and the fall of the complaint that counts as one where nobody asked. */
    static final int WITHOUT_BENEFIT = 4;
    static final int FELL_ENOUGH = 2;

    private final Triage triage;

    private ReferralCase(FollowUpFacts facts, Triage triage) {
        super(facts);
        this.triage = triage;
    }

    static ReferralCase of(FollowUpFacts facts, Triage triage) {
        return new ReferralCase(facts, triage);
    }

    /** Whether regions kept with a condition share one with these; none recorded counts as sharing. */
    boolean at(Condition condition, Set<Region> regions) {
        return yes(condition) && touches(condition, Area.of(regions));
    }

    /** Whether regions kept with a condition lie, at least in part, outside these. */
    boolean outside(Condition condition, Set<Region> regions) {
        return yes(condition) && !Area.of(regions).contains(regions(condition));
    }

    /** Arthritis of this type: fully, or with its letters only while the type is not known. */
    ReferralRow.Applicability ofArthritis(String type) {
        if (arthritis(type)) {
            return ReferralRow.Applicability.FULLY;
        }
        boolean couldBe = arthritis("unknown");
        return couldBe ? ReferralRow.Applicability.LETTERS_ONLY : ReferralRow.Applicability.NOT;
    }

    /** The regions that the score starts from: those of the feedback, else of the complaint, else those worked. */
    Set<Region> mainRegions() {
        if (regionsNamed()) {
            return regions();
        }
        var complaint = BodyPart.regions(facts().stored().arrival().regions());
        return complaint.isEmpty() ? worked() : complaint;
    }

    /** The neck is where the complaint is, or where it hurts. */
    boolean neckHurts() {
        return in(Region.NECK) || BodyPart.regions(facts().stored().arrival().regions()).contains(Region.NECK);
    }

    /** Yes in this or in an earlier feedback. */
    boolean ever(Symptom symptom) {
        return yes(symptom) || facts().stored().history().symptoms().contains(symptom);
    }

    boolean worseOn(AggravatedBy what) {
        return facts().answers().aggravatedBy().contains(what);
    }

    boolean easedEvenSoreness() {
        return facts().answers().easesWithMovement() == Answer.YES && facts().answers().spread() == Spread.GENERAL;
    }

    // --- triggers

    /** At least three of the last four followed-up sessions were bad. */
    boolean consistentlySore() {
        return badSessions().size() >= BAD_SESSIONS;
    }

    /** One of the bad ones had been changed because of earlier feedback. */
    boolean adjusted() {
        return badSessions().stream().anyMatch(FollowUpReading.FollowedSession::adjusted);
    }

    private List<FollowUpReading.FollowedSession> badSessions() {
        return followed().stream().filter(FollowUpReading.FollowedSession::bad).toList();
    }

    /** No benefit in each of the last four followed-up sessions for the same complaint. */
    boolean noBenefitFourTimes() {
        var same = sameComplaint();
        return same.size() >= WITHOUT_BENEFIT
                && same.stream().limit(WITHOUT_BENEFIT).allMatch(session -> session.noBenefitOrFallBelow(FELL_ENOUGH));
    }

    boolean doctorFirst() {
        return triage.level().atLeast(TriageLevel.DOCTOR) || facts().stored().history().doctorAnswerOutstanding();
    }

    boolean redFlagsRecorded() {
        return !facts().stored().arrival().redFlags().isEmpty();
    }

    boolean redFlagWithoutDoctor() {
        return facts().stored().arrival().redFlags().containsValue(Answer.YES)
                && !facts().stored().history().redFlagsSeenByDoctor();
    }

    boolean redFlagNotKnown() {
        var flags = EnumSet.allOf(RedFlag.class);
        return redFlagsRecorded()
                && flags.stream().anyMatch(flag -> facts().stored().arrival().redFlags()
                        .getOrDefault(flag, Answer.UNKNOWN) == Answer.UNKNOWN);
    }
}
