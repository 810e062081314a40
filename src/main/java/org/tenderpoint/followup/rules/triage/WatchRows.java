package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.OtherNew.SOMETHING_ELSE;
import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.THERAPIST;
import static org.tenderpoint.followup.rules.facts.TriageLevel.WATCH;
import static org.tenderpoint.followup.rules.triage.Call.TODAY;
import static org.tenderpoint.followup.rules.triage.Call.WITHIN_24H;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.followup.rules.triage.TherapistRows.*;
import static org.tenderpoint.followup.rules.triage.TriageRow.danger;
import static org.tenderpoint.followup.rules.triage.TriageRow.rule;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.rule.Row;

/** TRI-094, TRI-096 and TRI-100 to TRI-116: watch, and ask again after 24 hours. */
final class WatchRows {

    private static final Sign NEW_UNNAMED = Sign.of(
            "something_else_new_not", Basis.answered("symptom.other_new"), FollowUpReading::worryUnnamed);

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-094")
                    .when(WATCH, all(worry(SOMETHING_ELSE), not(over(Symptom.OTHER_NEW))))
                    .when(THERAPIST, TODAY, all(NEW_UNNAMED, not(over(Symptom.OTHER_NEW))))
                    .traits(FollowUpTrait.READ_TODAY)
                    .source("C PRIN-01"),

            rule("TRI-096")
                    .when(WATCH, all(any(worry(SOMETHING_ELSE), NEW_UNNAMED), over(Symptom.OTHER_NEW)))
                    .traits(FollowUpTrait.SEEN, FollowUpTrait.READ)
                    .source("C practice"),

            rule("TRI-100")
                    .when(WATCH, WITHIN_24H, unknownAmong("warning_sign_not_known", EnumSet.allOf(Symptom.class)))
                    .when(WATCH, TODAY, unknownAmong(
                            "one_would_emergency_not", Symptom.CALLED_TODAY))
                    .traits(FollowUpTrait.ANSWERS_MISSING)
                    .source("C practice"),

            rule("TRI-101")
                    .when(WATCH, all(
                            Sign.of("same_comes_goes_not", Signs::notFading,
                                    r -> r.course() == Course.SAME || r.course() == Course.UP_AND_DOWN),
                            after(TWO_DAYS), upTo(THREE_DAYS), now(1, 4)))
                    .source("C Seed B"),

            rule("TRI-102")
                    .when(WATCH,
                            all(now(5, 6),
                                    any(all(upTo(TWO_DAYS), NOT_FADING),
                                            all(after(TWO_DAYS), upTo(THREE_DAYS), FADING))))
                    .source("C practice"),

            rule("TRI-103")
                    .when(WATCH, any(all(worst(7), now(0, 3)), EVEN_TOO_DEEP))
                    .source("C practice"),

            rule("TRI-104")
                    .when(WATCH, MILD_SPOT)
                    .source("C Seed B"),

            rule("TRI-105")
                    .when(WATCH, all(SORE, MILD_SIDE))
                    .source("C Seed B"),

            rule("TRI-106")
                    .when(WATCH, all(
                            SORE,
                            any(feels(THROBBING), feels(CRAMPING)),
                            not(danger(UrgentRows.LEG_CLOT)),
                            not(danger(UrgentPlaceRows.PREGNANT_WITH_CRAMPS)),
                            not(danger(TherapistRows.THROBBING_AND_CLEAR))))
                    .source("B textbook"),

            rule("TRI-107")
                    .when(WATCH, all(
                            MOVING_DOES_NOT_HELP, now(3), after(A_DAY)))
                    .source("C Seed B"),

            rule("TRI-108")
                    .when(WATCH, any(
                            all(SORE, any(
                                    missing("soreness_now", r -> r.sorenessNow().isEmpty()),
                                    missing("course", r -> r.answers().course() == Course.UNKNOWN),
                                    missing("spread", r -> r.answers().spread() == Spread.UNKNOWN),
                                    missing("onset", r -> r.answers().onset() == Onset.UNKNOWN),
                                    missing("quality", r -> r.answers().qualities().isEmpty()),
                                    missing("regions", r -> !r.regionsNamed()),
                                    missing("activity_limit", r -> r.answers().activityLimit().isEmpty()))),
                            missing("swelling", r -> r.swelling(Swelling.UNKNOWN)),
                            missing("bruising", r -> r.bruising(Bruising.UNKNOWN))))
                    .traits(FollowUpTrait.ANSWERS_MISSING, FollowUpTrait.PICTURE_INCOMPLETE)
                    .source("C practice"),

            rule("TRI-109")
                    .when(WATCH, all(limit(ActivityLimit.SOME), after(TWO_DAYS)))
                    .traits(FollowUpTrait.LASTS_TOO_LONG)
                    .source("C practice"),

            rule("TRI-110")
                    .when(WATCH, all(
                            swelling(Swelling.MILD), upTo(THREE_DAYS),
                            Sign.of("no_deep_work", Basis.stored("no_deep_work"), r -> !r.deepInRegions())))
                    .source("C Seed A"),

            rule("TRI-111")
                    .when(WATCH, all(
                            bruising(Bruising.SMALL),
                            Sign.of("no_deep_work_all", Basis.stored("no_deep_work"), r -> !r.deepAnywhere())))
                    .source("C practice"),

            rule("TRI-112")
                    .when(WATCH, all(cause(OtherCause.EXISTING_INJURY), SORE))
                    .source("C Seed A"),

            rule("TRI-113")
                    .when(WATCH, all(SORE, any(
                            RISK_GROUP, client(OSTEOPOROSIS), client(RECENT_SURGERY), client(PREGNANCY),
                            client(CANCER_ACTIVE), client(ANEURYSM), BONE)))
                    .source("C Seed B"),

            rule("TRI-114")
                    .when(WATCH, Sign.of(
                            "gone_but_still_sore",
                            Basis.answered("contradiction"), FollowUpReading::contradiction))
                    .traits(FollowUpTrait.CONTRADICTS)
                    .source("C practice"),

            rule("TRI-115")
                    .when(WATCH, any(all(WORSE, upTo(TWO_DAYS), now(0, 3)), GROWING_EVENLY))
                    .source("C Seed A"),

            rule("TRI-116")
                    .when(WATCH, EVEN_BEYOND)
                    .source("C Seed B"));

    private WatchRows() {}

    private static Sign missing(String key, Predicate<FollowUpReading> missing) {
        return Sign.of("missing." + key, Basis.unknown(key), missing);
    }
}
