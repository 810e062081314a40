package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.QueryCount;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.SelfIntakeService;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.ScreeningChangeService;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.ui.ScreeningNavigation;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;

/** The sessions of a day, by who reads them. */
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-07")
class TodayViewTest extends OnToday {

    @Autowired
    private SelfIntakeLinkService selfIntakeLinks;
    @Autowired
    private SelfIntakeService selfIntakes;
    @Autowired
    private SelfIntakeReviewService selfIntakeReviews;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private ScreeningChangeService changes;
    @Autowired
    private QueryCount queries;

    @Test
    void aTherapistBeginsWithTheirOwnDayAndSeesEverybodysInOneTap() {
        planned(maya, calm("Anna Own"), 0, 9);
        planned(jonas, calm("Ben Other"), 0, 10);

        openToday();
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).contains("Anna Own", "09:00"));

        whose().setValue(false);
        assertThat(lines()).satisfiesExactly(
                first -> assertThat(first).contains("Anna Own", "Therapist"),
                second -> assertThat(second).contains("Ben Other", "Jonas"));
    }

    @Test
    void aDayOnWhichThePracticeIsClosedSaysSoAboveWhatIsPlannedAllTheSame() {
        planned(maya, calm("Anna Sunday"), 6, 9);
        openToday();
        for (int day = 1; day <= 6; day++) {
            assertThat(shown().getElement().getTextRecursively()).doesNotContain("The practice is closed");
            nextDay();
        }
        assertThat(shown().getElement().getTextRecursively()).contains("The practice is closed", "Anna Sunday");
    }

    @Test
    void whatFellThroughIsShownAndNotCounted() {
        planned(maya, calm("Anna Comes"), 0, 9);
        plans.cancel(planned(maya, calm("Ben Cold"), 0, 11), Phrase.typed("has a cold"));

        openToday();
        assertThat(lines()).hasSize(2);
        assertThat(shown().getElement().getTextRecursively()).contains("1 session \u00b7").doesNotContain("2 sessions");
    }

    @Test
    void aTherapistReadsTheResultAndHowManyFindingsAreToBeRead() {
        var firm = new Work(GENTLE_BACK.part(), GENTLE_BACK.modality(), 5, GENTLE_BACK.minutes());
        plans.plan(new NewSession(careful("Carla Careful"), maya.id(), at(0, 9), 60, List.of(firm)));

        openToday();

        assertThat(lines()).singleElement()
                .satisfies(line -> assertThat(line).contains("So far: Adapt").containsPattern("\\d\\u00a0finding"));
    }

    @Test
    void whoHasFilledInTheIntakeAloneIsToldInTheRowUntilSomebodyHasGoneThroughIt() {
        var client = calm("Edda Alone");
        planned(maya, client, 0, 9);
        var ticket = new LinkTicket(selfIntakeLinks.handOver(client), "a".repeat(43));
        selfIntakes.takeTablet(ticket);
        selfIntakes.answer(ticket, new SelfIntakeTap("spine_joints", Map.of("go", List.of("none"))), Locale.ENGLISH);
        selfIntakes.submit(ticket);

        openToday();
        assertThat(lines()).singleElement()
                .satisfies(line -> assertThat(line).contains("Intake filled in: review it"));

        selfIntakeReviews.setAside(selfIntakeReviews.waiting(client).orElseThrow().id(), "Filled in by the brother");
        openToday();
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).doesNotContain("Intake filled in"));
    }

    @Test
    void theNextStepFollowsTheSession() {
        var client = calm("Dora Steps");
        var session = planned(maya, client, 0, 9);

        assertThat(stepNow()).isEqualTo("Arrived");
        plans.arrive(session);
        assertThat(stepNow()).isEqualTo("Ask and screen");
        make.answeredAndScreened(session, client);
        assertThat(stepNow()).isEqualTo("Start session");
        sessions.start(session);
        assertThat(stepNow()).isEqualTo("Chart");
        sessions.finish(session, Optional.empty());
        assertThat(stepNow()).isEqualTo("Sign note");
        sessions.sign(session, "nothing to add");
        assertThat(stepsNow()).isEmpty();
    }

    @Test
    void onAnotherDayAPlannedSessionIsPreparedAndNotBegun() {
        planned(maya, calm("Edda Later"), 1, 9);
        openToday();
        assertThat(lines()).isEmpty();
        assertThat(find(EmptyState.class).all()).anySatisfy(empty -> assertThat(empty.getElement().getTextRecursively())
                .contains("You have no sessions on this day."));

        nextDay();
        assertThat(steps()).containsExactly("Prepare");

        test(find(Button.class).withText("Today").single()).click();
        assertThat(lines()).isEmpty();
    }

    @Test
    void aColleaguesSessionOffersALookAndToTakeItOverAndNoStep() {
        planned(jonas, calm("Finn Other"), 0, 9);
        openToday();

        whose().setValue(false);

        assertThat(steps()).containsExactly("View or take over");
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskSeesWhoComesAndWhoIsReadyButNoResult() {
        users.as(maya, () -> planned(maya, careful("Greta Careful"), 0, 9));
        users.as(jonas, () -> planned(jonas, calm("Hugo Calm"), 0, 10));

        openToday();

        assertThat(lines()).hasSize(2).allMatch(line -> line.contains("Ready") || line.contains("See therapist"));
        assertNoClinicalWord();
        assertThat(children(shown(), RadioButtonGroup.class)).as("whose day is not asked").isEmpty();
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskMarksWhoHasArrived() {
        var session = users.as(maya, () -> planned(maya, calm("Ida Here"), 0, 9));
        openToday();

        test(find(Button.class).withText("Arrived").single()).click();

        assertThat(users.as(maya, () -> plans.byId(session).orElseThrow().state())).isEqualTo(SessionState.ARRIVED);
        assertThat(steps()).as("what follows is the therapist's").isEmpty();
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).contains("Arrived \u00b7 "));
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskTakesBackThatTheWrongClientHasArrived() {
        var session = users.as(maya, () -> planned(maya, calm("Ida Mistaken"), 0, 9));
        openToday();
        test(find(Button.class).withText("Arrived").single()).click();

        test(find(Button.class).withText("Undo").single()).click();

        var after = users.as(maya, () -> plans.byId(session).orElseThrow());
        assertThat(after.state()).isEqualTo(SessionState.PLANNED);
        assertThat(find(Button.class).withText("Arrived").exists()).isTrue();
    }

    @Test
    @As(Role.FRONT_DESK)
    void nobodyArrivesOnAnotherDay() {
        users.as(maya, () -> planned(maya, calm("Jan Later"), 1, 9));
        openToday();

        nextDay();

        assertThat(lines()).hasSize(1);
        assertThat(steps()).isEmpty();
    }

    @Test
    @As(Role.MANAGER)
    void aManagerSeesEverybodysDayWithoutAResultOrAStepToTake() {
        users.as(maya, () -> planned(maya, careful("Kira Careful"), 0, 9));
        users.as(jonas, () -> planned(jonas, calm("Lars Calm"), 0, 10));

        openToday();

        assertThat(lines()).satisfiesExactly(
                first -> assertThat(first).contains("Kira Careful", "Therapist"),
                second -> assertThat(second).contains("Lars Calm", "Jonas"));
        assertThat(steps()).isEmpty();
        assertNoClinicalWord();
    }

    @Test
    void whatBecameStricterStandsWithTheSessionAndShowsByItself() {
        var client = calm("Stella Stricter");
        var session = planned(maya, client, 0, 9);
        users.as(jonas, () -> planned(jonas, calm("Olaf Other"), 0, 10));
        openToday();
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).doesNotContain("Stricter since"));

        intakes.confirm(
                client, Optional.of(intakes.latest(client).orElseThrow().id()),
                Sessions.harmless(List.of(GENTLE_BACK)).with(Condition.LOW_PAIN_THRESHOLD,
                        ConditionAnswer.of(Recorded.YES)));

        assertThat(soon(() -> lines().getFirst().contains("Stricter since"))).isTrue();
        assertThat(lines()).singleElement()
                .satisfies(line -> assertThat(line).contains("Stricter since", "Feels pain easily"));
        assertThat(children(find(DayLine.class).single(), Anchor.class)).extracting(Anchor::getHref)
                .contains(ScreeningNavigation.route(session));
        changes.acknowledge(session, Instant.MAX);
        openToday();
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).doesNotContain("Stricter since"));
    }

    @Test
    void aDayTakesTheSameQueriesForOneSessionAndForFifty() {
        planned(maya, calm("Only One"), 1, 9);
        for (int i = 0; i < 50; i++) {
            plans.plan(new NewSession(
                    calm("Client " + i), maya.id(), at(2, 8).plusMinutes(10L * i), 10, List.of(GENTLE_BACK)));
        }
        openToday();

        long one = queries.during(this::nextDay);
        assertThat(lines()).hasSize(1);
        long fifty = queries.during(this::nextDay);

        assertThat(lines()).hasSize(50);
        assertThat(fifty).isEqualTo(one);
    }

    private ClientId careful(String name) {
        return make.client(name, Sessions.harmless(List.of(GENTLE_BACK))
                .with(Condition.LOW_PAIN_THRESHOLD, ConditionAnswer.of(Recorded.YES)));
    }

    private List<String> steps() {
        return find(DayLine.class).all().stream()
                .flatMap(line -> children(line, Button.class).stream())
                .filter(button -> !button.hasClassName("person-name"))
                .map(Button::getText)
                .toList();
    }

    private List<String> stepsNow() {
        openToday();
        return steps();
    }

    private String stepNow() {
        var steps = stepsNow();
        assertThat(steps).hasSize(1);
        return steps.getFirst();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> whose() {
        return (RadioButtonGroup<Boolean>) children(shown(), RadioButtonGroup.class).getFirst();
    }

    private void assertNoClinicalWord() {
        assertThat(shown().getElement().getTextRecursively())
                .doesNotContainIgnoringCase("clear")
                .doesNotContainIgnoringCase("adapt")
                .doesNotContainIgnoringCase("finding")
                .doesNotContainIgnoringCase("doctor")
                .doesNotContainIgnoringCase("pain");
    }
}
