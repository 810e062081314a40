package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.Sign.*;
import static org.tenderpoint.followup.rules.Signs.*;
import static org.tenderpoint.followup.rules.TherapistRows.*;
import static org.tenderpoint.followup.rules.Triage.Call.TODAY;
import static org.tenderpoint.followup.rules.Triage.Call.WITHIN_24H;
import static org.tenderpoint.followup.rules.TriageRow.danger;
import static org.tenderpoint.followup.rules.TriageRow.rule;
import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.WATCH;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Course.Onset;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.rule.Row;

/** TRI-100 to TRI-116: asked again after 24 hours. */
final class WatchRows {

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-100", "A warning sign is not known")
                    .when(WATCH, WITHIN_24H, unknownAmong("a warning sign not known", EnumSet.allOf(Symptom.class)))
                    .when(WATCH, TODAY, unknownAmong(
                            "one that would be an emergency not known", Symptom.CALLED_TODAY))
                    .traits(FollowUpTrait.ANSWERS_MISSING)
                    .because("What was not answered is never counted as no.", "C practice"),

            rule("TRI-101", "Not fading on the third day")
                    .when(WATCH, all(
                            Sign.of("the same, comes and goes, or not known", Signs::notFading,
                                    r -> r.course() == Course.SAME || r.course() == Course.UP_AND_DOWN),
                            after(TWO_DAYS), upTo(THREE_DAYS), now(1, 4)))
                    .because("Only another look shows whether it lingers.", "C Seed B"),

            rule("TRI-102", "Clear soreness on the way to its peak or past it")
                    .when(WATCH,
                            all(now(5, 6),
                                    any(all(upTo(TWO_DAYS), NOT_FADING),
                                            all(after(TWO_DAYS), upTo(THREE_DAYS), FADING))))
                    .because("It should fade; another look shows it.", "C practice"),

            rule("TRI-103", "Was severe, now mild")
                    .when(WATCH, all(worst(7), now(0, 3)))
                    .because("It was beyond ordinary soreness and is settling.", "C practice"),

            rule("TRI-104", "One small spot, mild and fading")
                    .when(WATCH, MILD_SPOT)
                    .because("A spot is less usual than soreness all over.", "C Seed B"),

            rule("TRI-105", "One side, mild and fading")
                    .when(WATCH, all(SORE, MILD_SIDE))
                    .because("One side is less usual than both.", "C Seed B"),

            rule("TRI-106", "Throbbing or cramping")
                    .when(WATCH, all(
                            SORE,
                            any(feels(THROBBING), feels(CRAMPING)),
                            not(danger(UrgentRows.LEG_CLOT)),
                            not(danger(UrgentRows.PREGNANT_WITH_CRAMPS)),
                            not(danger(TherapistRows.THROBBING_AND_CLEAR))))
                    .because("These are not the ache after a workout.", "B textbook"),

            rule("TRI-107", "Moving does not ease it")
                    .when(WATCH, all(
                            Sign.of("gentle moving does not help", Basis.answered("moving_does_not_help"),
                                    r -> r.answers().easesWithMovement() == Answer.NO),
                            now(3), after(A_DAY)))
                    .because("Muscle soreness eases with gentle movement.", "C Seed B"),

            rule("TRI-108", "An answer that tells soreness apart is missing")
                    .when(WATCH, any(
                            all(SORE, any(
                                    missing("soreness now", "soreness_now", r -> r.now().isEmpty()),
                                    missing("course", "course", r -> r.answers().course() == Course.UNKNOWN),
                                    missing("spread", "spread", r -> r.answers().spread() == Spread.UNKNOWN),
                                    missing("start", "onset", r -> r.answers().onset() == Onset.UNKNOWN),
                                    missing("quality", "quality", r -> r.answers().qualities().isEmpty()),
                                    missing("place", "regions", r -> !r.regionsNamed()),
                                    missing("limits", "activity_limit", r -> r.answers().activityLimit().isEmpty()))),
                            missing("swelling", "swelling", r -> r.answers().swelling() == Swelling.UNKNOWN),
                            missing("bruise", "bruising", r -> r.answers().bruising() == Bruising.UNKNOWN)))
                    .traits(FollowUpTrait.ANSWERS_MISSING, FollowUpTrait.PICTURE_INCOMPLETE)
                    .because("Only a complete picture can be called normal.", "C practice"),

            rule("TRI-109", "Stops the client somewhat after " + daysInWords(TWO_DAYS))
                    .when(WATCH, all(limit(ActivityLimit.SOME), after(TWO_DAYS)))
                    .because("By now it should hardly disturb.", "C practice"),

            rule("TRI-110", "A little swelling without deep work")
                    .when(WATCH, all(
                            swelling(Swelling.MILD), upTo(THREE_DAYS),
                            Sign.of("no deep work there", Basis.stored("no_deep_work"), r -> !r.deepInRegions())))
                    .because("Minor swelling is usual only after deep work.", "C Seed A"),

            rule("TRI-111", "A small bruise without deep work")
                    .when(WATCH, all(
                            bruising(Bruising.SMALL),
                            Sign.of("no deep work at all", Basis.stored("no_deep_work"), r -> !r.deepAnywhere())))
                    .because("A bruise after light work is unusual.", "C practice"),

            rule("TRI-112", "An old injury may play a part: tell the therapist before the next session")
                    .when(WATCH, all(cause(OtherCause.EXISTING_INJURY), SORE))
                    .because("An old injury may have been stirred.", "C Seed A"),

            rule("TRI-113", "Sore with a condition that raises the risk")
                    .when(WATCH, all(SORE, any(
                            RISK_GROUP, client(PREGNANCY), client(CANCER_ACTIVE), client(ANEURYSM), BONE)))
                    .because("With these a second look is worth it.", "C Seed B"),

            rule("TRI-114", "Answers that do not fit together")
                    .when(WATCH, Sign.of(
                            "gone but still sore, started later than the time that has passed, or worst below now",
                            Basis.answered("contradiction"), FollowUpReading::contradiction))
                    .traits(FollowUpTrait.CONTRADICTS)
                    .because("Until it is cleared up, the more serious reading counts.", "C practice"),

            rule("TRI-115", "Getting worse within " + daysInWords(TWO_DAYS) + ", and mild")
                    .when(WATCH, all(WORSE, upTo(TWO_DAYS), now(0, 3)))
                    .because("It may still be rising to its peak.", "C Seed A"),

            rule("TRI-116", "A mild, even ache beside the worked area")
                    .when(WATCH, EVEN_BEYOND)
                    .because("The next muscles can ache too; another look shows that it fades.", "C Seed B"));

    private WatchRows() {}

    private static Sign missing(String words, String key, Predicate<FollowUpReading> missing) {
        return Sign.of(words + " not known", Basis.unknown(key), missing);
    }
}
