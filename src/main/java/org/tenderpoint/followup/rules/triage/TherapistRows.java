package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.THERAPIST;
import static org.tenderpoint.followup.rules.triage.Call.NOW;
import static org.tenderpoint.followup.rules.triage.Call.TODAY;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.followup.rules.triage.TriageRow.danger;
import static org.tenderpoint.followup.rules.triage.TriageRow.rule;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** TRI-070 to TRI-093, TRI-095 and TRI-097: the therapist speaks to the client within one working day. */
final class TherapistRows {

    /** A spot at the spine that began later, in a client without risk for the bones. */
    private static final Sign SOUND_SPINE = all(
            not(onset(Onset.DURING)), youngerThan(AT_RISK), not(any(BONE, BONE_UNKNOWN)),
            clientDenied(CANCER_ACTIVE), clientDenied(CANCER_HISTORY));
    /** A spot that may still be plain soreness; TRI-104 watches it. */
    static final Sign MILD_SPOT = all(PINPOINT, any(
            now(0, 0),
            all(now(0, 3), FADING, upTo(THREE_DAYS), ONLY_ACHY, any(not(SORE_SPINE), SOUND_SPINE))));
    /**
     * One-sided soreness that may still be plain; TRI-105 watches it. Soreness that is gone counts at any hour, so that
     * waiting longer never makes a result milder.
     */
    static final Sign MILD_SIDE = all(ONE_SIDED, any(
            now(0, 0),
            all(now(0, 4), upTo(THREE_DAYS), any(FADING, all(ONLY_ACHY, EASES, Sign.of(
                    "same_comes_goes", Signs::notFading,
                    r -> r.answers().course() == Course.SAME || r.answers().course() == Course.UP_AND_DOWN))))));

    static final Sign BEYOND = all(spread(Spread.BEYOND), any(SORE, worst(4)));
    /** A mild, even ache of neighbouring muscles; TRI-116 watches it. */
    static final Sign EVEN_BEYOND = all(
            BEYOND, ONLY_ACHY, worstUpTo(STRONG - 1),
            any(
                    all(EVEN_SIDES, now(0, 4), upTo(THREE_DAYS), any(FADING, upTo(TWO_DAYS))),
                    all(EVEN_SIDES, now(5, 5), upTo(TWO_DAYS), not(MOVING_DOES_NOT_HELP)),
                    all(ONE_SIDE_TOLD, now(0, 3), FADING, upTo(THREE_DAYS), not(MOVING_DOES_NOT_HELP),
                            not(AT_A_LEG))));
    /** An even, fading soreness after too much pressure; TRI-103 watches it. */
    static final Sign EVEN_TOO_DEEP = all(
            worst(STRONG), worstUpTo(STRONG), now(4, 5), FADING, upTo(THREE_DAYS), ONLY_ACHY, spread(Spread.GENERAL),
            EVEN_SIDES, EASES, limitAtMost(ActivityLimit.SOME),
            any(NO_WARNING_SIGN, all(
                    danger(CalmRows.TRAINED_AND_NOT_LOOKED), allDeniedBut(Symptom.DARK_URINE))));
    /** An even ache that is still rising to its peak; TRI-115 watches it. */
    static final Sign GROWING_EVENLY = all(
            WORSE, upTo(TWO_DAYS), now(0, 5), ONLY_ACHY, spread(Spread.GENERAL), not(ONE_SIDED));
    private static final Sign HARD = any(STRONG_PRESSURE, EFFORT);

    static final Sign RISK_GROUP = any(
            DISC_NOT_RESOLVED,
            Sign.of("osteoporosis_osteopenia_fracture_not",
                    Basis.stored("condition.osteoporosis"), TherapistRows::thinBones).reads(OSTEOPOROSIS),
            clientMaybe(RECENT_SURGERY, Detail.SPINAL, "recent_surgery_perhaps_spine"),
            clientMeets(RECENT_SURGERY, "sore_recent_operation_its"),
            Sign.of("arthritis_flare", Basis.stored("condition.arthritis"),
                    r -> r.yes(ARTHRITIS, Detail.FLARE_NOW)).reads(ARTHRITIS));

    private static final Sign TO_ASK_ABOUT = any(
            SpellSigns.SPELL_TO_ASK_ABOUT,
            SpellSigns.FELL_ASLEEP_DISC_NOT_KNOWN,
            all(worry(OtherNew.HEADACHE_MILD), not(over(Symptom.OTHER_NEW)), NECK_WORK));

    static final Row<FollowUpReading, TriageRow.Verdict> THROBBING_AND_CLEAR = rule("TRI-089")
            .when(THERAPIST, all(feels(THROBBING), now(4)))
            .traits(FollowUpTrait.SORENESS_ALONE)
            .source("B textbook");

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-070")
                    .when(THERAPIST, all(after(THREE_DAYS), SORE,
                            not(danger(CalmRows.THE_TAIL_OF_IT)), not(danger(CalmRows.COMPLAINT_OF_BEFORE))))
                    .traits(FollowUpTrait.SORENESS_ALONE, FollowUpTrait.LASTS_TOO_LONG)
                    .source("C Seed A, Seed B"),

            rule("TRI-071")
                    .when(THERAPIST, all(onset(Onset.AFTER_48H), any(SORE, worst(1))))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C Seed B"),

            rule("TRI-072")
                    .when(THERAPIST, all(PINPOINT, SORE, not(MILD_SPOT)))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C Seed B"),

            rule("TRI-073")
                    .when(THERAPIST, all(BEYOND, not(EVEN_BEYOND)))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C Seed B"),

            rule("TRI-074")
                    .when(THERAPIST, all(ONE_SIDED, SORE, not(MILD_SIDE)))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C Seed B"),

            rule("TRI-075")
                    .when(THERAPIST, all(worst(7), now(4, 6), not(EVEN_TOO_DEEP)))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C practice"),

            rule("TRI-076")
                    .when(THERAPIST, all(limit(ActivityLimit.A_LOT), not(danger(DoctorRows.NO_DAILY_THINGS))))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C practice"),

            rule("TRI-077")
                    .when(THERAPIST, all(
                            yes(Symptom.SKIN_REACTION),
                            not(SpellSigns.ITCH_GONE),
                            not(danger(EmergencyRows.ALLERGIC_SHOCK)),
                            not(danger(DoctorRows.LASTING_SKIN_REACTION))))
                    .ask(ALLERGY)
                    .source("C practice"),

            rule("TRI-078")
                    .when(THERAPIST, all(
                            BLEED, bruising(Bruising.SMALL), not(danger(CalmRows.BRUISE_ON_ASPIRIN))))
                    .when(THERAPIST, all(BLEED_UNKNOWN, any(swelling(Swelling.MILD), bruising(Bruising.SMALL))))
                    .ask(ANTICOAGULANT, BLEEDING_DISORDER)
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("B ERN03"),

            rule("TRI-079")
                    .when(THERAPIST, all(swelling(Swelling.MILD), after(THREE_DAYS)))
                    .traits(FollowUpTrait.SORENESS_ALONE, FollowUpTrait.LASTS_TOO_LONG)
                    .source("C Seed A"),

            rule("TRI-080")
                    .when(THERAPIST, cause(OtherCause.NEW_INJURY))
                    .when(THERAPIST, TODAY, all(cause(OtherCause.NEW_INJURY), VesselSigns.THINNED))
                    .source("C Seed A"),

            rule("TRI-081")
                    .when(THERAPIST, any(all(onset(Onset.DURING), now(5)), all(
                            Sign.of(Phrase.of("row.sign.pain_more_during", VERY_PAINFUL),
                                    Basis.answered("pain_during"),
                                    r -> r.answers().painDuringSession().orElse(0) >= VERY_PAINFUL),
                            now(4))))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C Seed A, Seed B"),

            rule("TRI-082")
                    .when(THERAPIST, all(CalmRows.COMPLAINT_WORSE, not(danger(CalmRows.A_BAD_DAY))))
                    .source("C practice"),

            rule("TRI-083")
                    .when(THERAPIST, all(worseOn(AggravatedBy.COUGHING), SORE_SPINE, SORE))
                    .source("B textbook"),

            rule("TRI-084")
                    .when(THERAPIST, all(SORE, feels(BURNING), not(danger(DoctorRows.BURNING_BEYOND))))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("B textbook"),

            rule("TRI-085")
                    .when(THERAPIST, all(
                            now(0, 0), any(SHARP_PAIN, SHOOTING_PAIN, feels(BURNING)),
                            not(danger(CalmRows.SHARP_AND_OVER))))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C Seed B"),

            rule("TRI-086")
                    .when(THERAPIST, all(worseOn(AggravatedBy.NOTHING), now(5), after(A_DAY)))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("A FIN20"),

            rule("TRI-087")
                    .when(THERAPIST, all(now(5, 6), after(TWO_DAYS), NOT_FADING))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C practice"),

            rule("TRI-088")
                    .when(THERAPIST, all(
                            RISK_GROUP, SORE_SPINE, SORE, any(now(4), all(after(TWO_DAYS), NOT_FADING)),
                            not(danger(CalmRows.COMPLAINT_OF_BEFORE))))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C Seed B"),

            THROBBING_AND_CLEAR,

            rule("TRI-090")
                    .when(THERAPIST, all(
                            WORSE, upTo(TWO_DAYS), any(now(4), NOW_NOT_KNOWN), not(GROWING_EVENLY)))
                    .traits(FollowUpTrait.SORENESS_ALONE)
                    .source("C Seed A, Seed B"),

            rule("TRI-091")
                    .when(THERAPIST, TODAY, unknownAmong("sign_could_emergency_not",
                            Symptom.CALLED_TODAY))
                    .traits(FollowUpTrait.ANSWERS_MISSING, FollowUpTrait.UNSURE_SIGN)
                    .source("C PRIN-01"),

            rule("TRI-092")
                    .when(THERAPIST, NOW, all(
                            anyUnknown(Symptom.FEVER, Symptom.CHILLS),
                            any(client(CANCER_ACTIVE), client(IMMUNOSUPPRESSION))))
                    .traits(FollowUpTrait.ANSWERS_MISSING, FollowUpTrait.UNSURE_SIGN)
                    .source("A CG151"),

            rule("TRI-093")
                    .when(THERAPIST, TODAY, all(
                            unknown(Symptom.DARK_URINE), HARD, worst(5),
                            not(danger(CalmRows.TRAINED_AND_NOT_LOOKED))))
                    .traits(FollowUpTrait.ANSWERS_MISSING, FollowUpTrait.UNSURE_SIGN, FollowUpTrait.LOOK_AT_URINE)
                    .source("B RHABDO"),

            rule("TRI-095")
                    .when(THERAPIST, TO_ASK_ABOUT)
                    .when(THERAPIST, TODAY, all(TO_ASK_ABOUT, NECK_WORK))
                    .traits(FollowUpTrait.ASKED_ABOUT)
                    .source("C practice; B CAM06"),

            rule("TRI-097")
                    .when(THERAPIST, NOW, Sign.of(
                            "something_else_new_told",
                            Basis.answered("symptom.other_new"),
                            r -> r.yes(Symptom.OTHER_NEW) && DangerWords.in(r.answers().details().otherNewWords())))
                    .traits(FollowUpTrait.READ_NOW)
                    .source("C practice"));

    private TherapistRows() {}

    private static boolean thinBones(FollowUpReading reading) {
        return reading.yes(OSTEOPOROSIS) && !(reading.is(OSTEOPOROSIS, Detail.SEVERITY, "osteopenia")
                && reading.no(OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE));
    }
}
