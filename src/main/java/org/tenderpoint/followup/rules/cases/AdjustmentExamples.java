package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.vocabulary.Modality.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpFacts.DoneSession;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Credential;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;

/** For each adjustment rule a case that fires it and one that just misses it. */
public final class AdjustmentExamples {

    private AdjustmentExamples() {}

    public static List<BookExample> all() {
        return Stream.of(pressure(), method(), ClientAdjustmentExamples.cases(), rest())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BookExample> pressure() {
        return List.of(
                fires("ADJ-001", "mild, fading, and it felt right", scene()),
                misses("ADJ-001", "the same, and another rule wants a change: worst 4", scene().now(2, 4)),
                fires("ADJ-002", "too light, hardly sore", tooLight()),
                misses("ADJ-002", "too light, but sore at 2", tooLight().now(1, 2)),
                misses("ADJ-002", "too light, but raised last time", tooLight().session(AdjustmentExamples::raised)),
                fires("ADJ-003", "worst 4", scene().now(2, 4)),
                fires("ADJ-003", "worst not known", scene().answer(a -> a.sorenessWorst(OptionalInt.empty()))),
                misses("ADJ-003", "worst 3 for a day", scene()),
                misses("ADJ-003", "worst 4 where nobody worked", scene().now(2, 4).soreAt("calves")),
                fires("ADJ-004", "worst 7", scene().now(2, 7)),
                misses("ADJ-004", "worst 6", scene().now(2, 6)),
                fires("ADJ-005", "it felt too deep", scene().answer(a -> a.pressureFelt(PressureFelt.TOO_DEEP))),
                misses("ADJ-005", "it felt right", scene()),
                fires("ADJ-006", "pain of 6 during it", scene().answer(a -> a.painDuringSession(OptionalInt.of(6)))),
                misses("ADJ-006", "pain of 5 during it", scene().answer(a -> a.painDuringSession(OptionalInt.of(5)))),
                fires("ADJ-007", "worst 4 after 21 minutes there", scene().now(2, 4).work(lowerBack(SWEDISH, 21))),
                misses("ADJ-007", "worst 4 after 20 minutes there", scene().now(2, 4).work(lowerBack(SWEDISH, 20))),
                fires("ADJ-008", "worst 4, the first time with deep tissue", scene().now(2, 4)),
                misses("ADJ-008", "worst 4, the second time with deep tissue", scene().now(2, 4).stored(soreBefore())),
                fires("ADJ-012", "mildly sore after myofascial release",
                        scene().worked(MYOFASCIAL_RELEASE, 3, "lower_back")),
                misses("ADJ-012", "not sore after myofascial release",
                        scene().worked(MYOFASCIAL_RELEASE, 3, "lower_back").now(0, 0)),
                fires("ADJ-016", "one of two calves sore",
                        scene().worked(SPORTS, 3, "calves").soreAt("calves:left").oneSide()),
                fires("ADJ-016", "both sore, the left worked a level deeper",
                        scene().work(calf("left", 4, 20), calf("right", 3, 20)).soreAt("calves")),
                misses("ADJ-016", "both sore, a fifth more on the left",
                        scene().work(calf("left", 3, 20), calf("right", 3, 16)).soreAt("calves")));
    }

    private static List<BookExample> method() {
        return List.of(
                fires("ADJ-009", "worst 7 after deep tissue", scene().now(2, 7)),
                fires("ADJ-009", "worst 4, the second time with deep tissue", scene().now(2, 4).stored(soreBefore())),
                misses("ADJ-009", "worst 4, the first time with deep tissue", scene().now(2, 4)),
                fires("ADJ-010", "one small spot after trigger point work",
                        scene().worked(TRIGGER_POINT, 3, "shoulders").spread(Spread.PINPOINT)),
                misses("ADJ-010", "one small spot after deep tissue", scene().spread(Spread.PINPOINT)),
                fires("ADJ-011", "worst 4 at the low back after stretching it",
                        scene().worked(ASSISTED_STRETCHING, 3, "lower_back").now(2, 4)),
                misses("ADJ-011", "worst 3 at the low back after stretching it",
                        scene().worked(ASSISTED_STRETCHING, 3, "lower_back")),
                fires("ADJ-013", "a small bruise", scene().bruise(Bruising.SMALL)),
                misses("ADJ-013", "no bruise", scene()),
                fires("ADJ-014", "a large bruise", scene().bruise(Bruising.LARGE)),
                fires("ADJ-014", "hot and tender", scene().yes(Symptom.HOT_TENDER)),
                misses("ADJ-014", "a small bruise and mild swelling",
                        scene().bruise(Bruising.SMALL).swelling(Swelling.MILD)),
                fires("ADJ-015", "a rash", scene().yes(Symptom.SKIN_REACTION)),
                misses("ADJ-015", "no rash", scene()),
                fires("ADJ-050", "Thai without the training", scene().worked(THAI, 2, "lower_back")),
                misses("ADJ-050", "Thai with the training",
                        scene().worked(THAI, 2, "lower_back").session(done -> trained(done, THAI))),
                fires("ADJ-070", "a little worse", scene().answer(a -> a.benefit(OptionalInt.of(-1)))),
                misses("ADJ-070", "no change", scene().answer(a -> a.benefit(OptionalInt.of(0)))),
                fires("ADJ-071", "three times no change", noChange().stored(noBenefitBefore(2))),
                misses("ADJ-071", "twice no change", noChange().stored(noBenefitBefore(1))),
                fires("ADJ-072", "bad again though changed", scene().now(2, 4).stored(badBefore(true))),
                fires("ADJ-072", "bad again though changed, where nobody worked",
                        scene().now(2, 4).stored(badBefore(true))
                                .answer(b -> b.regions(Set.of(BodyPart.parse("neck"))).spread(Spread.BEYOND))),
                misses("ADJ-072", "bad again, not yet changed", scene().now(2, 4).stored(badBefore(false))));
    }

    private static List<BookExample> rest() {
        return List.of(
                fires("ADJ-021", "new to massage and sore", scene().massages(2)),
                fires("ADJ-021", "sore, 29 days after the session before",
                        scene().stored(f -> f.daysSincePreviousSession(OptionalInt.of(29)))),
                misses("ADJ-021", "sore, 28 days after the session before",
                        scene().stored(f -> f.daysSincePreviousSession(OptionalInt.of(28)))),
                misses("ADJ-021", "new to massage and sore, and effort makes them crash",
                        scene().massages(2).has(Condition.EXERTION_INTOLERANCE)),
                misses("ADJ-021", "new to massage, and the therapist has to speak to the client",
                        scene().massages(2).now(3, 3).justOver(72)),
                misses("ADJ-040", "2 and fading a minute after 72 hours", scene().justOver(72)),
                fires("ADJ-040", "sore a minute after 72 hours", scene().now(3, 3).justOver(72)),
                misses("ADJ-040", "sore at 72 hours", scene().hours(72)),
                fires("ADJ-041", "now 7: see a doctor", scene().now(7, 7)),
                misses("ADJ-041", "now 5 on the first day", scene().now(5, 5).course(Course.SAME)),
                fires("ADJ-042", "fading after 72 hours: the therapist calls", scene().now(3, 3).justOver(72)),
                misses("ADJ-042", "now 7: a doctor, not the therapist", scene().now(7, 7)),
                fires("ADJ-043", "sore for over 72 hours, nothing booked", scene().now(3, 3).justOver(72)),
                fires("ADJ-043", "sore for 74 hours, booked 169 hours after the session",
                        scene().hours(74).stored(bookedAfter(169))),
                misses("ADJ-043", "sore for 74 hours, booked 170 hours after the session",
                        scene().hours(74).stored(bookedAfter(170))),
                fires("ADJ-060", "sport may have done it", scene().cause(OtherCause.EXERCISE)),
                misses("ADJ-060", "nothing else", scene()),
                fires("ADJ-061", "an old injury", scene().cause(OtherCause.EXISTING_INJURY)),
                misses("ADJ-061", "sport may have done it", scene().cause(OtherCause.EXERCISE)),
                fires("ADJ-073", "too light twice under an earlier cap", tooLight().stored(quietUnderCap(2))),
                misses("ADJ-073", "too light, bad the time before", tooLight().stored(quietUnderCap(4))),
                misses("ADJ-073", "too light twice, and the earlier cap is as high as the screening's",
                        tooLight().stored(quietUnderCap(2))
                                .stored(facts -> facts.storedCaps(Map.of(Region.LOWER_BACK, 5)))),
                fires("ADJ-080", "one warning sign not known", scene().unsure(Symptom.NAUSEA)),
                fires("ADJ-080", "course not known", scene().course(Course.UNKNOWN)),
                misses("ADJ-080", "everything answered", scene()));
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
                OptionalInt.of(hours),
                adjusted,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Set.of(),
                Optional.empty());
    }

    private static EarlierSession withoutBenefit(int daysBefore) {
        return new EarlierSession(
                daysBefore,
                Set.of(SWEDISH),
                List.of(),
                OptionalInt.of(1),
                OptionalInt.of(12),
                false,
                OptionalInt.of(0),
                OptionalInt.empty(),
                Set.of(BodyPart.of(Region.LOWER_BACK)),
                Optional.empty());
    }

    private static UnaryOperator<FollowUpFacts.Builder> soreBefore() {
        return facts -> facts.history(List.of(earlier(14, DEEP_TISSUE, 5, 24, false)));
    }

    public static UnaryOperator<FollowUpFacts.Builder> badBefore(boolean adjusted) {
        return facts -> facts.history(List.of(earlier(14, SWEDISH, 5, 24, adjusted)));
    }

    public static UnaryOperator<FollowUpFacts.Builder> noBenefitBefore(int sessions) {
        return facts -> facts.painRegions(Set.of(BodyPart.of(Region.LOWER_BACK)))
                .history(Stream.iterate(14, days -> days + 14)
                        .limit(sessions)
                        .map(AdjustmentExamples::withoutBenefit)
                        .toList());
    }

    private static UnaryOperator<FollowUpFacts.Builder> quietUnderCap(int worstBefore) {
        return facts -> facts.history(List.of(earlier(14, SWEDISH, worstBefore, 24, true)))
                .storedCaps(Map.of(Region.LOWER_BACK, 3));
    }

    private static UnaryOperator<FollowUpFacts.Builder> bookedAfter(int hours) {
        return facts -> {
            var end = facts.build().session().end();
            return facts.nextBooking(Optional.of(end.plus(Duration.ofHours(hours))));
        };
    }
}
