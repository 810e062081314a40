package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.AssessmentKeeper;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.adjustment.Adjustment;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** Answers that stop on the way, by every way in which a client can be asked: they take nothing back. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-13")
@Tag("UC-14")
@Tag("UC-08")
class StoppedAnswersTest {

    private static final int SEEDS = 5;
    private static final GivenAnswers GRAVE = FollowUpScene.fine().with("line_g", "yes")
            .with("cannot_sleep_for_pain", "yes").with("dark_urine", "no").with("skin_reaction", "no");
    /** Begun, and for the therapist at most. */
    private static final GivenAnswers BEGUN = GivenAnswers.NONE.with("line_a", "no").with("line_f", "yes")
            .with("calf_swelling_one_side", "no").with("hot_tender", "no").with("redness", "no")
            .with("swelling", "none").with("bruising", "small");

    @Autowired
    FeedbackService feedback;
    @Autowired
    CheckInService checkIns;
    @Autowired
    CallService calls;
    @Autowired
    AssessmentKeeper keeper;
    @Autowired
    StandingAdjustmentRepository adjustments;
    @Autowired
    FollowUpScene scene;
    @Autowired
    LeftAnswers left;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    @ParameterizedTest
    @EnumSource
    void milderAnswersThatStopLeaveTheLevelAndWhatWasPromised(AnswerWay way) {
        var made = scene.finishedLight("Ada", Duration.ofHours(60));
        feedback.giveAtArrival(made.id(), GRAVE);
        var before = left.followUp(made);
        var promised = before.nextDue().orElseThrow();
        assertThat(before.level()).contains(TriageLevel.DOCTOR);

        stop(made, way, BEGUN);

        var after = left.followUp(made);
        assertThat(left.assessed(made)).hasSize(2);
        assertThat(left.assessed(made).getFirst().level()).as("of these answers alone").isLessThan(TriageLevel.DOCTOR);
        assertThat(after.level()).contains(TriageLevel.DOCTOR);
        assertThat(after.nextDue().orElseThrow()).isCloseTo(promised, within(1, ChronoUnit.MILLIS));
        assertThat(after.state()).isEqualTo(FollowUpState.ANSWERED);

        feedback.giveAtArrival(made.id(), FollowUpScene.fine());
        assertThat(left.followUp(made).level()).as("told to the end").contains(TriageLevel.EXPECTED);
    }

    @ParameterizedTest
    @EnumSource
    void answersThatStopTakeBackNoGentlerWork(AnswerWay way) {
        var made = scene.finishedLight("Cara", Duration.ofHours(60));
        feedback.giveAtArrival(made.id(), FollowUpScene.sore(7, 9));
        var gentler = standing(made);
        assertThat(gentler).isNotEmpty();

        stop(made, way, BEGUN);

        assertThat(standing(made)).containsAll(gentler);

        feedback.giveAtArrival(made.id(), FollowUpScene.fine());
        assertThat(standing(made)).as("told to the end").doesNotContainAnyElementsOf(gentler);
    }

    private Set<Adjustment> standing(FollowUpScene.Made made) {
        return adjustments.ofFollowUp(made.id().value()).stream()
                .filter(one -> one.stands() && one.kind().standsAtOnce()).map(StandingAdjustment::adjustment)
                .collect(Collectors.toSet());
    }

    @Test
    void theCallThatAnEarlyAnswerPromisedStandsWhenALaterLinkIsLeft() {
        var made = scene.finishedLight("Ben", Duration.ofHours(20));
        feedback.giveAtArrival(made.id(), GRAVE);
        var kind = left.followUp(made).nextKind();

        stop(made, AnswerWay.LINK, BEGUN);

        assertThat(left.followUp(made).nextKind()).isEqualTo(kind).isNotEqualTo(Optional.of(ContactKind.RECHECK));
    }

    /** Each stop is assessed through the services; the same answers without their last tick are judged beside it. */
    @ParameterizedTest
    @EnumSource
    void anAnswerThatStopsIsNeverMilderThanTheSameWithItsLastTickUntold(AnswerWay way) {
        int ticks = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var made = scene.finishedLight(way + " " + seed, Duration.ofHours(60));
            var said = draw(made, way, random);
            var last = said.given().entrySet().stream().filter(StoppedAnswersTest::tick).toList();
            var standing = left.followUp(made).level();
            stop(made, way, said);
            if (last.isEmpty()) {
                continue;
            }
            ticks++;
            var stopped = left.assessed(made).getFirst().level();
            var untold = level(made, said.without(last.getLast().getKey()));
            assertThat(stopped).as("%s", said.given()).isGreaterThanOrEqualTo(untold);
            assertThat(left.followUp(made).level().orElseThrow())
                    .isGreaterThanOrEqualTo(TriageLevel.worst(stopped, standing.orElse(stopped)));
        }
        assertThat(ticks).isGreaterThan(SEEDS / 2);
    }

    /** Some answers of that way, with ticks more often than in life; by link they are given on the way. */
    private GivenAnswers draw(FollowUpScene.Made made, AnswerWay way, Random random) {
        var said = GivenAnswers.NONE;
        int answers = 4 + random.nextInt(10);
        for (int i = 0; i < answers; i++) {
            var next = next(said, way, random);
            if (next.isEmpty()) {
                break;
            }
            said = said.with(next.get().code(), random.nextInt(10) < 4 ? told(next.get()) : denial(next.get()));
        }
        return said;
    }

    private void stop(FollowUpScene.Made made, AnswerWay way, GivenAnswers said) {
        switch (way) {
            case ARRIVAL -> {
                feedback.saveAtArrival(made.id(), said);
                left.leave(made);
            }
            case CALL -> {
                calls.take(made.id());
                feedback.give(made.id(), FollowUpScene.draft(said));
            }
            case LINK -> {
                byLink(made, said);
                left.leave(made);
            }
        }
    }

    /** Screen by screen; one on which something was left out is sent once, and stays open. */
    private void byLink(FollowUpScene.Made made, GivenAnswers said) {
        var ticket = left.ticket(made);
        left.tap(ticket, CheckInScript.SORE, CheckInScript.SORE, CheckInScript.NEVER);
        var safety = new HashMap<String, List<String>>();
        var ticked = Stream.of(SafetyLine.values()).map(SafetyLine::code)
                .filter(code -> said.of(code).filter("yes"::equals).isPresent()).toList();
        safety.put(CheckInTap.LINES, ticked);
        safety.put(CheckInTap.GO, List.of(CheckInTap.UNSURE));
        left.tap(ticket, CheckInScript.SAFETY, safety);
        for (var screen : CheckInScript.screens(checkIns.open(ticket).orElseThrow().said())) {
            if (screen.kind() == CheckInScreen.Kind.FORM && screen.code().startsWith("line_")) {
                var typed = new HashMap<String, List<String>>();
                screen.asks().forEach(ask -> said.of(ask.code())
                        .ifPresent(answer -> typed.put(ask.code(), List.of(answer))));
                typed.put(CheckInTap.GO, List.of("next"));
                left.tap(ticket, screen.code(), typed);
            }
        }
    }

    private TriageLevel level(FollowUpScene.Made made, GivenAnswers said) {
        var newest = left.in(made, Feedback.State.GIVEN).getLast();
        var untold = newest.givenAnswers();
        for (var one : newest.givenAnswers().given().entrySet()) {
            untold = tick(one) && !said.has(one.getKey()) ? untold.without(one.getKey()) : untold;
        }
        var facts = untold.facts(Duration.between(made.end(), newest.answeredAt()));
        return TriageRules.CURRENT.decide(
                keeper.facts(left.followUp(made), facts, newest.answeredAt()).facts()).level();
    }

    private static Optional<FollowUpQuestion> next(GivenAnswers said, AnswerWay way, Random random) {
        var open = new ArrayList<FollowUpQuestion>();
        for (var line : SafetyLine.values()) {
            var opened = said.opens(line)
                    ? Questionnaire.of(line).stream().filter(question -> !question.follows())
                    : Stream.<FollowUpQuestion>of();
            Stream.concat(Stream.of(Questionnaire.get(line.code())), opened)
                    .filter(question -> !said.has(question.code())).forEach(open::add);
        }
        if (way == AnswerWay.ARRIVAL) {
            Collections.shuffle(open, random);
        }
        return open.stream().findFirst();
    }

    private static boolean tick(Map.Entry<String, String> answer) {
        return !List.of("no", "none", "unknown", CheckInScript.NEVER).contains(answer.getValue())
                && Questionnaire.all().stream().filter(one -> one.code().equals(answer.getKey()))
                        .anyMatch(one -> one.part() == FollowUpQuestion.Part.SAFETY);
    }

    private static String told(FollowUpQuestion question) {
        return question.option("pronounced").isPresent()
                ? "pronounced"
                : question.option("large").isPresent() ? "large" : "yes";
    }

    private static String denial(FollowUpQuestion question) {
        return question.option("none").isPresent() ? "none" : "no";
    }
}
