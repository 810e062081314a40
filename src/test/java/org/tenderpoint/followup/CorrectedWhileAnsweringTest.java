package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/**
 * Answers that are corrected while somebody speaks with the client: in the end there is an alert, or none, as if the
 * last answers had always been so, and on the way it is never milder than what is told at that moment.
 */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-16")
class CorrectedWhileAnsweringTest {

    private static final int IN_EVERY_BUILD = 12;
    private static final int NIGHT = 600;

    @Autowired
    FeedbackService feedback;
    @Autowired
    FollowUpScene scene;
    @Autowired
    LeftAnswers left;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    @ParameterizedTest
    @EnumSource(names = {"CALL", "ARRIVAL"})
    void whatWasCorrectedBackIsAsIfItHadAlwaysBeenSo(AnswerWay way) {
        each(way, IN_EVERY_BUILD);
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL", "ARRIVAL"})
    @Tag("night")
    @Tag("random")
    void ofManyCorrectionsNoneLeavesATrace(AnswerWay way) {
        each(way, NIGHT);
    }

    private void each(AnswerWay way, int cases) {
        long first = RandomSeed.of(7);
        int grave = 0;
        for (long seed = first; seed < first + cases; seed++) {
            var random = new Random(seed);
            var steps = steps(random);
            var corrected = scene.finishedLight("Cora " + seed, Duration.ofHours(60));
            var straight = scene.finishedLight("Stella " + seed, Duration.ofHours(60));
            for (var said : steps) {
                save(way, corrected, said);
                assertThat(left.followUp(corrected).alertLevel().orElse(TriageLevel.EXPECTED))
                        .as("seed %d, %s", seed, said.given())
                        .isGreaterThanOrEqualTo(meant(way, corrected, said));
            }
            save(way, straight, steps.getLast());
            var end = left.followUp(corrected);
            var expected = left.followUp(straight);
            // an alert that is still one is not lowered; one that is none is withdrawn
            assertThat(end.alertLevel().isPresent()).as("seed %d, %s", seed, steps)
                    .isEqualTo(expected.alertLevel().isPresent());
            if (end.alertLevel().isPresent()) {
                assertThat(end.alertLevel().get()).isGreaterThanOrEqualTo(expected.alertLevel().orElseThrow());
            } else {
                assertThat(end.gravest()).as("seed %d, %s", seed, steps).isEqualTo(expected.gravest());
            }
            grave += steps.stream().anyMatch(said -> meant(way, corrected, said).atLeast(TriageLevel.URGENT)) ? 1 : 0;
        }
        assertThat(grave).as("with an alert on the way").isGreaterThan(cases / 4);
    }

    private void save(AnswerWay way, FollowUpScene.Made made, GivenAnswers said) {
        if (way == AnswerWay.CALL) {
            feedback.saveDraft(made.id(), FollowUpScene.draft(said));
        } else {
            feedback.saveAtArrival(made.id(), said);
        }
    }

    /** What cannot wait of these answers: in a call the emergency number, at an arrival a doctor today, too. */
    private TriageLevel meant(AnswerWay way, FollowUpScene.Made made, GivenAnswers said) {
        var level = feedback.assess(made.id(), said).level().orElse(TriageLevel.EXPECTED);
        return level.atLeast(way == AnswerWay.CALL ? TriageLevel.EMERGENCY : TriageLevel.URGENT)
                ? level
                : TriageLevel.EXPECTED;
    }

    /** All lines denied; then one after another is ticked, told, taken back. */
    private static List<GivenAnswers> steps(Random random) {
        var said = FollowUpScene.fine();
        var steps = new ArrayList<>(List.of(said));
        for (int step = 2 + random.nextInt(5); step > 0; step--) {
            var line = SafetyLine.values()[random.nextInt(SafetyLine.values().length)];
            said = said.with(line.code(), random.nextInt(3) > 0 ? "yes" : "no");
            for (var sign : signs(line)) {
                if (random.nextInt(3) == 0) {
                    said = said.with(sign.code(), answer(sign, random));
                }
            }
            steps.add(said);
        }
        return steps;
    }

    private static List<FollowUpQuestion> signs(SafetyLine line) {
        return Stream.of(Questionnaire.of(line)).flatMap(List::stream).filter(question -> !question.follows()).toList();
    }

    private static String answer(FollowUpQuestion sign, Random random) {
        var options = sign.options();
        return options.isEmpty()
                ? List.of("yes", "no", "unknown").get(random.nextInt(3))
                : options.get(random.nextInt(options.size())).code();
    }
}
