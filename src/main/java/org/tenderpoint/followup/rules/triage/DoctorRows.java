package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.ActivityLimit.*;
import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.followup.rules.triage.TriageRow.danger;
import static org.tenderpoint.followup.rules.triage.TriageRow.rule;
import static org.tenderpoint.followup.rules.triage.VesselSigns.*;
import static org.tenderpoint.followup.rules.triage.WhereSigns.*;
import static org.tenderpoint.vocabulary.Region.CALVES;
import static org.tenderpoint.vocabulary.Region.KNEES;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** TRI-050 to TRI-069 and TRI-140 to TRI-143: see a doctor in two to three days. */
final class DoctorRows {

    private static final Sign SKIN_MODALITY = Sign.of(
            "hot_stone_cupping_instruments",
            Basis.stored("skin_modality"),
            r -> r.usedInRegions(Modality.HOT_STONE)
                    || r.usedInRegions(Modality.CUPPING)
                    || r.usedInRegions(Modality.IASTM));

    static final Row<FollowUpReading, TriageRow.Verdict> NO_DAILY_THINGS = rule("TRI-056")
            .when(DOCTOR, any(limit(CANNOT_DO_DAILY_THINGS), all(limit(A_LOT), any(after(TWO_DAYS), now(6)))))
            .traits(FollowUpTrait.LASTS_TOO_LONG)
            .source("C Seed A");

    static final Row<FollowUpReading, TriageRow.Verdict> LASTING_SKIN_REACTION = rule("TRI-060")
            .when(DOCTOR, all(yes(SKIN_REACTION), not(SpellSigns.ITCH_GONE), any(
                    WORSE,
                    after(THREE_DAYS),
                    SKIN_MODALITY,
                    client(DIABETES),
                    client(NEUROPATHY),
                    client(LONG_TERM_STEROIDS))))
            .traits(FollowUpTrait.LASTS_TOO_LONG)
            .source("B textbook");

    /** Burning that is known for long; fibromyalgia may burn anywhere. */
    private static final Sign LONG_KNOWN_BURNING = all(
            client(FIBROMYALGIA), EVEN_SIDES, FADING, allDenied(NUMBNESS, TINGLING, SKIN_REACTION),
            not(any(SHARP_PAIN, SHOOTING_PAIN)));

    static final Row<FollowUpReading, TriageRow.Verdict> BURNING_BEYOND = rule("TRI-061")
            .when(DOCTOR, all(feels(BURNING), SORE, any(
                    Sign.of("not_all_over_worked", r -> r.answers().spread() == Spread.UNKNOWN
                            ? Basis.unknown("spread")
                            : Basis.answered("spread." + r.answers().spread().code()),
                            r -> r.answers().spread() != Spread.GENERAL),
                    yes(SKIN_REACTION),
                    unknown(SKIN_REACTION)),
                    not(LONG_KNOWN_BURNING)))
            .source("B textbook");

    /** Redness that is neither hot nor sore in a client with a healthy immune system; TRI-023 then does not fire. */
    static final Row<FollowUpReading, TriageRow.Verdict> COOL_REDNESS = rule("TRI-143")
            .when(DOCTOR, all(
                    yes(REDNESS), allDenied(HOT_TENDER, FEVER, CHILLS), swelling(Swelling.NONE),
                    not(spread(Spread.SPREADING)), now(0, 3), not(AT_A_LEG),
                    not(clientNotDenied(DIABETES, IMMUNOSUPPRESSION, LONG_TERM_STEROIDS, CLOT_NOW_OR_SUSPECTED))))
            .source("C practice");

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-050")
                    .when(DOCTOR, all(WORSE, after(TWO_DAYS)))
                    .traits(FollowUpTrait.LASTS_TOO_LONG)
                    .source("C Seed A, Seed B"),

            rule("TRI-051")
                    .when(DOCTOR, spread(Spread.SPREADING))
                    .source("C Seed A"),

            rule("TRI-052")
                    .when(DOCTOR, all(SORE, any(SHARP_PAIN, SHOOTING_PAIN), not(danger(CalmRows.SHARP_AND_OVER))))
                    .source("C Seed B"),

            rule("TRI-053")
                    .when(DOCTOR, now(7))
                    .source("C Seed A"),

            rule("TRI-054")
                    .when(DOCTOR, all(from(FOUR_DAYS), SORE, any(NOT_FADING, now(4)),
                            not(danger(CalmRows.COMPLAINT_OF_BEFORE))))
                    .traits(FollowUpTrait.LASTS_TOO_LONG)
                    .source("C Seed A, Seed B"),

            rule("TRI-055")
                    .when(DOCTOR, all(after(A_WEEK), SORE, not(danger(CalmRows.COMPLAINT_OF_BEFORE))))
                    .traits(FollowUpTrait.LASTS_TOO_LONG)
                    .source("B DOMS"),

            NO_DAILY_THINGS,

            rule("TRI-057")
                    .when(DOCTOR, yes(CANNOT_SLEEP_FOR_PAIN))
                    .source("A FIN20"),

            rule("TRI-058")
                    .when(DOCTOR, bruising(Bruising.LARGE)).ask(ANTICOAGULANT)
                    .when(WATCH, bruising(Bruising.UNKNOWN))
                    .when(THERAPIST, all(bruising(Bruising.UNKNOWN), any(BLEED, BLEED_UNKNOWN)))
                    .source("B ERN03"),

            rule("TRI-059")
                    .when(DOCTOR, all(BLEED, swelling(Swelling.MILD)))
                    .source("B ERN03"),

            LASTING_SKIN_REACTION,

            BURNING_BEYOND,

            rule("TRI-062")
                    .when(DOCTOR, all(SORE, PINPOINT, SORE_SPINE, any(
                            now(5),
                            aged(OLDER))))
                    .source("A FIN20; C Seed B"),

            rule("TRI-063")
                    .when(DOCTOR, all(BONE, SORE_SPINE, SORE, after(THREE_DAYS)))
                    .when(THERAPIST, all(BONE_UNKNOWN, SORE_SPINE, SORE, after(THREE_DAYS))).ask(OSTEOPOROSIS)
                    .traits(FollowUpTrait.LASTS_TOO_LONG)
                    .source("B HAN23"),

            rule("TRI-064")
                    .when(DOCTOR, all(SITE, SORE, any(now(4), after(THREE_DAYS), PINPOINT)))
                    .traits(FollowUpTrait.LASTS_TOO_LONG)
                    .source("C Seed B"),

            rule("TRI-065")
                    .when(DOCTOR, any(benefit(-3), complaintRose(3)))
                    .source("C practice"),

            rule("TRI-066")
                    .when(DOCTOR, all(client(CANCER_ACTIVE), SORE, any(
                            now(4),
                            clientMeets(CANCER_ACTIVE, "place_cancer_place_not"),
                            all(clientMaybe(CANCER_ACTIVE, Detail.BONE, "bone_not_ruled_out"), SORE_SPINE))))
                    .source("A NG234"),

            rule("TRI-067")
                    .when(DOCTOR, all(
                            LEG_ONE, ONE_SIDED, SORE,
                            any(hurts(CALVES), all(any(VEIN, hurts(KNEES)), NOT_FADING, now(MIDDLING))),
                            not(danger(CalmRows.CRAMP_AFTER_EFFORT))))
                    .source("A NG158"),

            rule("TRI-068")
                    .when(DOCTOR, all(now(5), any(
                            clientMeets(NEUROPATHY, "reduced_feeling"),
                            clientMaybe(DIABETES, Detail.NEUROPATHY, "diabetes_reduced_feeling_not"))))
                    .source("B textbook"),

            rule("TRI-069")
                    .when(DOCTOR, all(DISC_OR_SLIP, SORE_SPINE, worseOn(AggravatedBy.COUGHING), SORE))
                    .source("B textbook"),

            rule("TRI-140")
                    .when(DOCTOR, swollen("both_legs", SwollenWhere.BOTH_LEGS))
                    .source("B textbook"),

            rule("TRI-141")
                    .when(DOCTOR, UrgentPlaceRows.HEART_WAITS)
                    .traits(FollowUpTrait.DOES_NOT_PASS)
                    .source("A CKS palpitations"),

            rule("TRI-142")
                    .when(DOCTOR, SpellSigns.LASTING_AND_ALONE)
                    .traits(FollowUpTrait.DOES_NOT_PASS)
                    .source("C practice"),

            COOL_REDNESS);

    private DoctorRows() {}
}
