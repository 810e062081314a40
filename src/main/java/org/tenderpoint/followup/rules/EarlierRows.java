package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.EarlierSigns.*;
import static org.tenderpoint.followup.rules.Sign.*;
import static org.tenderpoint.followup.rules.Signs.*;
import static org.tenderpoint.followup.rules.TherapistRows.*;
import static org.tenderpoint.followup.rules.TriageRow.SECOND;
import static org.tenderpoint.followup.rules.TriageRow.danger;
import static org.tenderpoint.followup.rules.TriageRow.rule;
import static org.tenderpoint.followup.rules.facts.Bruising.*;
import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.Swelling.MILD;
import static org.tenderpoint.followup.rules.facts.Swelling.PRONOUNCED;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.vocabulary.rule.Row;

/** Rows below emergency as the first edition of the tables had them: they repeat what was decided by them. */
final class EarlierRows {

    private static final Sign CLOT_SIGN = any(
            CLOT_OF_ANY_SURGERY,
            all(swelling(MILD), hurts(CALVES)),
            all(any(feels(THROBBING), feels(CRAMPING)), hurts(CALVES)));
    private static final Sign DEEP_BLEED = any(
            all(hurts(ABDOMEN, HIPS, LOWER_BACK), now(6)), all(SORE_SPINE, now(7)), all(hurts(ABDOMEN), now(4)));
    private static final Row<FollowUpReading, TriageRow.Verdict> LEG_CLOT = rule("TRI-028",
            "One leg sore, with a sign of a clot")
            .when(URGENT, all(LEG_ONE_BUT_FRONT, SORE, CLOT_SIGN))
            .when(DOCTOR, all(LEG_ONE_BUT_FRONT, SORE, CLOT_NOT_KNOWN))
            .until(SECOND)
            .because("A clot in a leg vein has to be ruled out.", "A NG158");

    private static final Row<FollowUpReading, TriageRow.Verdict> PREGNANT_WITH_CRAMPS = rule("TRI-037",
            "Pregnant, with pain in the belly or cramps: call the maternity unit now")
            .when(URGENT, all(client(PREGNANCY), any(
                    all(hurts(ABDOMEN), SORE), all(feels(CRAMPING), hurts(LOWER_BACK, SACRUM, HIPS)))))
            .until(SECOND)
            .because("It may be labour, or the placenta.", "B textbook");

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-022", "Fever or shivers")
                    .when(URGENT, anyOf(FEVER, CHILLS))
                    .when(DOCTOR, all(
                            any(unknown(FEVER), unknown(CHILLS)), any(client(RECENT_SURGERY), IMPLANTED)))
                    .until(SECOND)
                    .because("There may be an infection.", "C Seed A"),

            rule("TRI-026", "Strong swelling")
                    .when(URGENT, swelling(PRONOUNCED))
                    .when(WATCH, swelling(Swelling.UNKNOWN))
                    .when(THERAPIST, all(swelling(Swelling.UNKNOWN), any(BLEEDS, BLEED_UNKNOWN)))
                    .until(SECOND)
                    .because("Blood may be collecting under the skin.", "C Seed A; B ERN03"),

            rule("TRI-027", "One calf swollen")
                    .when(URGENT, CALF)
                    .when(DOCTOR, all(CALF_NOT_KNOWN, LEG_ONE_BUT_FRONT))
                    .when(URGENT, all(CALF_NOT_KNOWN, LEG_ONE_BUT_FRONT, CLOT_OF_ANY_SURGERY))
                    .until(SECOND)
                    .because("There may be a clot in a leg vein; no more massage of the legs.", "A NG158; B SUT20"),

            LEG_CLOT,

            rule("TRI-031", "Fainted")
                    .when(URGENT, all(yes(FAINTED), not(danger(EarlierEmergencyRows.FAINTED_AND_MORE))))
                    .until(SECOND)
                    .because("The cause of a faint has to be found.", "B textbook"),

            rule("TRI-032", "Bleeds easily, and the swelling or bruise is large or grows")
                    .when(URGENT, all(BLEEDS, any(
                            bruising(LARGE),
                            swelling(PRONOUNCED),
                            all(any(bruising(SMALL), swelling(MILD)), any(WORSE, spread(Spread.SPREADING))))))
                    .when(URGENT, all(BLEED_UNKNOWN, bruising(LARGE))).ask(ASKED, ANTICOAGULANT, BLEEDING_DISORDER)
                    .until(SECOND)
                    .because("The bleeding may go on.", "B ERN03, YIN14"),

            rule("TRI-033", "Bleeds easily, with strong pain in belly, hip or spine")
                    .when(URGENT, all(BLEEDS, DEEP_BLEED))
                    .when(DOCTOR, all(BLEED_UNKNOWN, DEEP_BLEED)).ask(ASKED, ANTICOAGULANT, BLEEDING_DISORDER)
                    .until(SECOND)
                    .because("There may be bleeding deep in the belly, the hip or the spine.", "B SSEH"),

            PREGNANT_WITH_CRAMPS,

            rule("TRI-038", "Pain far beyond soreness")
                    .when(URGENT, any(now(9), all(now(7), limit(ActivityLimit.CANNOT_DO_DAILY_THINGS))))
                    .until(SECOND)
                    .because("Muscle soreness is never this strong.", "C Seed A"),

            rule("TRI-058", "Large bruise")
                    .when(DOCTOR, bruising(Bruising.LARGE)).ask(ANTICOAGULANT)
                    .when(WATCH, bruising(Bruising.UNKNOWN))
                    .when(THERAPIST, all(bruising(Bruising.UNKNOWN), any(BLEEDS, BLEED_UNKNOWN)))
                    .until(SECOND)
                    .because("Blood may have collected; ask about blood thinners.", "B ERN03"),

            rule("TRI-059", "Bleeds easily, with a little swelling")
                    .when(DOCTOR, all(BLEEDS, swelling(Swelling.MILD)))
                    .until(SECOND)
                    .because("A small collection of blood may grow.", "B ERN03"),

            rule("TRI-066", "Active cancer and soreness, strong or at the place of the cancer")
                    .when(DOCTOR, all(client(CANCER_ACTIVE), SORE, any(
                            now(4),
                            clientMeets(CANCER_ACTIVE, "at the place of the cancer, or that place not recorded"))))
                    .until(SECOND)
                    .because("In active cancer soreness is looked at sooner.", "A NG234"),

            rule("TRI-067", "One calf sore though both were worked")
                    .when(DOCTOR, all(LEG_ONE_BUT_FRONT, ONE_SIDED, hurts(CALVES), SORE))
                    .until(SECOND)
                    .because("A clot must be thought of.", "A NG158"),

            rule("TRI-070", "Sore for over " + daysInWords(THREE_DAYS))
                    .when(THERAPIST, all(after(THREE_DAYS), SORE))
                    .until(SECOND)
                    .because("Soreness fades within " + daysInWords(THREE_DAYS) + ".", "C Seed A, Seed B"),

            rule("TRI-073", "Sore outside the worked area")
                    .when(THERAPIST, all(spread(Spread.BEYOND), any(SORE, worst(4))))
                    .until(SECOND)
                    .because("Soreness stays where the work was.", "C Seed B"),

            rule("TRI-078", "Bleeds easily with a small bruise, or bleeding not known with a bruise or swelling")
                    .when(THERAPIST, all(BLEEDS, bruising(Bruising.SMALL)))
                    .when(THERAPIST, all(BLEED_UNKNOWN, any(swelling(Swelling.MILD), bruising(Bruising.SMALL))))
                    .ask(ASKED, ANTICOAGULANT, BLEEDING_DISORDER)
                    .until(SECOND)
                    .because("A small bruise may grow.", "B ERN03"),

            rule("TRI-080", "A new injury")
                    .when(THERAPIST, cause(OtherCause.NEW_INJURY))
                    .until(SECOND)
                    .because("Something other than the massage may need care.", "C Seed A"),

            rule("TRI-105", "One side, mild and fading")
                    .when(WATCH, MILD_SIDE)
                    .until(SECOND)
                    .because("One side is less usual than both.", "C Seed B"),

            rule("TRI-106", "Throbbing or cramping")
                    .when(WATCH, all(
                            SORE,
                            any(feels(THROBBING), feels(CRAMPING)),
                            not(danger(LEG_CLOT)),
                            not(danger(PREGNANT_WITH_CRAMPS)),
                            not(danger(TherapistRows.THROBBING_AND_CLEAR))))
                    .until(SECOND)
                    .because("These are not the ache after a workout.", "B textbook"),

            rule("TRI-113", "Sore with a condition that raises the risk")
                    .when(WATCH, all(SORE, any(RISK_GROUP, client(PREGNANCY), client(CANCER_ACTIVE), BONE)))
                    .until(SECOND)
                    .because("With these a second look is worth it.", "C Seed B"));

    private EarlierRows() {}
}
