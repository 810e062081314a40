package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.Sign.*;
import static org.tenderpoint.followup.rules.Signs.*;
import static org.tenderpoint.followup.rules.TriageRow.rule;
import static org.tenderpoint.followup.rules.VesselSigns.*;
import static org.tenderpoint.followup.rules.WhereSigns.*;
import static org.tenderpoint.followup.rules.facts.ActivityLimit.*;
import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.Region.CALVES;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom.SwollenWhere;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** TRI-050 to TRI-069 and TRI-140: see a doctor in two to three days. */
final class DoctorRows {

    private static final Sign SKIN_MODALITY = Sign.of(
            "hot stone, cupping or instruments used there",
            Basis.stored("skin_modality"),
            r -> r.usedInRegions(Modality.HOT_STONE)
                    || r.usedInRegions(Modality.CUPPING)
                    || r.usedInRegions(Modality.IASTM));

    static final Row<FollowUpReading, TriageRow.Verdict> NO_DAILY_THINGS = rule("TRI-056", "Cannot do daily things")
            .when(DOCTOR, any(limit(CANNOT_DO_DAILY_THINGS), all(limit(A_LOT), any(after(TWO_DAYS), now(6)))))
            .because("Losing what one can do is more than soreness.", "C Seed A");

    static final Row<FollowUpReading, TriageRow.Verdict> LASTING_SKIN_REACTION = rule("TRI-060",
            "Skin reaction that lasts, worsens or has a likely cause")
            .when(DOCTOR, all(yes(SKIN_REACTION), any(
                    WORSE,
                    after(THREE_DAYS),
                    SKIN_MODALITY,
                    client(DIABETES),
                    client(NEUROPATHY),
                    client(LONG_TERM_STEROIDS))))
            .because("It may be a burn, an infection or an allergy.", "B textbook");

    static final Row<FollowUpReading, TriageRow.Verdict> BURNING_BEYOND = rule("TRI-061",
            "Burning pain beyond the worked area, or with the skin not known to be well")
            .when(DOCTOR, all(feels(BURNING), SORE, any(
                    Sign.of("not all over the worked area", r -> r.answers().spread() == Spread.UNKNOWN
                            ? Basis.unknown("spread")
                            : Basis.answered("spread." + r.answers().spread().code()),
                            r -> r.answers().spread() != Spread.GENERAL),
                    yes(SKIN_REACTION),
                    unknown(SKIN_REACTION))))
            .because("A nerve or a burn may be behind it.", "B textbook");

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-050", "Still getting worse after the peak")
                    .when(DOCTOR, all(WORSE, after(TWO_DAYS)))
                    .because("Soreness turns after one to two days; what goes on growing needs a look.",
                            "C Seed A, Seed B"),

            rule("TRI-051", "Moving or spreading")
                    .when(DOCTOR, spread(Spread.SPREADING))
                    .because("Soreness stays where the work was.", "C Seed A"),

            rule("TRI-052", "Sharp or shooting pain")
                    .when(DOCTOR, all(SORE, any(SHARP_PAIN, SHOOTING_PAIN)))
                    .because("This is not the ache after a workout; a nerve or a tear may be behind it.", "C Seed B"),

            rule("TRI-053", "Severe soreness")
                    .when(DOCTOR, now(7))
                    .because("Soreness this strong needs a doctor's appointment.", "C Seed A"),

            rule("TRI-054", "Sore for " + daysInWords(FOUR_DAYS) + ", strong or not fading")
                    .when(DOCTOR, all(from(FOUR_DAYS), SORE, any(NOT_FADING, now(4))))
                    .because("Soreness that lingers for days may be an overuse injury.", "C Seed A, Seed B"),

            rule("TRI-055", "Still sore after a week")
                    .when(DOCTOR, all(after(A_WEEK), SORE))
                    .because("Muscle soreness is over within a week.", "B DOMS"),

            NO_DAILY_THINGS,

            rule("TRI-057", "Pain that keeps the client awake")
                    .when(DOCTOR, yes(CANNOT_SLEEP_FOR_PAIN))
                    .because("Pain at night needs a look.", "A FIN20"),

            rule("TRI-058", "Large bruise")
                    .when(DOCTOR, bruising(Bruising.LARGE)).ask(ANTICOAGULANT)
                    .when(WATCH, bruising(Bruising.UNKNOWN))
                    .when(THERAPIST, all(bruising(Bruising.UNKNOWN), any(BLEED, BLEED_UNKNOWN)))
                    .because("Blood may have collected; ask about blood thinners.", "B ERN03"),

            rule("TRI-059", "Bleeds easily, with a little swelling")
                    .when(DOCTOR, all(BLEED, swelling(Swelling.MILD)))
                    .because("A small collection of blood may grow.", "B ERN03"),

            LASTING_SKIN_REACTION,

            BURNING_BEYOND,

            rule("TRI-062", "One painful spot at the spine, strong or at " + OLDER + " and over")
                    .when(DOCTOR, all(SORE, PINPOINT, SORE_SPINE, any(
                            now(5),
                            Sign.of("aged " + OLDER + " or over, or age not known", Basis.stored("age"),
                                    r -> r.aged(OLDER).maybe()))))
                    .because("A bone or a joint may be hurt.", "A FIN20; C Seed B"),

            rule("TRI-063", "Weak bones and a spine sore for over " + daysInWords(THREE_DAYS))
                    .when(DOCTOR, all(BONE, SORE_SPINE, SORE, after(THREE_DAYS)))
                    .when(THERAPIST, all(BONE_UNKNOWN, SORE_SPINE, SORE, after(THREE_DAYS))).ask(OSTEOPOROSIS)
                    .because("A fracture of weak bone can hurt slowly.", "B HAN23"),

            rule("TRI-064", "Sore at an operation, a fracture or an implant")
                    .when(DOCTOR, all(SITE, SORE, any(now(4), after(THREE_DAYS), PINPOINT)))
                    .because("Operated or healing tissue needs a look.", "C Seed B"),

            rule("TRI-065", "The complaint itself is very much worse")
                    .when(DOCTOR, any(benefit(-3), complaintRose(3)))
                    .because("What the client came with has clearly worsened.", "C practice"),

            rule("TRI-066", "Active cancer and soreness, strong or at the place of the cancer")
                    .when(DOCTOR, all(client(CANCER_ACTIVE), SORE, any(
                            now(4),
                            clientMeets(CANCER_ACTIVE, "at the place of the cancer, or that place not recorded"),
                            all(clientMaybe(CANCER_ACTIVE, Detail.BONE, "bone not ruled out"), SORE_SPINE))))
                    .because("In active cancer soreness is looked at sooner.", "A NG234"),

            rule("TRI-067", "One calf or thigh sore though both were worked")
                    .when(DOCTOR, all(LEG_ONE, ONE_SIDED, SORE, any(
                            hurts(CALVES), all(VEIN, NOT_FADING, now(MIDDLING)))))
                    .because("A clot must be thought of.", "A NG158"),

            rule("TRI-068", "Reduced feeling and clear soreness")
                    .when(DOCTOR, all(now(5), any(
                            clientMeets(NEUROPATHY, "reduced feeling there"),
                            clientMaybe(DIABETES, Detail.NEUROPATHY, "diabetes, reduced feeling not ruled out"))))
                    .because("Reduced feeling hides injury, so the limit is lower.", "B textbook"),

            rule("TRI-069", "Herniated disc or narrowed spine, and coughing hurts")
                    .when(DOCTOR, all(DISC_OR_SLIP, SORE_SPINE, worseOn(AggravatedBy.COUGHING), SORE))
                    .because("The disc may be irritated.", "B textbook"),

            rule("TRI-140", "Both legs swollen")
                    .when(DOCTOR, swollen("in both legs", SwollenWhere.BOTH_LEGS))
                    .because("The heart, the kidneys or a pregnancy may be behind it.", "B textbook"));

    private DoctorRows() {}
}
