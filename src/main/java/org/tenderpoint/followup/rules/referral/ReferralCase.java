package org.tenderpoint.followup.rules.referral;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/** The facts as rows of the referral book read them. Where regions were not recorded, the stricter reading applies. */
final class ReferralCase extends FollowUpReading {

    static final int BAD_SESSIONS = 3;
    /** The number of sessions without benefit for a trigger. */
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

    /** Whether a condition is in one of these regions; without recorded regions it counts as being there. */
    boolean at(Condition condition, Set<Region> regions) {
        return yes(condition) && touches(condition, Area.of(regions));
    }

    /** Whether a condition is at least partly outside these regions. */
    boolean outside(Condition condition, Set<Region> regions) {
        return yes(condition) && !Area.of(regions).contains(regions(condition));
    }

    /** How far rows about this type of arthritis apply: only with their letters while the type is unknown. */
    ReferralRow.Applicability ofArthritis(String type) {
        if (arthritis(type)) {
            return ReferralRow.Applicability.FULLY;
        }
        boolean couldBe = arthritis("unknown");
        return couldBe ? ReferralRow.Applicability.LETTERS_ONLY : ReferralRow.Applicability.NOT;
    }

    /** The regions for the base score: those of the feedback, else of the complaint, else the worked ones. */
    Set<Region> mainRegions() {
        if (regionsNamed()) {
            return regions();
        }
        var complaint = BodyPart.regions(facts().stored().arrival().regions());
        return complaint.isEmpty() ? regionsWorked() : complaint;
    }

    /** Whether the complaint or the soreness is at the neck. */
    boolean neckHurts() {
        return in(Region.NECK) || BodyPart.regions(facts().stored().arrival().regions()).contains(Region.NECK);
    }

    /** Whether this or an earlier feedback has the symptom. */
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

    /** Whether at least three of the last four followed-up sessions were bad. */
    boolean consistentlySore() {
        return badSessions().size() >= BAD_SESSIONS;
    }

    /** Whether the plan of a bad session had been changed because of earlier feedback. */
    boolean adjusted() {
        return badSessions().stream().anyMatch(FollowUpReading.FollowedSession::adjusted);
    }

    private List<FollowUpReading.FollowedSession> badSessions() {
        return followedSessions().stream().filter(FollowUpReading.FollowedSession::bad).toList();
    }

    /** Whether the last four followed-up sessions for the same complaint had no benefit. */
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
