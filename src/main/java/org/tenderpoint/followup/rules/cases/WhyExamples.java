package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.vocabulary.facts.Condition.FIBROMYALGIA;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/**
 * Examples for each cause: a case that names it, and one that just does not because a fact is missing or speaks against
 * it.
 */
final class WhyExamples {

    private WhyExamples() {}

    static List<BookExample> all() {
        return List.of(
                fires("WHY-001", "felt_too_deep_pressure_4", tooDeep(4)),
                misses("WHY-001", "felt_too_deep_pressure_3", tooDeep(3)),
                misses("WHY-001", "felt_too_deep_4_sore_beyond", tooDeep(4).spread(Spread.BEYOND)),
                fires("WHY-002", "deep_tissue_31_minutes", minutes(31)),
                misses("WHY-002", "deep_tissue_30_minutes", minutes(30)),
                misses("WHY-002", "deep_tissue_31_minutes_twice_not_sore", minutes(31).stored(facts -> facts
                        .history(past -> past.withSessions(List.of(earlier(3, 0), earlier(3, 0)))))),
                fires("WHY-003", "new_to_massage_day_after_fading", scene().massages(0)),
                misses("WHY-003", "new_to_massage_day_after_same", scene().massages(0).course(Course.SAME)),
                fires("WHY-003", "no_session_90_days_fading", lastSessionDaysAgo(90)),
                misses("WHY-003", "no_session_89_days_fading", lastSessionDaysAgo(89)),
                fires("WHY-004", "dull_moving_helps", scene()),
                misses("WHY-004", "dull_moving_helps_getting_worse", scene().course(Course.WORSE)),
                fires("WHY-005", "trained_sore_where_nobody_worked",
                        scene().cause(OtherCause.EXERCISE).soreAt("calves")),
                misses("WHY-005", "trained_sore_where_worked", scene().cause(OtherCause.EXERCISE)),
                fires("WHY-005", "trained_before_session_sore_where_nobody_worked",
                        trainedBefore(Answer.YES).soreAt("calves")),
                misses("WHY-005", "training_before_session_not_known",
                        trainedBefore(Answer.UNKNOWN).soreAt("calves")),
                misses("WHY-005", "began_after_two_days_nothing_of_their_own",
                        scene().onset(Onset.AFTER_48H).soreAt("calves")),
                fires("WHY-006", "fibromyalgia_sore_after_light_work",
                        afterWork(scene().has(FIBROMYALGIA), 2)),
                misses("WHY-006", "fibromyalgia_sore_after_medium_work",
                        afterWork(scene().has(FIBROMYALGIA), 3)),
                misses("WHY-006", "conditions_denied_sore_after_light_work", afterWork(scene(), 2)));
    }

    private static Scene tooDeep(int pressure) {
        return scene().worked(Modality.SWEDISH, pressure, "lower_back")
                .answer(answers -> answers.pressureFelt(PressureFelt.TOO_DEEP));
    }

    private static Scene minutes(int minutes) {
        return scene().work(new Work(BodyPart.of(Region.LOWER_BACK), Modality.DEEP_TISSUE, 3, minutes));
    }

    private static Scene trainedBefore(Answer answer) {
        // a denied cause speaks against it
        return scene().answer(answers -> answers.otherCauses(Set.of()))
                .stored(facts -> facts.arrival(arrival -> arrival.withStrenuous48h(answer)));
    }

    private static Scene lastSessionDaysAgo(int days) {
        return scene().stored(facts -> facts.history(past -> past.withDaysSinceSession(OptionalInt.of(days))));
    }

    /** Sore after two sessions, one of them with this pressure. */
    private static Scene afterWork(Scene scene, int pressure) {
        return scene.stored(facts -> facts
                .history(past -> past.withSessions(List.of(earlier(pressure, 4), earlier(3, 5)))));
    }

    private static EarlierSession earlier(int pressure, int worst) {
        var work = new Work(BodyPart.of(Region.LOWER_BACK), Modality.DEEP_TISSUE, pressure, 20);
        return new EarlierSession(20, Set.of(Modality.DEEP_TISSUE), List.of(work), OptionalInt.of(worst),
                worst > 0 ? Set.of(work.part()) : Set.of(), OptionalInt.empty(), false, OptionalInt.empty(),
                OptionalInt.empty(), Set.of());
    }
}
