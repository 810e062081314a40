package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.WATCH;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.followup.rules.triage.TriageRow.rule;
import static org.tenderpoint.followup.rules.triage.VesselSigns.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * TRI-117 to -119 and TRI-150 to -157: watch, where nothing speaks for danger. Stricter rows do not fire where one of
 * these applies.
 */
final class CalmRows {

    private static final Sign COURSE_HOLDS = Sign.of("better_same_comes_goes", Basis.NOTHING,
            r -> EnumSet.of(Course.BETTER, Course.SAME, Course.UP_AND_DOWN).contains(r.answers().course()));
    private static final Sign COMPLAINT_NOT_WORSE = Sign.of(
            "complaint_worst_no_stronger",
            Basis.stored("complaint_before"), CalmRows::complaintNotWorse);
    private static final Sign AT_THE_COMPLAINT = Sign.of(
            "sore_only_where_complaint", Basis.stored("complaint_before"), CalmRows::atTheComplaint);
    private static final Sign NO_CLOT_FACT = not(any(CLOT, CLOT_UNKNOWN));
    /** A complaint that the client calls much worse, or that rose by two points and no more. */
    static final Sign COMPLAINT_WORSE = any(benefit(-2), all(complaintRose(2), not(complaintRose(3))));

    static final Row<FollowUpReading, TriageRow.Verdict> SHARP_AND_OVER = rule("TRI-118")
            .when(WATCH, any(
                    all(now(0, 0), any(feels(SHARP), feels(SHOOTING), feels(BURNING)), worstUpTo(STRONG - 1),
                            not(WhereSigns.SHOOTS_BOTH)),
                    all(now(1, 2), FADING, upTo(THREE_DAYS), worstUpTo(STRONG - 1), feels(SHARP),
                            notAny(SHOOTING, BURNING, THROBBING), spread(Spread.GENERAL), not(ONE_SIDE_TOLD),
                            NO_WARNING_SIGN)))
            .traits(FollowUpTrait.PASSED, FollowUpTrait.PASSED_WITH_SORENESS)
            .source("C practice");

    static final Row<FollowUpReading, TriageRow.Verdict> THE_TAIL_OF_IT = rule("TRI-119")
            .when(WATCH, all(after(THREE_DAYS), not(from(FOUR_DAYS)), FADING, now(1, 2), ONLY_ACHY,
                    spread(Spread.GENERAL), not(ONE_SIDED)))
            .traits(FollowUpTrait.PASSED, FollowUpTrait.SMALL_REST)
            .source("B DOMS");

    static final Row<FollowUpReading, TriageRow.Verdict> A_BAD_DAY = rule("TRI-150")
            .when(WATCH, all(COMPLAINT_WORSE, now(0, 3), not(WORSE), NO_WARNING_SIGN))
            .traits(FollowUpTrait.COMPLAINT_WORSE)
            .source("C practice");

    static final Row<FollowUpReading, TriageRow.Verdict> BRUISE_ON_ASPIRIN = rule("TRI-153")
            .when(WATCH, all(
                    clientWith(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "low_dose_aspirin_alone"),
                    clientDenied(BLEEDING_DISORDER),
                    bruising(Bruising.SMALL),
                    DEEP_SOMEWHERE,
                    swelling(Swelling.NONE), FADING, now(0, 3),
                    any(spread(Spread.GENERAL), PINPOINT)))
            .traits(FollowUpTrait.SEEN)
            .source("C practice");

    static final Row<FollowUpReading, TriageRow.Verdict> COMPLAINT_OF_BEFORE = rule("TRI-154")
            .when(WATCH, all(AT_THE_COMPLAINT, COMPLAINT_NOT_WORSE, COURSE_HOLDS, NO_WARNING_SIGN,
                    swelling(Swelling.NONE), notAny(SHARP, SHOOTING, BURNING, THROBBING)))
            .traits(FollowUpTrait.SEEN)
            .source("C practice");

    static final Row<FollowUpReading, TriageRow.Verdict> TRAINED_AND_NOT_LOOKED = rule("TRI-155")
            .when(WATCH, all(unknown(Symptom.DARK_URINE), FADING, EVEN_SIDES, ONLY_ACHY, EASES, now(0, 5),
                    worstUpTo(STRONG), swelling(Swelling.NONE), limitAtMost(ActivityLimit.SOME),
                    youngerThan(AT_RISK), clientDenied(KIDNEY_OR_LIVER_DISEASE), EFFORT, not(LOST_FEELING)))
            .traits(FollowUpTrait.SEEN, FollowUpTrait.LOOK_AT_URINE, FollowUpTrait.ANSWERS_MISSING)
            .source("B RHABDO, DOMS");

    static final Row<FollowUpReading, TriageRow.Verdict> SHIVER_OF_ONE_EVENING = rule("TRI-156")
            .when(WATCH, all(
                    over(Symptom.CHILLS), now(0, MIDDLING), not(hurts(Region.ABDOMEN)),
                    allDenied(Symptom.FEVER, Symptom.REDNESS, Symptom.HOT_TENDER, Symptom.VOMITING,
                            Symptom.SEVERE_HEADACHE, Symptom.DARK_URINE),
                    not(clientNotDenied(CANCER_ACTIVE, IMMUNOSUPPRESSION, RECENT_SURGERY, IMPLANT, RECENT_INJECTION,
                            DIABETES, LONG_TERM_STEROIDS))))
            .traits(FollowUpTrait.SEEN, FollowUpTrait.LOOK_FOR_SHIVERS)
            .source("C practice");

    static final Row<FollowUpReading, TriageRow.Verdict> CRAMP_AFTER_EFFORT = rule("TRI-157")
            .when(WATCH, all(LEG_ONE, EFFORT, FADING, now(1, 2), upTo(THREE_DAYS), EASES, swelling(Swelling.NONE),
                    any(bruising(Bruising.NONE), bruising(Bruising.SMALL)), notAny(THROBBING),
                    limitAtMost(ActivityLimit.A_LITTLE), NO_WARNING_SIGN, NO_CLOT_FACT))
            .traits(FollowUpTrait.SEEN, FollowUpTrait.LOOK_AT_LEG)
            .source("C practice; A NG158");

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-117")
                    .when(WATCH, any(
                            SpellSigns.PLAIN_SPELL, SpellSigns.FELL_ASLEEP_PLAINLY, SpellSigns.ITCH_GONE))
                    .when(WATCH, SpellSigns.ITCH_GONE).ask(ALLERGY)
                    .traits(FollowUpTrait.PASSED)
                    .source("B CAM06"),

            SHARP_AND_OVER, THE_TAIL_OF_IT, A_BAD_DAY,

            rule("TRI-151")
                    .when(WATCH, Sign.of("sign_before_massage_just", Basis.NOTHING,
                            r -> !r.answers().details().asBefore().isEmpty()))
                    .traits(FollowUpTrait.SEEN)
                    .source("C PRIN-11"),

            rule("TRI-152")
                    .when(WATCH, any(
                            worry(OtherNew.TIRED_OR_TEARFUL),
                            all(worry(OtherNew.HEADACHE_MILD), any(over(Symptom.OTHER_NEW), not(NECK_WORK)))))
                    .traits(FollowUpTrait.SEEN)
                    .source("B CAM07"),

            BRUISE_ON_ASPIRIN, COMPLAINT_OF_BEFORE, TRAINED_AND_NOT_LOOKED, SHIVER_OF_ONE_EVENING,
            CRAMP_AFTER_EFFORT);

    private CalmRows() {}

    private static Sign notAny(Quality... qualities) {
        return not(any(Arrays.stream(qualities).map(Signs::feels).toArray(Sign[]::new)));
    }

    private static boolean complaintNotWorse(FollowUpReading reading) {
        var before = reading.facts().stored().arrival().pain();
        var rise = reading.complaintRise();
        return before.isPresent() && rise.isPresent() && rise.getAsInt() <= 0
                && reading.worstSoreness().isPresent() && reading.worstSoreness().getAsInt() <= before.getAsInt()
                && reading.answers().benefit().orElse(0) >= 0;
    }

    private static boolean atTheComplaint(FollowUpReading reading) {
        return reading.regionsNamed() && Area.ofParts(reading.facts().stored().arrival().regions())
                .contains(Area.ofParts(reading.answers().regions()));
    }
}
