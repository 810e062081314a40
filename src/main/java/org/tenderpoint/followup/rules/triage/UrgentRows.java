package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.Bruising.*;
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
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.vocabulary.rule.Row;

/** TRI-020 to TRI-031: see a doctor today, because of a reported sign. */
final class UrgentRows {

    private static final Sign SICK_OR_DIZZY = all(
            anyOf(NAUSEA, VOMITING, DIZZINESS),
            not(SpellSigns.PLAIN_SPELL), not(SpellSigns.SPELL_TO_ASK_ABOUT), not(SpellSigns.LASTING_AND_ALONE));
    /** A throbbing swelling that is large or over a large artery. */
    private static final Sign MAY_BE_AN_ARTERY = all(feels(THROBBING), any(
            now(MIDDLING), NOW_NOT_KNOWN, hurts(KNEES, HIPS, NECK_FRONT, ABDOMEN)));
    private static final Sign NOT_LOOKED_AFTER_FORCE = all(unknown(DARK_URINE), STRONG_PRESSURE, worst(STRONG));
    private static final Sign LIMIT_NOT_KNOWN = Sign.of("how_much_stops_client",
            Basis.unknown("activity_limit"), r -> r.answers().activityLimit().isEmpty());
    private static final Sign CLOT_SIGN = any(
            CLOT,
            all(any(swelling(MILD), swelling(PRONOUNCED)), VEIN),
            all(any(feels(THROBBING), feels(CRAMPING)), hurts(CALVES)));

    static final Row<FollowUpReading, TriageRow.Verdict> LEG_CLOT = rule("TRI-028")
            .when(URGENT, all(LEG_ONE, SORE, CLOT_SIGN, not(danger(CalmRows.CRAMP_AFTER_EFFORT))))
            .when(DOCTOR, all(LEG_ONE, SORE, CLOT_UNKNOWN))
            .source("A NG158, QS201");

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-020")
                    .when(URGENT, all(anyOf(NUMBNESS, TINGLING), not(SpellSigns.FELL_ASLEEP)))
                    .when(DOCTOR, all(any(unknown(NUMBNESS), unknown(TINGLING)), DISC_OR_SLIP))
                    .source("C Seed A, Seed B; A NG59, NG128"),

            rule("TRI-021")
                    .when(URGENT, anyOf(WEAKNESS_BACK, WEAKNESS_LEGS, WEAKNESS_ARMS))
                    .when(DOCTOR, all(
                            any(unknown(WEAKNESS_BACK), unknown(WEAKNESS_LEGS), unknown(WEAKNESS_ARMS)), DISC_OR_SLIP))
                    .source("C Seed A"),

            rule("TRI-022")
                    .when(URGENT, all(anyOf(FEVER, CHILLS), not(danger(CalmRows.SHIVER_OF_ONE_EVENING))))
                    .when(DOCTOR, all(
                            any(unknown(FEVER), unknown(CHILLS)), any(client(RECENT_SURGERY), client(IMPLANT))))
                    .source("C Seed A"),

            rule("TRI-023")
                    .when(URGENT, all(yes(REDNESS), not(danger(DoctorRows.COOL_REDNESS))))
                    .when(THERAPIST, all(unknown(REDNESS), swelling(MILD)))
                    .source("C Seed A"),

            rule("TRI-024")
                    .when(URGENT, SICK_OR_DIZZY)
                    .when(URGENT, NOW, all(SICK_OR_DIZZY, yes(DIZZINESS), NECK_DEVICE_NOT_KNOWN))
                    .source("C Seed A; A IFOMPT23"),

            rule("TRI-025")
                    .when(URGENT, yes(HOT_TENDER))
                    .when(THERAPIST, all(unknown(HOT_TENDER), swelling(MILD)))
                    .source("C Seed A"),

            rule("TRI-026")
                    .when(URGENT, any(swelling(PRONOUNCED), all(swelling(MILD), SORE, MAY_BE_AN_ARTERY)))
                    .when(DOCTOR, all(swelling(Swelling.UNKNOWN), SORE, MAY_BE_AN_ARTERY))
                    .when(WATCH, swelling(Swelling.UNKNOWN))
                    .when(THERAPIST, all(swelling(Swelling.UNKNOWN), any(BLEED, BLEED_UNKNOWN)))
                    .source("C Seed A; B ERN03, textbook"),

            rule("TRI-027")
                    .when(URGENT, any(
                            yes(CALF_SWELLING_ONE_SIDE), swollen("one_leg", SwollenWhere.ONE_LEG)))
                    .when(DOCTOR, all(unknown(CALF_SWELLING_ONE_SIDE), LEG_ONE))
                    .when(URGENT, all(unknown(CALF_SWELLING_ONE_SIDE), LEG_ONE, CLOT))
                    .when(THERAPIST, TODAY, all(unknown(CALF_SWELLING_ONE_SIDE), not(LEG_ONE), CLOT))
                    .source("A NG158, QS201; B SUT20"),

            LEG_CLOT,

            rule("TRI-029")
                    .when(URGENT, yes(DARK_URINE))
                    .when(DOCTOR, all(NOT_LOOKED_AFTER_FORCE, not(danger(CalmRows.TRAINED_AND_NOT_LOOKED))))
                    .when(URGENT, all(NOT_LOOKED_AFTER_FORCE, any(
                            aged(OLDER), limit(ActivityLimit.A_LOT), limit(ActivityLimit.CANNOT_DO_DAILY_THINGS),
                            LIMIT_NOT_KNOWN,
                            WhereSigns.SWOLLEN,
                            clientNotDenied(KIDNEY_OR_LIVER_DISEASE))))
                    .traits(FollowUpTrait.LOOK_AT_URINE)
                    .source("B RHABDO"),

            rule("TRI-030")
                    .when(URGENT, all(yes(SEVERE_HEADACHE), not(danger(EmergencyRows.HEADACHE_AND_MORE))))
                    .when(URGENT, NOW, all(
                            yes(SEVERE_HEADACHE), not(danger(EmergencyRows.HEADACHE_AND_MORE)), NECK_DEVICE_NOT_KNOWN))
                    .source("A CG150"),

            rule("TRI-031")
                    .when(URGENT, all(yes(FAINTED), not(danger(EmergencyRows.FAINTED_AND_MORE))))
                    .source("B textbook"));

    private UrgentRows() {}
}
