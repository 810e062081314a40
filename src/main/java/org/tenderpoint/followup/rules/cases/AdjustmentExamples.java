package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.vocabulary.Modality.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;

/** Examples for each adjustment rule: a case that fires it and one that just misses it. */
public final class AdjustmentExamples {

    private AdjustmentExamples() {}

    public static List<BookExample> all() {
        return Stream.of(pressure(), method(), ClientAdjustmentExamples.cases(), rest())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BookExample> pressure() {
        return List.of(
                fires("ADJ-001", "mild_fading_felt_right", scene()),
                misses("ADJ-001", "same_another_rule_wants_change", scene().now(2, 4)),
                fires("ADJ-002", "too_light_hardly_sore", tooLight()),
                misses("ADJ-002", "too_light_but_sore_2", tooLight().now(1, 2)),
                misses("ADJ-002", "too_light_but_raised_last", tooLight().session(AdjustmentExamples::raised)),
                fires("ADJ-003", "worst_4", scene().now(2, 4)),
                fires("ADJ-003", "worst_not_known", scene().answer(a -> a.sorenessWorst(OptionalInt.empty()))),
                misses("ADJ-003", "worst_3_day", scene()),
                misses("ADJ-003", "worst_4_where_nobody_worked", scene().now(2, 4).soreAt("calves")),
                fires("ADJ-004", "worst_7", scene().now(2, 7)),
                misses("ADJ-004", "worst_6", scene().now(2, 6)),
                fires("ADJ-005", "felt_too_deep", scene().answer(a -> a.pressureFelt(PressureFelt.TOO_DEEP))),
                misses("ADJ-005", "felt_right", scene()),
                fires("ADJ-006", "pain_6_during", scene().answer(a -> a.painDuringSession(OptionalInt.of(6)))),
                misses("ADJ-006", "pain_5_during", scene().answer(a -> a.painDuringSession(OptionalInt.of(5)))),
                fires("ADJ-007", "worst_4_after_21_minutes", scene().now(2, 4).work(lowerBack(SWEDISH, 21))),
                misses("ADJ-007", "worst_4_after_20_minutes", scene().now(2, 4).work(lowerBack(SWEDISH, 20))),
                fires("ADJ-008", "worst_4_first_time_deep", scene().now(2, 4)),
                misses("ADJ-008", "worst_4_second_time_deep", scene().now(2, 4).stored(soreBefore())),
                fires("ADJ-012", "mildly_sore_after_myofascial_release",
                        scene().worked(MYOFASCIAL_RELEASE, 3, "lower_back")),
                misses("ADJ-012", "not_sore_after_myofascial_release",
                        scene().worked(MYOFASCIAL_RELEASE, 3, "lower_back").now(0, 0)),
                fires("ADJ-016", "one_two_calves_sore",
                        scene().worked(SPORTS, 3, "calves").soreAt("calves:left").oneSide()),
                fires("ADJ-016", "both_sore_left_worked_level",
                        scene().work(calf("left", 4, 20), calf("right", 3, 20)).soreAt("calves")),
                misses("ADJ-016", "both_sore_fifth_more_left",
                        scene().work(calf("left", 3, 20), calf("right", 3, 16)).soreAt("calves")));
    }

    private static List<BookExample> method() {
        return List.of(
                fires("ADJ-009", "worst_7_after_deep_tissue", scene().now(2, 7)),
                fires("ADJ-009", "worst_4_second_time_deep", scene().now(2, 4).stored(soreBefore())),
                misses("ADJ-009", "worst_4_first_time_deep", scene().now(2, 4)),
                fires("ADJ-010", "one_small_spot_after_trigger",
                        scene().worked(TRIGGER_POINT, 3, "shoulders").spread(Spread.PINPOINT)),
                misses("ADJ-010", "one_small_spot_after_deep", scene().spread(Spread.PINPOINT)),
                fires("ADJ-011", "worst_4_low_back_after",
                        scene().worked(ASSISTED_STRETCHING, 3, "lower_back").now(2, 4)),
                misses("ADJ-011", "worst_3_low_back_after",
                        scene().worked(ASSISTED_STRETCHING, 3, "lower_back")),
                fires("ADJ-013", "small_bruise", scene().bruise(Bruising.SMALL)),
                misses("ADJ-013", "no_bruise", scene()),
                fires("ADJ-014", "large_bruise", scene().bruise(Bruising.LARGE)),
                fires("ADJ-014", "hot_tender", scene().yes(Symptom.HOT_TENDER)),
                misses("ADJ-014", "small_bruise_mild_swelling",
                        scene().bruise(Bruising.SMALL).swelling(Swelling.MILD)),
                fires("ADJ-015", "rash", scene().yes(Symptom.SKIN_REACTION)),
                misses("ADJ-015", "no_rash", scene()),
                fires("ADJ-050", "thai_without_training", scene().worked(THAI, 2, "lower_back")),
                misses("ADJ-050", "thai_training",
                        scene().worked(THAI, 2, "lower_back").session(done -> trained(done, THAI))),
                fires("ADJ-070", "little_worse", scene().answer(a -> a.benefit(OptionalInt.of(-1)))),
                misses("ADJ-070", "no_change", scene().answer(a -> a.benefit(OptionalInt.of(0)))),
                fires("ADJ-071", "three_times_no_change", noChange().stored(noBenefitBefore(2))),
                misses("ADJ-071", "twice_no_change", noChange().stored(noBenefitBefore(1))),
                fires("ADJ-072", "bad_again_though_changed", scene().now(2, 4).stored(badBefore(true))),
                fires("ADJ-072", "bad_again_though_changed_where",
                        scene().now(2, 4).stored(badBefore(true))
                                .answer(b -> b.regions(Set.of(BodyPart.parse("neck"))).spread(Spread.BEYOND))),
                misses("ADJ-072", "bad_again_not_yet_changed", scene().now(2, 4).stored(badBefore(false))));
    }

    private static List<BookExample> rest() {
        return List.of(
                fires("ADJ-021", "new_massage_sore", scene().massages(2)),
                fires("ADJ-021", "sore_29_days_after_session",
                        scene().stored(f -> f.history(past -> past.withDaysSinceSession(OptionalInt.of(29))))),
                misses("ADJ-021", "sore_28_days_after_session",
                        scene().stored(f -> f.history(past -> past.withDaysSinceSession(OptionalInt.of(28))))),
                misses("ADJ-021", "new_massage_sore_effort_makes",
                        scene().massages(2).has(Condition.EXERTION_INTOLERANCE)),
                misses("ADJ-021", "new_massage_therapist_has_speak",
                        scene().massages(2).now(3, 3).justOver(72)),
                misses("ADJ-040", "2_fading_minute_after_72", scene().justOver(72)),
                fires("ADJ-040", "sore_minute_after_72_hours", scene().now(3, 3).justOver(72)),
                misses("ADJ-040", "sore_72_hours", scene().hours(72)),
                fires("ADJ-041", "now_7_see_doctor", scene().now(7, 7)),
                misses("ADJ-041", "now_5_first_day", scene().now(5, 5).course(Course.SAME)),
                fires("ADJ-042", "fading_after_72_hours_therapist", scene().now(3, 3).justOver(72)),
                misses("ADJ-042", "now_7_doctor_not_therapist", scene().now(7, 7)),
                fires("ADJ-043", "sore_over_72_hours_nothing", scene().now(3, 3).justOver(72)),
                fires("ADJ-043", "sore_74_hours_booked_169",
                        scene().hours(74).stored(bookedAfter(169))),
                misses("ADJ-043", "sore_74_hours_booked_170",
                        scene().hours(74).stored(bookedAfter(170))),
                fires("ADJ-060", "sport_may_have_done", scene().cause(OtherCause.EXERCISE)),
                misses("ADJ-060", "nothing_else", scene()),
                fires("ADJ-061", "old_injury", scene().cause(OtherCause.EXISTING_INJURY)),
                misses("ADJ-061", "sport_may_have_done", scene().cause(OtherCause.EXERCISE)),
                fires("ADJ-073", "too_light_twice_under_earlier", tooLight().stored(quietUnderCap(2))),
                misses("ADJ-073", "too_light_bad_time_before", tooLight().stored(quietUnderCap(4))),
                misses("ADJ-073", "too_light_twice_earlier_cap",
                        tooLight().stored(quietUnderCap(2))
                                .stored(facts -> facts.history(past -> past.withCaps(Map.of(Region.LOWER_BACK, 5))))),
                fires("ADJ-080", "one_warning_sign_not_known", scene().unsure(Symptom.NAUSEA)),
                fires("ADJ-080", "course_not_known", scene().course(Course.UNKNOWN)),
                misses("ADJ-080", "everything_answered", scene()));
    }

    public static Scene tooLight() {
        return scene().now(0, 1).answer(a -> a.pressureFelt(PressureFelt.TOO_LIGHT));
    }

    private static Scene noChange() {
        return scene().answer(a -> a.benefit(OptionalInt.of(0)));
    }

    private static DoneSession raised(DoneSession done) {
        return new DoneSession(
                done.end(), done.minutes(), done.work(), done.credentials(), done.painNoted(), done.adjusted(), true);
    }

    public static DoneSession trained(DoneSession done, Modality modality) {
        return DoneSession.of(done.end(), done.minutes(), done.work(), Set.of(Credential.of(modality)));
    }

    private static Work lowerBack(Modality modality, int minutes) {
        return new Work(BodyPart.of(Region.LOWER_BACK), modality, 3, minutes);
    }

    private static Work calf(String side, int pressure, int minutes) {
        return new Work(BodyPart.parse("calves:" + side), SPORTS, pressure, minutes);
    }

    public static EarlierSession earlier(int daysBefore, Modality modality, int worst, int hours, boolean adjusted) {
        return new EarlierSession(
                daysBefore,
                Set.of(modality),
                List.of(),
                OptionalInt.of(worst),
                Set.of(),
                OptionalInt.of(hours),
                adjusted,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Set.of());
    }

    private static EarlierSession withoutBenefit(int daysBefore) {
        return new EarlierSession(
                daysBefore,
                Set.of(SWEDISH),
                List.of(),
                OptionalInt.of(1),
                Set.of(),
                OptionalInt.of(12),
                false,
                OptionalInt.of(0),
                OptionalInt.empty(),
                Set.of(BodyPart.of(Region.LOWER_BACK)));
    }

    private static UnaryOperator<StoredFacts> soreBefore() {
        return facts -> facts.history(past -> past.withSessions(List.of(earlier(14, DEEP_TISSUE, 5, 24, false))));
    }

    public static UnaryOperator<StoredFacts> badBefore(boolean adjusted) {
        return facts -> facts.history(past -> past.withSessions(List.of(earlier(14, SWEDISH, 5, 24, adjusted))));
    }

    public static UnaryOperator<StoredFacts> noBenefitBefore(int sessions) {
        return facts -> facts.arrival(arrival -> arrival.withRegions(Set.of(BodyPart.of(Region.LOWER_BACK))))
                .history(past -> past.withSessions(Stream.iterate(14, days -> days + 14)
                        .limit(sessions)
                        .map(AdjustmentExamples::withoutBenefit)
                        .toList()));
    }

    private static UnaryOperator<StoredFacts> quietUnderCap(int worstBefore) {
        return facts -> facts.history(past -> past.withSessions(List.of(earlier(14, SWEDISH, worstBefore, 24, true)))
                .withCaps(Map.of(Region.LOWER_BACK, 3)));
    }

    private static UnaryOperator<StoredFacts> bookedAfter(int hours) {
        return facts -> facts.withNextBooking(Scene.END.plus(Duration.ofHours(hours)));
    }
}
