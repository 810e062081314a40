package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.EarlierSigns.*;
import static org.tenderpoint.followup.rules.Sign.*;
import static org.tenderpoint.followup.rules.Signs.*;
import static org.tenderpoint.followup.rules.Triage.Call.NOW;
import static org.tenderpoint.followup.rules.TriageRow.SECOND;
import static org.tenderpoint.followup.rules.TriageRow.rule;
import static org.tenderpoint.followup.rules.VesselSigns.CLOT_FACT_UNKNOWN;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Emergency rows as the first edition of the tables had them: they repeat what was decided by them. */
final class EarlierEmergencyRows {

    static final Row<FollowUpReading, TriageRow.Verdict> FAINTED_AND_MORE = rule("TRI-010",
            "Fainted, with a sign of a clot, the heart or hidden bleeding")
            .when(EMERGENCY, all(yes(FAINTED), any(
                    any(CALF, yes(DARK_URINE), yes(VOMITING)),
                    client(HEART_CONDITION),
                    client(PREGNANCY),
                    client(STROKE_HISTORY),
                    BLEEDS,
                    CLOT_OF_ANY_SURGERY)))
            .when(URGENT, NOW, all(yes(FAINTED), any(
                    CALF_NOT_KNOWN,
                    unknown(DARK_URINE),
                    unknown(VOMITING),
                    clientUnknown(HEART_CONDITION),
                    clientUnknown(PREGNANCY),
                    clientUnknown(STROKE_HISTORY),
                    BLEED_UNKNOWN,
                    CLOT_FACT_UNKNOWN)))
            .until(SECOND)
            .because("A clot, the heart or hidden bleeding may be the cause.", "A NG158");

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-001", "Chest pain or hard to breathe")
                    .when(EMERGENCY, anyOf(CHEST_PAIN, BREATHLESS))
                    .when(URGENT, NOW, all(
                            any(unknown(CHEST_PAIN), unknown(BREATHLESS)),
                            any(LEG_ONE_BUT_FRONT, CALF, CLOT_OF_ANY_SURGERY, hurts(CHEST))))
                    .until(SECOND)
                    .because("The heart, a clot in the lung or a collapsed lung can feel like this.",
                            "A NG158; B SUT20; C Seed A"),

            rule("TRI-002", "Numb between the legs, or a change in bladder or bowel")
                    .when(EMERGENCY, any(SADDLE, yes(BLADDER_BOWEL_CHANGE)))
                    .when(URGENT, NOW, all(
                            any(SADDLE_NOT_KNOWN, unknown(BLADDER_BOWEL_CHANGE)),
                            hurts(LOWER_BACK, SACRUM, GLUTES),
                            any(yes(NUMBNESS), yes(TINGLING), SHOOTING_PAIN, SPREADS)))
                    .until(SECOND)
                    .because("The nerves at the end of the spine may be squeezed; hours count.", "A CES23, NG59"),

            rule("TRI-003", "Trouble seeing or speaking")
                    .when(EMERGENCY, yes(VISION_OR_SPEECH_CHANGE))
                    .when(EMERGENCY, all(
                            unknown(VISION_OR_SPEECH_CHANGE), NECK_WORK, anyOf(DIZZINESS, SEVERE_HEADACHE)))
                    .until(SECOND)
                    .because("A stroke or a tear in a neck artery can begin like this.", "A IFOMPT20; B YIN14"),

            rule("TRI-004",
                    "Very bad headache with another warning sign")
                    .when(EMERGENCY, all(yes(SEVERE_HEADACHE), any(
                            NECK_WORK,
                            anyOf(DIZZINESS, NAUSEA, VOMITING, FEVER, FAINTED),
                            anyOf(NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS),
                            BLEEDS,
                            client(STROKE_HISTORY),
                            client(PREGNANCY),
                            client(CANCER_ACTIVE),
                            clientUnlessYes(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED,
                                    "high blood pressure, not known to be controlled"),
                            Sign.of("aged " + AT_RISK + " or over, or age not known", Basis.stored("age"),
                                    r -> r.aged(AT_RISK).maybe()))))
                    .when(URGENT, NOW, all(unknown(SEVERE_HEADACHE), NECK_WORK, yes(DIZZINESS)))
                    .until(SECOND)
                    .because("An artery tear, bleeding, an infection or high pressure in pregnancy can show this way.",
                            "A IFOMPT20, CG150; B VAD"),

            rule("TRI-005", "Dizzy after work on the neck, with sickness, numbness, weakness or fainting")
                    .when(EMERGENCY, all(yes(DIZZINESS), NECK_WORK, anyOf(
                            NAUSEA, VOMITING, NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS, FAINTED)))
                    .when(URGENT, NOW, all(unknown(DIZZINESS), NECK_WORK, anyOf(NAUSEA, VOMITING)))
                    .until(SECOND)
                    .because("A tear in a neck artery can make people dizzy, sick, numb or unsteady.",
                            "A IFOMPT20; B VAD"),

            rule("TRI-007", "Weak legs that worsen, or with another warning sign")
                    .when(EMERGENCY, all(yes(WEAKNESS_LEGS), any(
                            WORSE,
                            spread(Spread.SPREADING),
                            limit(ActivityLimit.CANNOT_DO_DAILY_THINGS),
                            SADDLE_NOT_KNOWN,
                            unknown(BLADDER_BOWEL_CHANGE),
                            yes(FEVER),
                            clientMaybe(RECENT_SURGERY, Detail.SPINAL, "recent surgery, perhaps of the spine"),
                            client(CANCER_ACTIVE),
                            client(CANCER_HISTORY))))
                    .when(URGENT, NOW, all(unknown(WEAKNESS_LEGS), any(SHOOTING_PAIN, yes(NUMBNESS))))
                    .until(SECOND)
                    .because("The spinal cord or the nerves at its end may be squeezed.", "A CES23, NG234"),

            rule("TRI-009", "Bleeds easily, with feeling or strength lost and a sore spine")
                    .when(EMERGENCY, all(BLEEDS, SORE_SPINE, LOST_FEELING))
                    .when(URGENT, NOW, all(BLEED_UNKNOWN, SORE_SPINE, LOST_FEELING))
                    .ask(ASKED, ANTICOAGULANT, BLEEDING_DISORDER)
                    .until(SECOND)
                    .because("There may be bleeding in the spinal canal.", "B SSEH"),

            FAINTED_AND_MORE,

            rule("TRI-011",
                    "Skin reaction with fainting, dizziness, vomiting, hard breathing or a swollen face")
                    .when(EMERGENCY, all(yes(SKIN_REACTION), any(
                            anyOf(FAINTED, DIZZINESS, VOMITING, BREATHLESS),
                            all(any(swelling(Swelling.MILD), swelling(Swelling.PRONOUNCED)),
                                    hurts(FACE_JAW, HEAD, NECK_FRONT)))))
                    .when(URGENT, NOW, all(yes(SKIN_REACTION), unknown(BREATHLESS)))
                    .until(SECOND)
                    .because("A severe allergic reaction can begin like this.", "A CG134"),

            rule("TRI-013", "Fever with feeling or strength lost and a sore spine")
                    .when(EMERGENCY, all(anyOf(FEVER, CHILLS), LOST_FEELING, SORE_SPINE))
                    .until(SECOND)
                    .because("There may be an infection in the spine.", "A FIN20"),

            rule("TRI-015", "Strong swelling and very strong pain with feeling or strength lost")
                    .when(EMERGENCY, all(
                            swelling(Swelling.PRONOUNCED),
                            now(8),
                            LOST_FEELING,
                            Sign.of("not at the spine alone", Signs::where,
                                    r -> r.regions().isEmpty()
                                            || !Region.SPINE.containsAll(r.regions()))))
                    .until(SECOND)
                    .because("Pressure may be building up inside a muscle.", "B textbook"));

    private EarlierEmergencyRows() {}
}
