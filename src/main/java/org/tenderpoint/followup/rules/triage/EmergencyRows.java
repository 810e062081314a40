package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.followup.rules.triage.Call.NOW;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.followup.rules.triage.TriageRow.rule;
import static org.tenderpoint.followup.rules.triage.VesselSigns.*;
import static org.tenderpoint.followup.rules.triage.WhereSigns.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** TRI-001 to TRI-019: call the emergency number now. */
final class EmergencyRows {

    /** Pain in an arm or the jaw that may come from the heart. */
    private static final Sign HEART_ELSEWHERE = all(
            SORE, hurts(CHEST, UPPER_ARMS, FACE_JAW), anyOf(NAUSEA, VOMITING, DIZZINESS, FAINTED), NOT_EASED,
            any(aged(HEART_AT_RISK), client(HEART_CONDITION), client(DIABETES)));
    private static final Sign SWOLLEN_LIPS = swollen("lips_tongue_swollen", SwollenWhere.LIPS_OR_TONGUE);
    private static final Sign ANY_SWELLING = any(swelling(Swelling.MILD), swelling(Swelling.PRONOUNCED));
    private static final Sign SWOLLEN_FACE = all(
            ANY_SWELLING,
            any(swollen("face_swollen", SwollenWhere.FACE), hurts(FACE_JAW, HEAD, NECK_FRONT)));
    private static final Sign BEYOND_THE_SPINE = Sign.of("not_spine_alone", FollowUpReading::where,
            r -> r.regions().isEmpty() || !Region.SPINE.containsAll(r.regions()));
    private static final Sign FEELING_NOT_KNOWN = anyUnknown(NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS);
    /** Facts that let germs reach the spine, or keep the body from fighting them. */
    private static final Sign SPINE_OPEN_TO_GERMS = any(
            clientMaybe(RECENT_SURGERY, Detail.SPINAL, "recent_surgery_perhaps_spine"),
            Sign.of("injection_spine_one_kind", Basis.stored("condition.recent_injection"),
                    r -> r.is(RECENT_INJECTION, Detail.INJECTION_KIND, "epidural_or_nerve_block", "unknown"))
                    .reads(RECENT_INJECTION),
            client(LONG_TERM_STEROIDS),
            client(DIABETES),
            client(IMMUNOSUPPRESSION));

    static final Row<FollowUpReading, TriageRow.Verdict> HEADACHE_AND_MORE = rule("TRI-004")
            .when(EMERGENCY, all(yes(SEVERE_HEADACHE), any(
                    NECK_WORK,
                    anyOf(DIZZINESS, NAUSEA, VOMITING, FEVER, FAINTED),
                    anyOf(NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS),
                    anyOf(NEW_ONE_SIDED_HEAD_NECK_PAIN, SWALLOWING_OR_BALANCE_TROUBLE),
                    BLEED,
                    client(STROKE_HISTORY),
                    client(PREGNANCY),
                    client(CANCER_ACTIVE),
                    clientUnlessYes(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED,
                            "high_blood_pressure_not"),
                    aged(AT_RISK))))
            .when(EMERGENCY, all(unknown(SEVERE_HEADACHE), any(
                    all(any(WORKED_NECK, NECK_DEVICE), yes(VOMITING)),
                    all(anyOf(FEVER, CHILLS), any(anyOf(VOMITING, SKIN_REACTION), all(SORE, hurts(NECK)))))))
            .when(URGENT, NOW, all(unknown(SEVERE_HEADACHE), NECK_WORK, anyOf(NAUSEA, DIZZINESS, VOMITING)))
            .source("A IFOMPT23, CG150, NG240; B VAD");

    static final Row<FollowUpReading, TriageRow.Verdict> NECK_ARTERY = rule("TRI-005")
            .when(EMERGENCY, any(
                    all(yes(DIZZINESS), NECK_WORK, anyOf(
                            NAUSEA, VOMITING, NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS, FAINTED,
                            NEW_ONE_SIDED_HEAD_NECK_PAIN)),
                    all(yes(SWALLOWING_OR_BALANCE_TROUBLE), NECK_WORK)))
            .when(URGENT, NOW, all(unknown(DIZZINESS), NECK_WORK, anyOf(NAUSEA, VOMITING)))
            .source("A IFOMPT23; B VAD");

    private static final Sign GRAVE_WITH_FAINTING = any(
            anyOf(CALF_SWELLING_ONE_SIDE, DARK_URINE, VOMITING),
            client(HEART_CONDITION), client(ANEURYSM), client(PREGNANCY), client(STROKE_HISTORY), BLEED, CLOT);

    static final Row<FollowUpReading, TriageRow.Verdict> FAINTED_AND_MORE = rule("TRI-010")
            .when(EMERGENCY, all(yes(FAINTED), GRAVE_WITH_FAINTING))
            .when(URGENT, NOW, all(unknown(FAINTED), GRAVE_WITH_FAINTING))
            .when(URGENT, NOW, all(yes(FAINTED), any(
                    unknown(CALF_SWELLING_ONE_SIDE),
                    unknown(DARK_URINE),
                    unknown(VOMITING),
                    clientUnknown(HEART_CONDITION),
                    clientUnknown(ANEURYSM),
                    clientUnknown(PREGNANCY),
                    clientUnknown(STROKE_HISTORY),
                    BLEED_UNKNOWN,
                    CLOT_FACT_UNKNOWN)))
            .source("A NG158");

    static final Row<FollowUpReading, TriageRow.Verdict> ALLERGIC_SHOCK = rule("TRI-011")
            .when(EMERGENCY, any(
                    SWOLLEN_LIPS,
                    all(yes(SKIN_REACTION), any(
                            anyOf(FAINTED, DIZZINESS, VOMITING, BREATHLESS), SWOLLEN_FACE))))
            .when(URGENT, NOW, all(yes(SKIN_REACTION), any(unknown(BREATHLESS), SWOLLEN_SOMEWHERE)))
            .source("A CG134");

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-001")
                    .when(EMERGENCY, any(anyOf(CHEST_PAIN, BREATHLESS, COUGHING_BLOOD), HEART_ELSEWHERE))
                    .when(EMERGENCY, all(
                            unknown(CHEST_PAIN),
                            hurts(CHEST, UPPER_ARMS, FACE_JAW, UPPER_BACK),
                            anyOf(NAUSEA, VOMITING, DIZZINESS, FAINTED)))
                    .when(URGENT, NOW, all(
                            anyUnknown(CHEST_PAIN, BREATHLESS, COUGHING_BLOOD),
                            any(LEG_ONE, yes(CALF_SWELLING_ONE_SIDE), CLOT, hurts(CHEST))))
                    .source("A NG158, CG95; B SUT20; C Seed A"),

            rule("TRI-002")
                    .when(EMERGENCY, any(yes(SADDLE_NUMBNESS), yes(BLADDER_BOWEL_CHANGE)))
                    .when(URGENT, NOW, all(
                            any(unknown(SADDLE_NUMBNESS), unknown(BLADDER_BOWEL_CHANGE)),
                            hurts(LOWER_BACK, SACRUM, GLUTES),
                            any(yes(NUMBNESS), yes(TINGLING), SHOOTING_PAIN, SPREADS)))
                    .source("A CES23, NG59"),

            rule("TRI-003")
                    .when(EMERGENCY, yes(VISION_OR_SPEECH_CHANGE))
                    .when(EMERGENCY, all(
                            unknown(VISION_OR_SPEECH_CHANGE), NECK_WORK,
                            anyOf(DIZZINESS, SEVERE_HEADACHE, NEW_ONE_SIDED_HEAD_NECK_PAIN)))
                    .when(URGENT, NOW, all(
                            unknown(VISION_OR_SPEECH_CHANGE), aged(AT_RISK),
                            any(WORKED_NECK, NECK_DEVICE, all(SORE, hurts(HEAD)))))
                    .source("A IFOMPT23, NG128, BSR 2020; B YIN14"),

            HEADACHE_AND_MORE,

            NECK_ARTERY,

            rule("TRI-006")
                    .when(EMERGENCY, all(
                            yes(WEAKNESS_ARMS), any(yes(WEAKNESS_LEGS), yes(DIZZINESS), client(STROKE_HISTORY))))
                    .when(URGENT, NOW, all(
                            unknown(WEAKNESS_ARMS), any(yes(WEAKNESS_LEGS), yes(DIZZINESS), client(STROKE_HISTORY))))
                    .source("A FIN20, NG128"),

            rule("TRI-007")
                    .when(EMERGENCY, all(yes(WEAKNESS_LEGS), any(
                            WEAKER,
                            WORSE,
                            spread(Spread.SPREADING),
                            limit(ActivityLimit.CANNOT_DO_DAILY_THINGS),
                            unknown(SADDLE_NUMBNESS),
                            unknown(BLADDER_BOWEL_CHANGE),
                            yes(FEVER),
                            clientMaybe(RECENT_SURGERY, Detail.SPINAL, "recent_surgery_perhaps_spine"),
                            client(CANCER_ACTIVE),
                            client(CANCER_HISTORY))))
                    .when(URGENT, NOW, all(unknown(WEAKNESS_LEGS), any(SHOOTING_PAIN, yes(NUMBNESS))))
                    .when(URGENT, NOW, all(yes(WEAKNESS_LEGS), WEAKER_NOT_KNOWN))
                    .source("A CES23, NG234"),

            rule("TRI-008")
                    .when(EMERGENCY, all(client(CANCER_ACTIVE), SORE_SPINE, LOST_FEELING))
                    .when(URGENT, all(clientUnknown(CANCER_ACTIVE), SORE_SPINE, LOST_FEELING)).ask(CANCER_ACTIVE)
                    .source("A NG234"),

            rule("TRI-009")
                    .when(EMERGENCY, all(BLEED, SORE_SPINE, LOST_FEELING))
                    .when(URGENT, NOW, all(BLEED_UNKNOWN, SORE_SPINE, LOST_FEELING))
                    .ask(ANTICOAGULANT, BLEEDING_DISORDER)
                    .source("B SSEH"),

            FAINTED_AND_MORE,

            ALLERGIC_SHOCK,

            rule("TRI-012")
                    .when(EMERGENCY, all(client(CANCER_ACTIVE), anyOf(FEVER, CHILLS)))
                    .when(URGENT, all(clientUnknown(CANCER_ACTIVE), anyOf(FEVER, CHILLS))).ask(CANCER_ACTIVE)
                    .source("A CG151"),

            rule("TRI-013")
                    .when(EMERGENCY, all(anyOf(FEVER, CHILLS), SORE_SPINE, any(
                            LOST_FEELING,
                            all(any(now(5), yes(CANNOT_SLEEP_FOR_PAIN), WORSE), SPINE_OPEN_TO_GERMS))))
                    .when(URGENT, NOW, all(anyUnknown(FEVER, CHILLS), SORE, SORE_SPINE,
                            any(yes(CANNOT_SLEEP_FOR_PAIN), all(WORSE, now(5))), SPINE_OPEN_TO_GERMS))
                    .source("A FIN20"),

            rule("TRI-014")
                    .when(EMERGENCY, all(yes(DARK_URINE), any(
                            anyOf(VOMITING, FAINTED),
                            client(KIDNEY_OR_LIVER_DISEASE),
                            swelling(Swelling.PRONOUNCED))))
                    .when(URGENT, NOW, all(yes(DARK_URINE), clientUnknown(KIDNEY_OR_LIVER_DISEASE)))
                    .ask(KIDNEY_OR_LIVER_DISEASE)
                    .source("B RHABDO"),

            rule("TRI-015")
                    .when(EMERGENCY, all(
                            now(STRONG),
                            any(swelling(Swelling.PRONOUNCED), all(swelling(Swelling.MILD), WORSE)),
                            LOST_FEELING,
                            BEYOND_THE_SPINE))
                    .when(URGENT, NOW, all(now(STRONG), BEYOND_THE_SPINE, any(
                            all(LOST_FEELING, swelling(Swelling.UNKNOWN)),
                            all(anyUnknown(NUMBNESS, TINGLING), SWOLLEN))))
                    .source("B textbook"),

            rule("TRI-016")
                    .when(EMERGENCY, all(cause(OtherCause.NEW_INJURY), SORE_SPINE, LOST_FEELING))
                    .when(URGENT, NOW, all(cause(OtherCause.NEW_INJURY), SORE_SPINE, SORE, FEELING_NOT_KNOWN))
                    .source("A NG41"),

            rule("TRI-017")
                    .when(EMERGENCY, all(arthritis("rheumatoid"), hurts(NECK), LOST_FEELING))
                    .when(URGENT, NOW, all(arthritis("rheumatoid"), hurts(NECK), SORE, FEELING_NOT_KNOWN))
                    .when(URGENT, all(arthritis("unknown"), hurts(NECK), LOST_FEELING)).ask(ARTHRITIS)
                    .source("B textbook"),

            rule("TRI-018")
                    .when(EMERGENCY, any(yes(FACE_DROOP), WEAK_ARM, NUMB_FACE, ONE_ARM_AND_LEG))
                    .when(URGENT, NOW, all(
                            unknown(FACE_DROOP), anyOf(NUMBNESS, TINGLING, SEVERE_HEADACHE, DIZZINESS)))
                    .when(URGENT, NOW, NUMB_SOMEWHERE)
                    .source("A NG128, IFOMPT23"),

            rule("TRI-019")
                    .when(EMERGENCY, any(
                            BOTH_LEGS_WEAK,
                            all(BOTH_ARMS_WEAK, any(NUMB_ARMS, NECK_WORK)),
                            all(NUMB, NUMB_ARMS, NECK_WORK, any(yes(WEAKNESS_LEGS), unknown(WEAKNESS_LEGS))),
                            all(NUMB_LEGS, any(hurts(LOWER_BACK, SACRUM, GLUTES), SHOOTING_PAIN, DISC_OR_SLIP)),
                            all(SHOOTS_BOTH, any(LOST_FEELING, anyUnknown(SADDLE_NUMBNESS, BLADDER_BOWEL_CHANGE)))))
                    .when(URGENT, NOW, LEG_NOT_NAMED)
                    .source("A CES23; B case reports"));

    private EmergencyRows() {}

    private static Sign arthritis(String type) {
        return Sign.of("arthritis." + type, Basis.stored("condition.arthritis"),
                r -> r.yes(Condition.ARTHRITIS) && r.arthritis(type)).reads(Condition.ARTHRITIS);
    }
}
