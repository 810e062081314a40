package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.OnScreen;
import org.tenderpoint.QueryCount;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.SelfIntakeService;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.ScreeningChangeService;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.ui.ScreeningNavigation;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.ui.SessionNavigation;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;

@ScreenTest
@Moment("2027-01-11T07:00:00Z")
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-07")
class TodayViewTest extends OnScreen {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static int weeks;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Sessions make;
    @Autowired
    private PlanService plans;
    @Autowired
    private SessionService sessions;
    @Autowired
    private CallService calls;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private WorklistService worklist;
    @Autowired
    private SelfIntakeLinkService selfIntakeLinks;
    @Autowired
    private SelfIntakeService selfIntakes;
    @Autowired
    private SelfIntakeReviewService selfIntakeReviews;
    @Autowired
    private TestUsers users;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private ScreeningChangeService changes;
    @Autowired
    private QueryCount queries;
    @Autowired
    private ClientService clients;
    @Autowired
    private ClearanceService clearances;
    @Autowired
    private JdbcClient jdbc;

    private UserRecord maya;
    private UserRecord jonas;

    /** What these tests save stays: each has a week of its own, and leaves no note behind. */
    @BeforeEach
    void nextWeek() {
        clock.pass(Duration.ofDays(7L * ++weeks));
        maya = users.make("therapist", Role.THERAPIST);
        jonas = users.make("jonas", Role.THERAPIST);
        users.as(maya, () -> sessions.unfinishedNotes(clock.instant(), 1_000).forEach(note -> {
            if (note.running()) {
                sessions.finish(note.session(), Optional.empty());
            }
            sessions.sign(note.session(), "nothing to add");
        }));
    }

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
    @Tag("UC-10")
    void aClearanceThatCameInWaitsThereUntilItIsConfirmedOnePressAway() {
        var client = calm("Cleo Cleared");
        var came = users.as(users.make("desk", Role.FRONT_DESK), () -> clearances.record(client, new ClearanceDetails(
                LocalDate.ofInstant(clock.instant(), LONDON), "Dr Clear", Set.of("SCR-101"), Set.of(),
                Optional.empty(), List.of(), Optional.empty())));

        openToday();
        press("Read and confirm");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("clients/" + client + "/clearance");
        clearances.confirm(came);
        openToday();
        assertThat(buttons()).doesNotContain("Read and confirm");
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
    void notesOfEarlierDaysStayOnTodayUntilTheyAreSigned() {
        var began = LocalDateTime.ofInstant(clock.instant(), LONDON).format(DateTimeFormatter.ofPattern("HH:mm"));
        var session = make.finished(GENTLE_BACK);
        openToday();
        assertThat(find(NotesToFinish.class).exists()).as("today's own stands in the day's list").isFalse();

        clock.pass(Duration.ofDays(1));
        openToday();
        var notes = find(NotesToFinish.class).single();
        assertThat(notes.getElement().getTextRecursively()).contains("Notes to finish", "Nora Calm", "Not signed",
                began);
        assertThat(children(notes, Anchor.class)).extracting(Anchor::getHref)
                .containsExactly(SessionNavigation.route(session.id()));

        sessions.sign(session.id(), "nothing to add");
        openToday();
        assertThat(find(NotesToFinish.class).exists()).isFalse();
    }

    @Test
    void aSessionThatWasNeverFinishedStandsAmongTheNotesToo() {
        make.started(GENTLE_BACK);
        clock.pass(Duration.ofDays(1));

        openToday();

        assertThat(find(NotesToFinish.class).single().getElement().getTextRecursively()).contains("Not finished");
    }

    @Test
    void manyNotesDoNotPushTheDayAway() {
        for (int i = 0; i < 5; i++) {
            make.finished(GENTLE_BACK);
        }
        clock.pass(Duration.ofDays(1));
        openToday();
        assertThat(children(find(NotesToFinish.class).single(), Anchor.class)).hasSize(3);

        test(find(Button.class).withText("Show all 5").single()).click();

        assertThat(children(find(NotesToFinish.class).single(), Anchor.class)).hasSize(5);
    }

    @Test
    void whatCannotWaitStandsOnTop() {
        openToday();
        assertThat(find(AlertStrip.class).exists()).isFalse();
        var session = make.finished(GENTLE_BACK);
        clock.pass(Duration.ofHours(50));
        var due = worklist.due(FollowUpFilter.due(false), 1_000).stream()
                .filter(row -> row.client().equals(session.client()))
                .findFirst()
                .orElseThrow();
        calls.take(due.id());
        var said = GivenAnswers.NONE
                .with(CallScript.GOOD_TIME, "yes")
                .with(SafetyLine.A.code(), "yes")
                .with("chest_pain", "yes");
        feedback.saveDraft(due.id(), new CallDraft(said, Phrase.NOTHING, AnsweredBy.CLIENT));

        openToday();

        assertThat(find(AlertStrip.class).single().getElement().getTextRecursively())
                .contains("Nora Calm", "Call the emergency number", "Yes: Chest pain");
        test(find(Button.class, find(AlertStrip.class).single()).withText("Call").single()).click();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("alerts");
        plans.cancel(planned(maya, session.client(), 0, 20), Phrase.typed("rang up"));
        openToday();
        assertThat(lines()).anySatisfy(line -> assertThat(line).contains("Call the emergency number", "Cancelled"));
        var denied = said.with("chest_pain", "no").with("breathless", "no").with("coughing_blood", "no");
        feedback.saveDraft(due.id(), new CallDraft(denied, Phrase.NOTHING, AnsweredBy.CLIENT));
    }

    @Test
    void whoIsToBeCalledStandsApartFromWhoHasNotAnsweredTheLink() {
        var called = make.finished(GENTLE_BACK);
        var silent = make.finished(GENTLE_BACK);
        jdbc.sql("update clients set name = 'Silent Sam' where id = ?").param(silent.client().value()).update();
        jdbc.sql("update clients set name = 'Carl Call' where id = ?").param(called.client().value()).update();
        jdbc.sql("update follow_ups set next_kind = 'reminder', urgency = 4 where client_id = ?")
                .param(silent.client().value())
                .update();
        clock.pass(Duration.ofDays(3));

        openToday();

        var words = shown().getElement().getTextRecursively();
        assertThat(words.substring(words.indexOf("Calls due"), words.indexOf("Check-ins not answered")))
                .contains("Carl Call").doesNotContain("Silent Sam");
        assertThat(words.substring(words.indexOf("Check-ins not answered")))
                .contains("Silent Sam", "Link sent, no answer yet").doesNotContain("Carl Call");
    }

    @Test
    void anyClientIsFoundFromHereByTypingAndTheDayGoesOnBesideIt() {
        var client = calm("Quentin Quick");
        openToday();
        var finder = finder();
        nextDay();
        assertThat(finder()).as("what is typed stays").isSameAs(finder);

        finder.setValue(clients.search("Quentin", 0, 1).getFirst());

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("clients/" + client);
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

        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!lines().getFirst().contains("Stricter since") && System.nanoTime() < until) {
            roundTrip();
            Thread.onSpinWait();
        }
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

    private ClientId calm(String name) {
        return make.client(name, Sessions.harmless(List.of(GENTLE_BACK)));
    }

    private ClientId careful(String name) {
        return make.client(name, Sessions.harmless(List.of(GENTLE_BACK))
                .with(Condition.LOW_PAIN_THRESHOLD, ConditionAnswer.of(Recorded.YES)));
    }

    private SessionId planned(UserRecord therapist, ClientId client, int days, int hour) {
        return plans.plan(new NewSession(client, therapist.id(), at(days, hour), 60, List.of(GENTLE_BACK)));
    }

    private LocalDateTime at(int days, int hour) {
        return LocalDateTime.ofInstant(clock.instant(), LONDON).toLocalDate().plusDays(days).atTime(hour, 0);
    }

    private List<String> lines() {
        return find(DayLine.class).all().stream().map(line -> line.getElement().getTextRecursively()).toList();
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

    @Test
    void whoSearchesForANameThatNobodyHasIsTold() {
        openToday();
        ComponentUtil.fireEvent(finder(), new CustomValueSetEvent<>(finder(), true, "Wanda Walkin"));

        assertThat(finder().getErrorMessage()).startsWith("Nobody is chosen from the list.");
        assertThat(finder().isAllowCustomValue()).as("what is typed stays").isTrue();
    }

    /** The page as one finds it on coming to it; the test began on it, with what there was then. */
    private void openToday() {
        UI.getCurrent().navigate("account");
        navigate(TodayView.class);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<ClientRow> finder() {
        return find(ComboBox.class).single();
    }

    private Component shown() {
        return (Component) getCurrentView();
    }

    private void nextDay() {
        test(find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Next day"))
                .findFirst()
                .orElseThrow())
                .click();
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
