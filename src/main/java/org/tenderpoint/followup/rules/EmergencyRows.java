package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.Sign.*;
import static org.tenderpoint.followup.rules.Signs.*;
import static org.tenderpoint.followup.rules.Triage.Call.NOW;
import static org.tenderpoint.followup.rules.TriageRow.rule;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
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
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** TRI-001 to TRI-017: call the emergency number now. */
final class EmergencyRows {

    private static final Sign CLOT_FACT_UNKNOWN = any(
            clientUnknown(CLOT_NOW_OR_SUSPECTED),
            clientUnknown(CLOT_HISTORY),
            clientUnknown(LONG_TRAVEL_OR_IMMOBILISED),
            clientUnknown(CANCER_ACTIVE),
            clientUnknown(RECENT_SURGERY),
            clientUnknown(RECENT_FRACTURE));

    static final Row<FollowUpReading, TriageRow.Verdict> HEADACHE_AND_MORE = rule("TRI-004",
            "Very bad headache with another warning sign")
            .when(EMERGENCY, all(yes(SEVERE_HEADACHE), any(
                    NECK_WORK,
                    anyOf(DIZZINESS, NAUSEA, VOMITING, FEVER, FAINTED),
                    anyOf(NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS),
                    BLEED,
                    client(STROKE_HISTORY),
                    client(PREGNANCY),
                    client(CANCER_ACTIVE),
                    clientUnlessYes(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED,
                            "high blood pressure, not known to be controlled"),
                    Sign.of("aged " + AT_RISK + " or over, or age not known", Basis.stored("age"),
                            r -> r.aged(AT_RISK).maybe()))))
            .when(URGENT, NOW, all(unknown(SEVERE_HEADACHE), NECK_WORK, yes(DIZZINESS)))
            .because("An artery tear, bleeding, an infection or high pressure in pregnancy can show this way.",
                    "A IFOMPT20, CG150; B VAD");

    static final Row<FollowUpReading, TriageRow.Verdict> FAINTED_AND_MORE = rule("TRI-010",
            "Fainted, with a sign of a clot, the heart or hidden bleeding")
            .when(EMERGENCY, all(yes(FAINTED), any(
                    anyOf(CALF_SWELLING_ONE_SIDE, DARK_URINE, VOMITING),
                    client(HEART_CONDITION),
                    client(PREGNANCY),
                    client(STROKE_HISTORY),
                    BLEED,
                    CLOT)))
            .when(URGENT, NOW, all(yes(FAINTED), any(
                    unknown(CALF_SWELLING_ONE_SIDE),
                    unknown(DARK_URINE),
                    unknown(VOMITING),
                    clientUnknown(HEART_CONDITION),
                    clientUnknown(PREGNANCY),
                    clientUnknown(STROKE_HISTORY),
                    BLEED_UNKNOWN,
                    CLOT_FACT_UNKNOWN)))
            .because("A clot, the heart or hidden bleeding may be the cause.", "A NG158");

    static final Row<FollowUpReading, TriageRow.Verdict> ALLERGIC_SHOCK = rule("TRI-011",
            "Skin reaction with fainting, dizziness, vomiting, hard breathing or a swollen face")
            .when(EMERGENCY, all(yes(SKIN_REACTION), any(
                    anyOf(FAINTED, DIZZINESS, VOMITING, BREATHLESS),
                    all(any(swelling(Swelling.MILD), swelling(Swelling.PRONOUNCED)),
                            hurts(FACE_JAW, HEAD, NECK_FRONT)))))
            .when(URGENT, NOW, all(yes(SKIN_REACTION), unknown(BREATHLESS)))
            .because("A severe allergic reaction can begin like this.", "A CG134");

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-001", "Chest pain or hard to breathe")
                    .when(EMERGENCY, anyOf(CHEST_PAIN, BREATHLESS))
                    .when(URGENT, NOW, all(
                            any(unknown(CHEST_PAIN), unknown(BREATHLESS)),
                            any(LEG_ONE, yes(CALF_SWELLING_ONE_SIDE), CLOT, hurts(CHEST))))
                    .because("The heart, a clot in the lung or a collapsed lung can feel like this.",
                            "A NG158; B SUT20; C Seed A"),

            rule("TRI-002", "Numb between the legs, or a change in bladder or bowel")
                    .when(EMERGENCY, anyOf(SADDLE_NUMBNESS, BLADDER_BOWEL_CHANGE))
                    .when(URGENT, NOW, all(
                            any(unknown(SADDLE_NUMBNESS), unknown(BLADDER_BOWEL_CHANGE)),
                            hurts(LOWER_BACK, SACRUM, GLUTES),
                            any(yes(NUMBNESS), yes(TINGLING), SHOOTING_PAIN, SPREADS)))
                    .because("The nerves at the end of the spine may be squeezed; hours count.", "A CES23, NG59"),

            rule("TRI-003", "Trouble seeing or speaking")
                    .when(EMERGENCY, yes(VISION_OR_SPEECH_CHANGE))
                    .when(EMERGENCY, all(
                            unknown(VISION_OR_SPEECH_CHANGE), NECK_WORK, anyOf(DIZZINESS, SEVERE_HEADACHE)))
                    .because("A stroke or a tear in a neck artery can begin like this.", "A IFOMPT20; B YIN14"),

            HEADACHE_AND_MORE,

            rule("TRI-005", "Dizzy after work on the neck, with sickness, numbness, weakness or fainting")
                    .when(EMERGENCY, all(yes(DIZZINESS), NECK_WORK, anyOf(
                            NAUSEA, VOMITING, NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS, FAINTED)))
                    .when(URGENT, NOW, all(unknown(DIZZINESS), NECK_WORK, anyOf(NAUSEA, VOMITING)))
                    .because("A tear in a neck artery can make people dizzy, sick, numb or unsteady.",
                            "A IFOMPT20; B VAD"),

            rule("TRI-006", "Weak arms with weak legs, dizziness or an earlier stroke")
                    .when(EMERGENCY, all(
                            yes(WEAKNESS_ARMS), any(yes(WEAKNESS_LEGS), yes(DIZZINESS), client(STROKE_HISTORY))))
                    .because("The spinal cord or the brain may be affected.", "A FIN20"),

            rule("TRI-007", "Weak legs that worsen, or with another warning sign")
                    .when(EMERGENCY, all(yes(WEAKNESS_LEGS), any(
                            WORSE,
                            spread(Spread.SPREADING),
                            limit(ActivityLimit.CANNOT_DO_DAILY_THINGS),
                            unknown(SADDLE_NUMBNESS),
                            unknown(BLADDER_BOWEL_CHANGE),
                            yes(FEVER),
                            clientMaybe(RECENT_SURGERY, Detail.SPINAL, "recent surgery, perhaps of the spine"),
                            client(CANCER_ACTIVE),
                            client(CANCER_HISTORY))))
                    .when(URGENT, NOW, all(unknown(WEAKNESS_LEGS), any(SHOOTING_PAIN, yes(NUMBNESS))))
                    .because("The spinal cord or the nerves at its end may be squeezed.", "A CES23, NG234"),

            rule("TRI-008", "Active cancer with feeling or strength lost and a sore spine")
                    .when(EMERGENCY, all(client(CANCER_ACTIVE), SORE_SPINE, LOST_FEELING))
                    .when(URGENT, all(clientUnknown(CANCER_ACTIVE), SORE_SPINE, LOST_FEELING)).ask(CANCER_ACTIVE)
                    .because("Cancer may press on the spinal cord.", "A NG234"),

            rule("TRI-009", "Bleeds easily, with feeling or strength lost and a sore spine")
                    .when(EMERGENCY, all(BLEED, SORE_SPINE, LOST_FEELING))
                    .when(URGENT, NOW, all(BLEED_UNKNOWN, SORE_SPINE, LOST_FEELING))
                    .ask(ANTICOAGULANT, BLEEDING_DISORDER)
                    .because("There may be bleeding in the spinal canal.", "B SSEH"),

            FAINTED_AND_MORE,

            ALLERGIC_SHOCK,

            rule("TRI-012", "Fever or shivers with active cancer")
                    .when(EMERGENCY, all(client(CANCER_ACTIVE), anyOf(FEVER, CHILLS)))
                    .when(URGENT, all(clientUnknown(CANCER_ACTIVE), anyOf(FEVER, CHILLS))).ask(CANCER_ACTIVE)
                    .because("An infection while white blood cells are low can turn dangerous within hours.",
                            "A CG151"),

            rule("TRI-013", "Fever with feeling or strength lost and a sore spine")
                    .when(EMERGENCY, all(anyOf(FEVER, CHILLS), LOST_FEELING, SORE_SPINE))
                    .because("There may be an infection in the spine.", "A FIN20"),

            rule("TRI-014", "Very dark urine with vomiting, fainting, kidney or liver disease or strong swelling")
                    .when(EMERGENCY, all(yes(DARK_URINE), any(
                            anyOf(VOMITING, FAINTED),
                            client(KIDNEY_OR_LIVER_DISEASE),
                            swelling(Swelling.PRONOUNCED))))
                    .when(URGENT, NOW, all(yes(DARK_URINE), clientUnknown(KIDNEY_OR_LIVER_DISEASE)))
                    .ask(KIDNEY_OR_LIVER_DISEASE)
                    .because("Muscle may be breaking down and harming the kidneys.", "B RHABDO"),

            rule("TRI-015", "Strong swelling and very strong pain with feeling or strength lost")
                    .when(EMERGENCY, all(
                            swelling(Swelling.PRONOUNCED),
                            now(8),
                            LOST_FEELING,
                            Sign.of("not at the spine alone", Signs::where,
                                    r -> r.regions().isEmpty()
                                            || !Region.SPINE.containsAll(r.regions()))))
                    .because("Pressure may be building up inside a muscle.", "B textbook"),

            rule("TRI-016", "New injury at the spine with feeling or strength lost")
                    .when(EMERGENCY, all(cause(OtherCause.NEW_INJURY), SORE_SPINE, LOST_FEELING))
                    .because("The spine may be injured.", "A NG41"),

            rule("TRI-017", "Rheumatoid arthritis, sore neck, feeling or strength lost")
                    .when(EMERGENCY, all(arthritis("rheumatoid"), hurts(NECK), LOST_FEELING))
                    .when(URGENT, all(arthritis("unknown"), hurts(NECK), LOST_FEELING)).ask(ARTHRITIS)
                    .because("The upper neck may be unstable.", "B textbook"));

    private EmergencyRows() {}

    private static Sign arthritis(String type) {
        var words = type.equals("unknown") ? "arthritis of a type not known" : "arthritis, " + type;
        return Sign.of(words, Basis.stored("condition.arthritis"),
                r -> r.yes(Condition.ARTHRITIS) && r.arthritis(type)).reads(Condition.ARTHRITIS);
    }
}
