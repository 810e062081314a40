package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.Bruising.*;
import static org.tenderpoint.followup.rules.facts.OtherNew.*;
import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.Swelling.MILD;
import static org.tenderpoint.followup.rules.facts.Swelling.PRONOUNCED;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.followup.rules.triage.Call.NOW;
import static org.tenderpoint.followup.rules.triage.Call.TODAY;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.followup.rules.triage.TriageRow.danger;
import static org.tenderpoint.followup.rules.triage.TriageRow.rule;
import static org.tenderpoint.followup.rules.triage.VesselSigns.*;
import static org.tenderpoint.followup.rules.triage.WhereSigns.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** TRI-032 to TRI-049 and TRI-130 to TRI-133: see a doctor today, by place and kind of pain and by client. */
final class UrgentPlaceRows {

    private static final Sign[] FRACTURE_SIGNS = {
            PINPOINT, SHARP_PAIN, now(7), WORSE, all(onset(Onset.DURING), now(4))
    };
    private static final Sign SORE_OVER_BONE = all(
            Sign.of("sore_spine_chest_hips", FollowUpReading::where, r -> r.spine() || r.in(CHEST) || r.in(HIPS)),
            SORE);
    private static final Sign ONE_LOIN = Sign.of("one_loin_one_side", Basis.answered("regions"),
            FollowUpReading::oneOnly);
    private static final Sign NOT_BETTER = Sign.of("not_getting_better", Signs::notFading,
            r -> r.course() != Course.BETTER);
    private static final Sign DEEP_BLEED = any(
            all(hurts(ABDOMEN, HIPS, LOWER_BACK), now(6)), all(SORE_SPINE, now(7)), all(hurts(ABDOMEN), now(4)));

    static final Row<FollowUpReading, TriageRow.Verdict> PREGNANT_WITH_CRAMPS = rule("TRI-037")
            .when(URGENT, any(
                    all(client(PREGNANCY), any(
                            all(hurts(ABDOMEN), SORE),
                            all(feels(CRAMPING), hurts(LOWER_BACK, SACRUM, HIPS)),
                            swelling(PRONOUNCED),
                            swollen("face_hands_swollen", SwollenWhere.FACE, SwollenWhere.HANDS))),
                    anyOf(BLEEDING_OR_FLUID_IN_PREGNANCY, BABY_MOVING_LESS)))
            .source("A RCOG57; B textbook");

    private static final Sign HEART_NOT_KNOWN = anyUnknown(CHEST_PAIN, BREATHLESS, FAINTED);

    static final Row<FollowUpReading, TriageRow.Verdict> RACING_HEART = rule("TRI-133")
            .when(URGENT, all(worry(HEART_RACING), any(
                    aged(OLDER), anyOf(DIZZINESS, FEVER, VOMITING),
                    clientNotDenied(HEART_CONDITION, PREGNANCY, STROKE_HISTORY))))
            .when(URGENT, NOW, all(worry(HEART_RACING), HEART_NOT_KNOWN))
            .source("A CKS palpitations");
    /** A racing heart that can wait some days. */
    static final Sign HEART_WAITS = all(worry(HEART_RACING), not(danger(RACING_HEART)), not(HEART_NOT_KNOWN));

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-032")
                    .when(URGENT, all(BLEED, any(
                            bruising(LARGE),
                            swelling(PRONOUNCED),
                            all(any(bruising(SMALL), swelling(MILD)), any(WORSE, spread(Spread.SPREADING))))))
                    .when(URGENT, all(BLEED_UNKNOWN, bruising(LARGE))).ask(ANTICOAGULANT, BLEEDING_DISORDER)
                    .source("B ERN03, YIN14"),

            rule("TRI-033")
                    .when(URGENT, all(BLEED, DEEP_BLEED))
                    .when(DOCTOR, all(BLEED_UNKNOWN, DEEP_BLEED)).ask(ANTICOAGULANT, BLEEDING_DISORDER)
                    .source("B SSEH"),

            rule("TRI-034")
                    .when(URGENT, all(BONE, SORE_OVER_BONE, any(FRACTURE_SIGNS)))
                    .when(DOCTOR, all(BONE_UNKNOWN, SORE_OVER_BONE, any(FRACTURE_SIGNS))).ask(OSTEOPOROSIS)
                    .when(URGENT, all(BONE_UNKNOWN, SORE_OVER_BONE, atLeast(2, FRACTURE_SIGNS))).ask(OSTEOPOROSIS)
                    .source("A FIN20; B HAN23; C Seed B"),

            rule("TRI-035")
                    .when(URGENT, all(
                            any(client(CANCER_ACTIVE), client(CANCER_HISTORY)),
                            SORE_SPINE,
                            any(yes(CANNOT_SLEEP_FOR_PAIN), WORSE, spread(Spread.SPREADING),
                                    all(after(THREE_DAYS), NOT_FADING))))
                    .when(THERAPIST, all(
                            any(client(CANCER_ACTIVE), client(CANCER_HISTORY)), SORE_SPINE,
                            unknown(CANNOT_SLEEP_FOR_PAIN)))
                    .source("A NG234"),

            rule("TRI-036")
                    .when(URGENT, all(SITE, any(all(swelling(MILD), WORSE), all(SHARP_PAIN, PINPOINT), now(7))))
                    .source("C Seed B; B textbook"),

            PREGNANT_WITH_CRAMPS,

            rule("TRI-038")
                    .when(URGENT, any(now(9), all(now(7), limit(ActivityLimit.CANNOT_DO_DAILY_THINGS))))
                    .source("C Seed A"),

            rule("TRI-039")
                    .when(URGENT, all(
                            any(DISC_NOT_RESOLVED, client(SPONDYLOLISTHESIS)), SHOOTING_PAIN, any(SPREADS, WORSE)))
                    .source("A NG59; C Seed B"),

            rule("TRI-040")
                    .when(URGENT, all(
                            clientWith(CANCER_ACTIVE, Detail.BONE, "active_cancer_has_reached"),
                            SORE,
                            any(SORE_SPINE, clientMeets(CANCER_ACTIVE,
                                    "place_cancer_place_not"))))
                    .source("A NG234"),

            rule("TRI-041")
                    .when(URGENT, all(SHOOTS_BOTH, SORE))
                    .source("A CES23"),

            rule("TRI-042")
                    .when(URGENT, all(LEG_ONE, ONE_SIDED, hurts(CALVES), SORE, NOT_FADING, any(
                            now(5), WORSE, onset(Onset.AFTER_48H))))
                    .source("A NG158"),

            rule("TRI-043")
                    .when(URGENT, any(
                            yes(NEW_ONE_SIDED_HEAD_NECK_PAIN),
                            all(WORKED_NECK, ONE_SIDE_TOLD, hurts(HEAD), hurts(NECK), SORE,
                                    any(all(now(MIDDLING), NOT_BETTER), WORSE))))
                    .when(URGENT, NOW, all(yes(NEW_ONE_SIDED_HEAD_NECK_PAIN), NECK_DEVICE_NOT_KNOWN))
                    .when(URGENT, NOW, all(unknown(NEW_ONE_SIDED_HEAD_NECK_PAIN), WORKED_NECK, any(
                            all(hurts(HEAD, NECK), SORE, any(WORSE, all(now(5), NOT_FADING))),
                            anyOf(FACE_DROOP, VISION_OR_SPEECH_CHANGE, SWALLOWING_OR_BALANCE_TROUBLE,
                                    SEVERE_HEADACHE, DIZZINESS),
                            anyUnknown(FACE_DROOP, VISION_OR_SPEECH_CHANGE, SWALLOWING_OR_BALANCE_TROUBLE,
                                    SEVERE_HEADACHE, DIZZINESS))))
                    .source("A IFOMPT23; B VAD"),

            rule("TRI-044")
                    .when(URGENT, all(THINNED, any(HEAD_HIT, HEAD_NOT_KNOWN)))
                    .when(URGENT, NOW, all(THINNED, HEAD_NOT_KNOWN))
                    .when(DOCTOR, TODAY, all(THINNED_UNKNOWN, HEAD_NOT_KNOWN)).ask(ANTICOAGULANT, BLEEDING_DISORDER)
                    .source("A NG232"),

            rule("TRI-045")
                    .when(URGENT, BELLY_OR_BEATING_BACK)
                    .source("A NG156"),

            rule("TRI-046")
                    .when(URGENT, all(SORE, feels(BURNING), yes(SKIN_REACTION), Sign.of(
                            "one_side_only", r -> Basis.answered("one_side"),
                            r -> r.answers().sides() == Sides.ONE || r.namedOnOneSide())))
                    .source("A CKS shingles"),

            rule("TRI-047")
                    .when(URGENT, all(
                            yes(SWALLOWING_OR_BALANCE_TROUBLE), not(danger(EmergencyRows.NECK_ARTERY))))
                    .when(URGENT, NOW, all(
                            yes(SWALLOWING_OR_BALANCE_TROUBLE), not(danger(EmergencyRows.NECK_ARTERY)),
                            NECK_DEVICE_NOT_KNOWN))
                    .source("A NG128"),

            rule("TRI-048")
                    .when(URGENT, swollen("one_arm", SwollenWhere.ONE_ARM))
                    .source("A NG158; B textbook"),

            rule("TRI-049")
                    .when(URGENT, all(SORE, ONE_LOIN, NOT_EASED, any(
                            now(STRONG),
                            all(now(MIDDLING), any(
                                    anyOf(DARK_URINE, FEVER, CHILLS), anyUnknown(DARK_URINE, FEVER, CHILLS))))))
                    .source("B case reports; A CKS kidney"),

            rule("TRI-130")
                    .when(URGENT, all(SORE, aged(AT_RISK), hurts(HEAD), hurts(FACE_JAW),
                            any(all(now(3), NOT_FADING), now(5))))
                    .source("A BSR 2020"),

            rule("TRI-131")
                    .when(URGENT, all(now(8), WORSE, MOVING_DOES_NOT_HELP,
                            hurts(CALVES, SHINS, THIGHS_FRONT, THIGHS_BACK, FOREARMS, UPPER_ARMS)))
                    .source("B textbook"),

            rule("TRI-132")
                    .when(URGENT, any(
                            worry(COLD_OR_PALE_LIMB), worry(CONFUSED_OR_DROWSY), worry(PAINFUL_EYE),
                            worry(PALE_CLAMMY)))
                    .when(URGENT, NOW, worry(CONFUSED_OR_DROWSY))
                    .source("A CKS red eye; B textbook"),

            RACING_HEART);

    private UrgentPlaceRows() {}
}
